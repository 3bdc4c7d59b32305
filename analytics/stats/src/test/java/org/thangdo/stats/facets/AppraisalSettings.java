package org.thangdo.stats.facets;

/**
 * What a {@link SimulatedAppraisals} is drawn from. Every effect is 0 where it is not planted.
 *
 * @param design who rates whom
 * @param effects what the ratings are made of
 * @param periods how they change
 */
record AppraisalSettings(Design design, Effects effects, Periods periods) {

    /** 300 ratees, 60 raters, 8 criteria, 4 levels, one period; raters differ in severity and in nothing else. */
    static final AppraisalSettings CLEAN = new AppraisalSettings(Design.STANDARD, Effects.SEVERITY_ONLY, Periods.ONE);

    /** The same with halo, true profiles, unequal range, deference and missing cells. */
    static final AppraisalSettings DIRTY = CLEAN.withDesign(Design.STANDARD.withMissing(0.05))
            .withEffects(Effects.SEVERITY_ONLY
                    .withHalo(0.7)
                    .withSpecific(0.4)
                    .withDispersion(0.25)
                    .withDeference(0.8));

    AppraisalSettings withDesign(Design changed) {
        return new AppraisalSettings(changed, effects, periods);
    }

    AppraisalSettings withEffects(Effects changed) {
        return new AppraisalSettings(design, changed, periods);
    }

    AppraisalSettings withPeriods(Periods changed) {
        return new AppraisalSettings(design, effects, changed);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " outside [0, 1]: " + share);
        }
    }

    private static void requireSpread(String name, double spread) {
        if (!(spread >= 0 && spread < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is no standard deviation: " + spread);
        }
    }

    /**
     * Who rates whom, in each period.
     *
     * @param ratees in two units, by turns
     * @param raters besides the ratees themselves; all but the bridges rate in one unit, by turns
     * @param eligible raters of the unit who may be asked about a ratee
     * @param asked probability that one of these rates; two rate at least
     * @param bridges raters of role collective who rate in both units
     * @param bridged probability that a ratee is rated by a bridge
     * @param missing probability that a rater leaves a criterion out
     */
    record Design(
            int ratees,
            int raters,
            int criteria,
            int levels,
            int eligible,
            double asked,
            int bridges,
            double bridged,
            double missing) {

        static final Design STANDARD = new Design(300, 60, 8, 4, 15, 0.4, 2, 0.05, 0);

        Design {
            int collective = SimulatedAppraisals.raters(SimulatedAppraisals.COLLECTIVE, raters);
            if (!(ratees >= 2 && criteria >= 1 && levels >= 2 && levels <= Byte.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "no ratings of " + ratees + " ratees on " + criteria + " criteria at " + levels + " levels");
            }
            if (!(bridges >= 0 && bridges <= collective && raters - bridges >= 6 && eligible >= 2)) {
                throw new IllegalArgumentException(raters + " raters, of whom " + collective + " collective and "
                        + bridges + " bridges, cannot give each unit two, " + eligible + " eligible");
            }
            requireShare("asked", asked);
            requireShare("bridged", bridged);
            requireShare("missing", missing);
        }

        Design withRatees(int changed) {
            return new Design(changed, raters, criteria, levels, eligible, asked, bridges, bridged, missing);
        }

        Design withRaters(int changed) {
            return new Design(ratees, changed, criteria, levels, eligible, asked, bridges, bridged, missing);
        }

        Design withCriteria(int changed) {
            return new Design(ratees, raters, changed, levels, eligible, asked, bridges, bridged, missing);
        }

        Design withLevels(int changed) {
            return new Design(ratees, raters, criteria, changed, eligible, asked, bridges, bridged, missing);
        }

        Design withEligible(int changed, double askedOfThem) {
            return new Design(ratees, raters, criteria, levels, changed, askedOfThem, bridges, bridged, missing);
        }

        Design withBridges(int changed, double bridgedRatees) {
            return new Design(ratees, raters, criteria, levels, eligible, asked, changed, bridgedRatees, missing);
        }

        Design withMissing(double changed) {
            return new Design(ratees, raters, criteria, levels, eligible, asked, bridges, bridged, changed);
        }
    }

    /**
     * Standard deviations on the logit scale, and one shift.
     *
     * @param ability of ratees within a unit
     * @param severity of raters within a role
     * @param halo of the impression that a rater has of a ratee, the same on all criteria
     * @param specific of the ratee's own strengths and weaknesses by criterion
     * @param dispersion of the logarithm of the rater's multiplier on the thresholds: above 1 central tendency
     * @param deference by which subordinates rate seniors higher
     */
    record Effects(double ability, double severity, double halo, double specific, double dispersion, double deference) {

        static final Effects SEVERITY_ONLY = new Effects(1.2, 0.8, 0, 0, 0, 0);

        Effects {
            requireSpread("ability", ability);
            requireSpread("severity", severity);
            requireSpread("halo", halo);
            requireSpread("specific", specific);
            requireSpread("dispersion", dispersion);
        }

        Effects withAbility(double changed) {
            return new Effects(changed, severity, halo, specific, dispersion, deference);
        }

        Effects withSeverity(double changed) {
            return new Effects(ability, changed, halo, specific, dispersion, deference);
        }

        Effects withHalo(double changed) {
            return new Effects(ability, severity, changed, specific, dispersion, deference);
        }

        Effects withSpecific(double changed) {
            return new Effects(ability, severity, halo, changed, dispersion, deference);
        }

        Effects withDispersion(double changed) {
            return new Effects(ability, severity, halo, specific, changed, deference);
        }

        Effects withDeference(double changed) {
            return new Effects(ability, severity, halo, specific, dispersion, changed);
        }
    }

    /**
     * Equal designs in successive periods.
     *
     * @param count of periods
     * @param commonRatees share of the ratees of a period who were there the period before
     * @param commonRaters share of the raters of a period who were there the period before
     * @param inflation by which the severity of every rater falls each period
     * @param drift standard deviation of what a rater's own severity rises by each period
     * @param improvement by which every ratee's ability truly rises each period
     * @param reliability of the objective metric among the ratees of a unit and a period; 0 for no metric
     */
    record Periods(
            int count,
            double commonRatees,
            double commonRaters,
            double inflation,
            double drift,
            double improvement,
            double reliability) {

        static final Periods ONE = new Periods(1, 1, 1, 0, 0, 0, 0);

        Periods {
            if (!(count >= 1)) {
                throw new IllegalArgumentException("no period: " + count);
            }
            requireShare("commonRatees", commonRatees);
            requireShare("commonRaters", commonRaters);
            requireShare("reliability", reliability);
            requireSpread("drift", drift);
        }

        Periods withCount(int changed) {
            return new Periods(changed, commonRatees, commonRaters, inflation, drift, improvement, reliability);
        }

        Periods withCommon(double ratees, double raters) {
            return new Periods(count, ratees, raters, inflation, drift, improvement, reliability);
        }

        Periods withInflation(double changed) {
            return new Periods(count, commonRatees, commonRaters, changed, drift, improvement, reliability);
        }

        Periods withDrift(double changed) {
            return new Periods(count, commonRatees, commonRaters, inflation, changed, improvement, reliability);
        }

        Periods withImprovement(double changed) {
            return new Periods(count, commonRatees, commonRaters, inflation, drift, changed, reliability);
        }

        Periods withMetric(double changed) {
            return new Periods(count, commonRatees, commonRaters, inflation, drift, improvement, changed);
        }
    }
}

package org.thangdo.stats.agreement;

import static org.thangdo.stats.agreement.PeerDifference.LEVEL;
import static org.thangdo.stats.agreement.PeerDifference.chiSquared;
import static org.thangdo.stats.agreement.PeerDifference.interval;
import static org.thangdo.stats.agreement.PeerDifference.number;
import static org.thangdo.stats.agreement.PeerDifference.value;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.stats.Alternative;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.PeerDifference.Example;
import org.thangdo.stats.transition.Symmetry;

/** Every {@link PeerConvention} on an example on which it matters. */
final class PeerConventionRows {

    private PeerConventionRows() {}

    static List<PeerDifference> all() {
        return Arrays.stream(PeerConvention.values())
                .map(PeerConventionRows::row)
                .toList();
    }

    private static PeerDifference row(PeerConvention convention) {
        return switch (convention) {
            case IRR_ALPHA -> values(convention, Example.RANDOLPH, AgreementCoefficient.ALPHA_NOMINAL);
            case KRIPPENDORFFSALPHA_ORDINAL ->
                values(convention, Example.KRIPPENDORFF, AgreementCoefficient.ALPHA_ORDINAL);
            case DKPRO_PERCENT -> values(convention, Example.KRIPPENDORFF, AgreementCoefficient.PERCENT_AGREEMENT);
            case DKPRO_BRENNAN_PREDIGER ->
                values(convention, Example.KRIPPENDORFF, AgreementCoefficient.BRENNAN_PREDIGER);
            case DKPRO_WEIGHTED_KAPPA -> values(convention, Example.AGRESTI, SourceChance.OWN);
            case REL_WEIGHTED_PI -> values(convention, Example.AGRESTI, SourceChance.POOLED);
            case IRRCAC_GWET_AC, IRRCAC_CONGER -> errors(convention);
            case JASP_FLEISS_INTERVAL ->
                intervals(
                        convention,
                        Example.FLEISS,
                        AgreementCoefficient.FLEISS_KAPPA
                                .estimate(Example.FLEISS.table().forgetRaters(), LEVEL)
                                .estimate());
            case NULL_ERROR_COHEN_INTERVAL ->
                intervals(
                        convention,
                        Example.AGRESTI,
                        SourceCoefficient.COHEN_KAPPA
                                .estimate(Example.AGRESTI.table().pair(0, 1), LEVEL)
                                .estimate());
            case R_MCNEMAR -> tests(convention, Example.AGRESTI, Symmetry.BOWKER);
            case IRR_STUART_MAXWELL -> tests(convention, Example.COHEN, Symmetry.STUART_MAXWELL);
        };
    }

    private static PeerDifference values(PeerConvention convention, Example example, AgreementCoefficient ours) {
        return values(
                convention,
                example,
                ours.distance(),
                ours.estimate(example.table().forgetRaters(), LEVEL).estimate());
    }

    private static PeerDifference values(PeerConvention convention, Example example, SourceChance chance) {
        var ours = SourceCoefficient.of(chance, Weighting.QUADRATIC);
        return values(
                convention,
                example,
                ours.distance(),
                ours.estimate(example.table().pair(0, 1), LEVEL).estimate());
    }

    private static PeerDifference values(PeerConvention convention, Example example, Distance distance, Estimate ours) {
        double theirs = convention.figures(example.table(), distance).get("value");
        return row(convention, example.words() + ", " + distance.id(), number(theirs), value(ours));
    }

    private static PeerDifference errors(PeerConvention convention) {
        var example = Example.KRIPPENDORFF;
        var table = example.table();
        var weighting = Weighting.QUADRATIC;
        var inference = Inference.at(LEVEL);
        var theirs = convention.figures(table, weighting);
        var conger = RaterCoefficient.of(RaterCombination.CONGER, weighting);
        boolean gwet = convention == PeerConvention.IRRCAC_GWET_AC;
        var estimate = gwet
                ? AgreementCoefficient.GWET_AC2
                        .estimate(table.forgetRaters(), LEVEL)
                        .estimate()
                : conger.estimate(table, LEVEL).estimate();
        var test = gwet
                ? AgreementCoefficient.GWET_AC2.test(table.forgetRaters(), inference, Alternative.TWO_SIDED)
                : conger.test(table, inference, Alternative.TWO_SIDED);
        return row(
                convention,
                example.words() + ", " + weighting.id(),
                errorAndP(theirs.get("se"), theirs.get("p")),
                errorAndP(((Estimate.Defined) estimate).standardError(), ((TestResult.Tested) test).pValue()));
    }

    private static String errorAndP(double error, double p) {
        return "se " + number(error) + ", p " + number(p);
    }

    private static PeerDifference intervals(PeerConvention convention, Example example, Estimate ours) {
        var theirs = convention.figures(example.table(), Weighting.IDENTITY);
        return row(convention, example.words(), interval(theirs), interval(ours));
    }

    private static PeerDifference tests(PeerConvention convention, Example example, Symmetry ours) {
        var table = example.table();
        var statistic = ours.statistic(table.pair(0, 1).square().orElseThrow());
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("chisq", statistic.chiSquared());
        figures.put("df", (double) statistic.degreesOfFreedom());
        figures.put("p", statistic.pValue());
        return row(
                convention,
                example.words(),
                chiSquared(convention.figures(table, Weighting.IDENTITY)),
                chiSquared(figures));
    }

    private static PeerDifference row(PeerConvention convention, String example, String theirs, String ours) {
        return new PeerDifference(
                "PeerConvention." + convention, convention.peer(), convention.statistic(), example, theirs, ours);
    }
}

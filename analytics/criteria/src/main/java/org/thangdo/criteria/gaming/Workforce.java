package org.thangdo.criteria.gaming;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Norms;
import org.thangdo.stats.SeededRandom;

/**
 * Simulated people of one replication. One merit runs through all criteria of a person; a measured value is drawn so that floor,
 * norm, target and stretch are the 10th, 50th, 70th and 90th percentile, as the definition claims; anchors are cut from what each
 * rater sees with an error of half a standard deviation. All chances are drawn at once in a fixed order, so that designs are
 * compared on the same people.
 */
final class Workforce {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double[] AT = {0.1, 0.5, 0.7, 0.9};
    private static final double RATER_ERROR = 0.5;

    /** [person][metric]; 0 where the metric is judged. */
    final double[][] values;

    /** [person][metric][rater], from 1; empty where the metric is measured. */
    final int[][][] anchors;

    /** Chance in [0, 1) by which a person responds, or is checked, or is dealt a place. */
    final double[] responds;

    final double[] checked;
    final double[] turn;

    /** Chance by which a unit responds. */
    final double[] unitResponds;

    Workforce(Setting setting, SeededRandom random) {
        List<Metric> metrics = setting.position().metrics();
        int people = setting.people();
        values = new double[people][metrics.size()];
        anchors = new int[people][metrics.size()][];
        responds = new double[people];
        checked = new double[people];
        turn = new double[people];
        unitResponds = new double[people / setting.unitSize()];
        double common = Math.sqrt(setting.correlation());
        double own = Math.sqrt(1 - setting.correlation());
        for (int person = 0; person < people; person++) {
            double merit = normal(random);
            for (int m = 0; m < metrics.size(); m++) {
                double trait = common * merit + own * normal(random);
                if (metrics.get(m) instanceof Measured measured) {
                    values[person][m] = value(measured, NORMAL.cumulativeProbability(trait));
                    anchors[person][m] = new int[0];
                } else {
                    anchors[person][m] = anchors((Judged) metrics.get(m), trait, random);
                }
            }
            responds[person] = random.nextDouble();
            checked[person] = random.nextDouble();
            turn[person] = random.nextDouble();
        }
        for (int unit = 0; unit < unitResponds.length; unit++) {
            unitResponds[unit] = random.nextDouble();
        }
    }

    private static double normal(SeededRandom random) {
        return NORMAL.inverseCumulativeProbability(Math.max(random.nextDouble(), 1e-16));
    }

    /** The quantile function through the norms, straight beyond them as far as the unit allows. */
    private static double value(Measured metric, double probability) {
        Norms norms = metric.norms();
        double[] at = norms.inOrder().stream().mapToDouble(Double::doubleValue).toArray();
        int right = 1;
        while (right < AT.length - 1 && probability > AT[right]) {
            right++;
        }
        double share = (probability - AT[right - 1]) / (AT[right] - AT[right - 1]);
        double value = at[right - 1] + share * (at[right] - at[right - 1]);
        boolean percent = metric.unit().vi().startsWith("%");
        return Math.max(0, percent ? Math.min(100, value) : value);
    }

    private static int[] anchors(Judged metric, double trait, SeededRandom random) {
        int[] chosen = new int[metric.raters()];
        int count = metric.anchors().size();
        for (int rater = 0; rater < chosen.length; rater++) {
            double seen = (trait + RATER_ERROR * normal(random)) / Math.sqrt(1 + RATER_ERROR * RATER_ERROR);
            int anchor = 1 + (int) FastMath.floor(count / 2.0 + seen);
            chosen[rater] = Math.max(1, Math.min(count, anchor));
        }
        return chosen;
    }
}

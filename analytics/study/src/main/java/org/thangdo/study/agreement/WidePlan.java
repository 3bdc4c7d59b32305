package org.thangdo.study.agreement;

import java.util.List;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.stats.agreement.StandardError;
import org.thangdo.stats.agreement.WhenNothingVaries;

/**
 * What is asked of a table of subjects and raters, besides the {@link org.thangdo.study.Plan}.
 *
 * @param scale categories as declared, lowest first; empty if they are those that occur
 * @param error how standard errors are found; {@link StandardError#GWET} gives the figures that packages print
 * @param population number of subjects of which those of the table are a sample without replacement; 0 if it has no end
 * @param allEqualIsOne whether ratings that are all equal count as full agreement instead of being refused
 * @param replicates of the bootstrap beside the intervals; 0 for none, else at least 100
 * @param peers whether what published tools print by other conventions is computed too
 * @param ratersApart number of subjects up to which what tells raters apart is computed
 */
public record WidePlan(
        List<String> scale,
        StandardError error,
        long population,
        boolean allEqualIsOne,
        int replicates,
        boolean peers,
        long ratersApart) {

    public WidePlan {
        scale = List.copyOf(scale);
        if (population < 0 || ratersApart < 0 || replicates != 0 && replicates < 100) {
            throw new IllegalArgumentException("population " + population + ", replicates " + replicates
                    + ", raters told apart up to " + ratersApart + " subjects");
        }
    }

    /** Jackknife errors, a bootstrap of 1,000 replicates, raters told apart up to 100,000 subjects. */
    public static WidePlan standard(List<String> scale) {
        return new WidePlan(scale, StandardError.JACKKNIFE, 0, false, 1000, false, 100_000);
    }

    /** @param subjects number of subjects with a rating */
    Inference inference(double confidence, long subjects) {
        var policy = allEqualIsOne ? WhenNothingVaries.ONE : WhenNothingVaries.UNDEFINED;
        double share = population == 0 ? 0 : Math.min(1, (double) subjects / population);
        return new Inference(confidence, error, share, policy);
    }
}

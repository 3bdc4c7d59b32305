package org.thangdo.stats.norms;

import java.util.Arrays;
import java.util.List;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;

/**
 * Does the number of products rise while each of them holds less work? The later half of the periods over the earlier
 * half, for people who worked in both: pieces in a period, and work in a piece. A rise of the first with a fall of the
 * second is what cutting one product into several looks like; so is honest specialisation, which is why it is a question.
 *
 * @param people who worked in both halves
 * @param pieces mean pieces in a period, later over earlier; interval by drawing people
 * @param workEach mean work in a piece, later over earlier; interval by drawing people
 */
public record ProductSplitting(int people, Estimate pieces, Estimate workEach) {

    /** @param period code in the order of time @param pieces completed @param work hours or standard products in them */
    public record Output(int person, int period, double pieces, double work) {}

    public static ProductSplitting of(List<Output> outputs, NormsPlan plan) {
        int[] periods =
                outputs.stream().mapToInt(Output::period).sorted().distinct().toArray();
        int later = periods.length < 2 ? Integer.MAX_VALUE : periods[(periods.length + 1) / 2];
        int[] everybody =
                outputs.stream().mapToInt(Output::person).sorted().distinct().toArray();
        var sums = new double[everybody.length][6]; // pieces, work, periods; earlier then later
        for (Output output : outputs) {
            int half = output.period() >= later ? 3 : 0;
            double[] own = sums[Arrays.binarySearch(everybody, output.person())];
            own[half] += output.pieces();
            own[half + 1] += output.work();
            own[half + 2]++;
        }
        double[][] both =
                Arrays.stream(sums).filter(own -> own[2] > 0 && own[5] > 0).toArray(double[][]::new);
        if (both.length < plan.fewestPeople() || periods.length < 4) {
            var none = Estimate.undefined(outputs.isEmpty() ? Reason.NO_DATA : Reason.TOO_FEW);
            return new ProductSplitting(both.length, none, none);
        }
        var estimates =
                PeopleDrawn.estimates(plan.bootstrap(), both.length, plan.confidence(), times -> ratios(both, times));
        return new ProductSplitting(both.length, estimates.get(0), estimates.get(1));
    }

    /** Whether more pieces with less work in each are beyond chance. */
    public boolean suspected() {
        return pieces instanceof Estimate.Defined more
                && workEach instanceof Estimate.Defined less
                && more.interval().lower() > 1
                && less.interval().upper() < 1;
    }

    private static double[] ratios(double[][] people, long[] times) {
        var sum = new double[6];
        for (int i = 0; i < people.length; i++) {
            for (int k = 0; k < 6; k++) {
                sum[k] += times[i] * people[i][k];
            }
        }
        double pieces = sum[3] / sum[5] / (sum[0] / sum[2]);
        double workEach = sum[4] / sum[3] / (sum[1] / sum[0]);
        return new double[] {finite(pieces), finite(workEach)};
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}

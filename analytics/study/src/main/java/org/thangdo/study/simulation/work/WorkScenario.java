package org.thangdo.study.simulation.work;

import java.util.List;

/**
 * The truth behind simulated work: people of some positions, month by month. Everybody has a standing, standard normal and
 * lasting, of which part shows in every metric and in the final level of each year.
 *
 * @param first first month, {@code 2024-01}
 * @param months how many
 * @param standardHours hours that one standard product takes
 * @param pace standard deviation of the logarithm of how much longer a person takes than others
 * @param positions in the order of the files
 */
public record WorkScenario(
        long seed, String first, int months, double standardHours, double pace, List<WorkPosition> positions) {

    public WorkScenario {
        positions = List.copyOf(positions);
        if (months < 1 || !first.matches("\\d{4}-(0[1-9]|1[0-2])") || !(standardHours > 0)) {
            throw new IllegalArgumentException(
                    "not months of work: " + months + " from " + first + ", " + standardHours + " hours");
        }
    }

    public WorkScenario withSeed(long other) {
        return new WorkScenario(other, first, months, standardHours, pace, positions);
    }

    /** @param people who hold it all the time @param products the first is the standard product */
    public record WorkPosition(String title, int people, List<WorkMetric> metrics, List<WorkProduct> products) {
        public WorkPosition {
            metrics = List.copyOf(metrics);
            products = List.copyOf(products);
            if (people < 1) {
                throw new IllegalArgumentException("nobody holds " + title);
            }
        }
    }

    /**
     * A metric: {@code centre + spread z}, or {@code centre e^(spread z)} if it is skewed, with {@code z} standard normal.
     *
     * @param within share of the variance of {@code z} that is the person's own, in [0, 1)
     * @param decimals that are reported
     * @param most greatest possible value, where values pile up; infinity is written as a large number
     * @param lower whether less is better
     * @param season added in December and taken away in June, in between as a wave
     * @param breakFrom month from which {@code breakBy} is added; empty if none
     * @param heapAt value to which a share {@code heaped} of the slightly worse ones is rounded
     */
    public record WorkMetric(
            String name,
            boolean skewed,
            double centre,
            double spread,
            double within,
            int decimals,
            double most,
            boolean lower,
            double season,
            String breakFrom,
            double breakBy,
            double heapAt,
            double heaped) {

        /** A metric without season, break and heap. */
        static WorkMetric plain(
                String name, boolean skewed, double centre, double spread, int decimals, double most, boolean lower) {
            return new WorkMetric(name, skewed, centre, spread, 0.3, decimals, most, lower, 0, "", 0, 0, 0);
        }

        WorkMetric withSeason(double size) {
            return new WorkMetric(
                    name, skewed, centre, spread, within, decimals, most, lower, size, breakFrom, breakBy, heapAt,
                    heaped);
        }

        WorkMetric withBreak(String from, double by) {
            return new WorkMetric(
                    name, skewed, centre, spread, within, decimals, most, lower, season, from, by, heapAt, heaped);
        }

        WorkMetric withHeap(double at, double share) {
            return new WorkMetric(
                    name, skewed, centre, spread, within, decimals, most, lower, season, breakFrom, breakBy, at, share);
        }

        /** The value of {@code z}, before season, break and heap. */
        double value(double z) {
            return skewed ? centre * StrictMath.exp(spread * z) : centre + spread * z;
        }

        /** As it is reported. */
        double reported(double value) {
            double unit = StrictMath.pow(10, decimals);
            return Math.max(0, Math.min(most, StrictMath.rint(value * unit) / unit));
        }
    }

    /**
     * A product.
     *
     * @param coefficient standard products in one piece
     * @param recorded coefficient in use
     * @param month mean number of pieces of a person in a month
     * @param splitFrom month from which one piece is counted as {@code split}; empty if never
     */
    public record WorkProduct(
            String name, double coefficient, double recorded, double month, String splitFrom, double split) {}
}

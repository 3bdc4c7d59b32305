package org.thangdo.stats.agreement;

/**
 * How the ratings spread over the categories: the part of a coefficient's sums that does not depend on the distance. One
 * object stands for one way of averaging and one number of subjects for each pattern: the observed or a drawn one.
 */
final class CategorySums {
    private final Patterns patterns;
    private final Averaging averaging;
    private final double[] subjectsOf; // by pattern, shape (patterns)
    private final double[] weightOf; // weight of the ratings in each category, shape (q)
    private final double[] usersOf; // subjects with a rating in each category, shape (q)
    private double weight;
    private double pairable;
    private double subjects;
    private double rated;

    private CategorySums(Patterns patterns, Averaging averaging, double[] subjectsOf) {
        this.patterns = patterns;
        this.averaging = averaging;
        this.subjectsOf = subjectsOf;
        this.weightOf = new double[patterns.categories()];
        this.usersOf = new double[patterns.categories()];
    }

    /** @param subjects number of subjects by pattern, shape (patterns) */
    static CategorySums of(Patterns patterns, Averaging averaging, long[] subjects) {
        var subjectsOf = new double[subjects.length];
        for (int p = 0; p < subjects.length; p++) {
            subjectsOf[p] = averaging.weight(patterns.ratings()[p]) > 0 ? subjects[p] : 0;
        }
        var sums = new CategorySums(patterns, averaging, subjectsOf);
        for (int p = 0; p < subjects.length; p++) {
            sums.rated += subjects[p];
            if (subjectsOf[p] > 0) {
                sums.add(p);
            }
        }
        return sums;
    }

    private void add(int p) {
        double n = subjectsOf[p];
        double added = n * weightOfOne(p);
        double each = added / patterns.ratings()[p];
        for (int e = patterns.start()[p]; e < patterns.start()[p + 1]; e++) {
            int k = patterns.category()[e];
            weightOf[k] += each * patterns.times()[e];
            usersOf[k] += n;
        }
        weight += added;
        pairable += patterns.ratings()[p] >= 2 ? added : 0;
        subjects += n;
    }

    /**
     * Numbers that the distances do not change.
     *
     * @param weight of all ratings
     * @param pairable weight of the subjects with two ratings or more
     * @param concentration {@code Σ_k c_k²}, where {@code c_k} is the weight of the ratings in category {@code k}
     * @param categories number of categories of the scale
     */
    record Totals(double weight, double pairable, double concentration, int categories) {}

    Totals totals() {
        double concentration = 0;
        for (double c : weightOf) {
            concentration += c * c;
        }
        return new Totals(weight, pairable, concentration, weightOf.length);
    }

    /** The totals with {@code by} more subjects of one pattern; {@code −1} leaves one out. */
    Totals changed(Totals all, int p, double by) {
        double added = by * weightOfOne(p);
        return new Totals(
                all.weight + added,
                all.pairable + (patterns.ratings()[p] >= 2 ? added : 0),
                all.concentration + added * (2 * patterns.mean(p, weightOf) + added * patterns.concentration(p)),
                all.categories);
    }

    /** Whether two categories that are apart are both in use. */
    boolean varies(double[][] distances) {
        return varies(distances, usersOf);
    }

    /** Whether they still are with {@code by} more subjects of one pattern. */
    boolean varies(double[][] distances, int p, double by) {
        boolean emptied = false;
        for (int e = patterns.start()[p]; e < patterns.start()[p + 1]; e++) {
            emptied |= usersOf[patterns.category()[e]] + by <= 0;
        }
        if (!emptied) {
            return varies(distances, usersOf);
        }
        double[] users = usersOf.clone();
        for (int e = patterns.start()[p]; e < patterns.start()[p + 1]; e++) {
            users[patterns.category()[e]] += by;
        }
        return varies(distances, users);
    }

    private static boolean varies(double[][] distances, double[] users) {
        for (int k = 0; k < users.length; k++) {
            for (int l = 0; l < k && users[k] > 0; l++) {
                if (users[l] > 0 && distances[k][l] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Weight that one subject of a pattern has in the averages; 0 if it is not in them. */
    double weightOfOne(int p) {
        return averaging.weight(patterns.ratings()[p]);
    }

    /** Number of subjects of a pattern that are in the averages. */
    double subjects(int p) {
        return subjectsOf[p];
    }

    /** Number of subjects that are in the averages. */
    double subjects() {
        return subjects;
    }

    /** Number of subjects, those that are not in the averages included. */
    double rated() {
        return rated;
    }

    /** {@code c_k}: weight of the ratings in each category, shape (q); not to be modified. */
    double[] weightOf() {
        return weightOf;
    }

    Patterns patterns() {
        return patterns;
    }
}

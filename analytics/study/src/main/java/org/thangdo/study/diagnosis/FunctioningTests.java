package org.thangdo.study.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.ratings.judgement.Factor;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.functioning.GroupedCriterion;
import org.thangdo.stats.functioning.LogisticFunctioning;
import org.thangdo.stats.functioning.LogisticFunctioning.Contrast;
import org.thangdo.study.Plan;

/**
 * Does a criterion work alike in all positions, and in all units? A row is a person, so that rows are independent: the mean of all
 * forms of all years, of levels less the mean of the role in the year, in classes of about equally many people; matched on the mean
 * of the other criteria; in the position or unit held last.
 */
final class FunctioningTests {

    /** Classes of people's means: an ordinal regression does not ask how far they are apart. */
    private static final int CLASSES = 6;

    private static final int FEWEST_PEOPLE = 10;

    private final JudgedForms forms;
    private final Plan plan;
    private final double[][] means;

    /** A test of one criterion, and the group that departs most. */
    record Found(Fault fault, String group, Estimate effect, TestResult test) {}

    FunctioningTests(JudgedForms forms, Plan plan) {
        this.forms = forms;
        this.plan = plan;
        this.means = forms.means();
    }

    /** Tests of a criterion; none where there are fewer than two groups. */
    List<Found> of(int c) {
        var found = new ArrayList<Found>();
        by(c, forms.position(), Fault.HARDER_FOR_POSITION, Fault.EASIER_FOR_POSITION)
                .ifPresent(found::add);
        by(c, forms.unit(), Fault.HARDER_IN_UNIT, Fault.EASIER_IN_UNIT).ifPresent(found::add);
        return found;
    }

    private Optional<Found> by(int c, Factor column, Fault harder, Fault easier) {
        if (!column.isSaid() || column.names().size() < 2) {
            return Optional.empty();
        }
        int[] group = forms.lastOfPeople(column);
        int[] people = IntStream.range(0, means.length)
                .filter(i -> Double.isFinite(means[i][c]) && Double.isFinite(rest(i, c)))
                .filter(i -> !column.names().get(group[i]).isEmpty())
                .toArray();
        double[] own = IntStream.of(people).mapToDouble(i -> means[i][c]).toArray();
        var criterion = new GroupedCriterion(
                classes(own),
                CLASSES,
                IntStream.of(people).mapToDouble(i -> rest(i, c)).toArray(),
                IntStream.of(people).map(i -> group[i]).toArray(),
                column.names().size());
        var tested = LogisticFunctioning.of(
                criterion, Math.max(plan.minimumGroup(), FEWEST_PEOPLE), Contrast.ALL_GROUPS, plan.confidence());
        int most = farthest(tested.logOdds());
        if (most < 0) {
            return Optional.empty();
        }
        boolean below = ((Estimate.Defined) tested.logOdds().get(most)).value() < 0;
        return Optional.of(
                new Found(below ? harder : easier, column.names().get(most), tested.uniformEffect(), tested.uniform()));
    }

    private double rest(int person, int c) {
        double sum = 0;
        for (int d = 0; d < forms.criteria; d++) {
            sum += d == c ? 0 : means[person][d];
        }
        return sum / (forms.criteria - 1);
    }

    /** Classes by rank; equal means are in one class. */
    private static int[] classes(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .mapToInt(value -> {
                    int place = Arrays.binarySearch(sorted, value);
                    while (place > 0 && sorted[place - 1] == value) {
                        place--;
                    }
                    return (int) ((long) CLASSES * place / sorted.length);
                })
                .toArray();
    }

    /** The group whose log odds are most standard errors from 0, −1 if there are none. */
    private static int farthest(List<Estimate> logOdds) {
        int most = -1;
        double distance = -1;
        for (int g = 0; g < logOdds.size(); g++) {
            if (logOdds.get(g) instanceof Estimate.Defined known && known.standardError() > 0) {
                double here = Math.abs(known.value()) / known.standardError();
                if (here > distance) {
                    distance = here;
                    most = g;
                }
            }
        }
        return most;
    }
}

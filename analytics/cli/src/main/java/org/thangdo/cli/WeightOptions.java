package org.thangdo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.thangdo.criteria.weights.Ahp;
import org.thangdo.criteria.weights.CriterionWeights;
import org.thangdo.criteria.weights.DecisionMatrix;
import org.thangdo.criteria.weights.Discrimination.Measure;
import org.thangdo.criteria.weights.GroupAhp;
import org.thangdo.criteria.weights.Robustness;
import org.thangdo.criteria.weights.Smaa;
import org.thangdo.criteria.weights.ValueScale;
import org.thangdo.criteria.weights.Weighing;
import org.thangdo.criteria.weights.WeightMethod;
import org.thangdo.ratings.elicitation.Performances;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.regression.ImpliedWeights;
import org.thangdo.stats.regression.OrdinalSample;
import picocli.CommandLine.Option;

/** How answers become weights, and what the weights are tried on. */
final class WeightOptions {

    private static final int MOST_LEVELS = 10;
    private static final int REPLICATES = 200;
    private static final double CONFIDENCE = 0.95;

    @Option(names = "--priority", descriptionKey = "priority", paramLabel = "PRIORITY", defaultValue = "EIGENVECTOR")
    private Ahp.Priority priority;

    @Option(names = "--group", descriptionKey = "group", paramLabel = "AGGREGATION", defaultValue = "JUDGEMENTS")
    private GroupAhp.Aggregation group;

    @Option(names = "--date", descriptionKey = "weight-date", paramLabel = "DATE")
    private String date;

    @Option(names = "--alternatives", descriptionKey = "alternatives", paramLabel = "FILE")
    private Path alternatives;

    @Option(names = "--lower-is-better", descriptionKey = "lower-is-better", paramLabel = "\"A;B\"")
    private String lowerIsBetter;

    @Option(names = "--values", descriptionKey = "values", paramLabel = "SCALE", defaultValue = "MIN_MAX")
    private ValueScale values;

    @Option(names = "--cuts", descriptionKey = "cuts", paramLabel = "\"50;70;90\"")
    private String cuts;

    @Option(names = "--history", descriptionKey = "weight-history", paramLabel = "FILE")
    private Path history;

    @Option(names = "--level-column", descriptionKey = "level-column", paramLabel = "HEADER")
    private String levelColumn;

    @Option(names = "--draws", descriptionKey = "draws", paramLabel = "NUMBER", defaultValue = "200000")
    private int draws;

    @Option(names = "--seed", descriptionKey = "seed", paramLabel = "NUMBER", defaultValue = "20182021")
    private long seed;

    Optional<Path> alternatives() {
        return Optional.ofNullable(alternatives);
    }

    /** What figures name as their source. */
    String source() {
        return alternatives == null ? "" : alternatives.getFileName().toString();
    }

    Weighing weighing(WeightMethod method) {
        return new Weighing(method, priority, group, Optional.ofNullable(date));
    }

    Robustness robustness(Performances table, CriterionWeights weights) {
        var levels = new ArrayList<Double>();
        for (String cut : list(cuts)) {
            try {
                levels.add(Double.valueOf(cut.replace(',', '.')));
            } catch (NumberFormatException e) {
                throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.cuts", "cut", cut);
            }
        }
        try {
            return Robustness.of(
                    matrix(table, weights.criteria()), weights, values, levels, new Smaa.Plan(draws, seed));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.values", "reason", e.getMessage());
        }
    }

    Optional<Path> history() {
        return Optional.ofNullable(history);
    }

    /** Which weights past levels follow; levels are numbers, higher better. */
    ImpliedWeights implied(Performances table, List<String> criteria) {
        String level = levelColumn == null ? "level" : levelColumn;
        if (table.rows().isEmpty()
                || !table.criteria().contains(level)
                || !table.criteria().containsAll(criteria)) {
            throw new Refusal(
                    Refusal.Kind.NOT_READABLE,
                    "refuse.history",
                    "wanted",
                    String.join("; ", criteria) + "; " + level,
                    "headers",
                    String.join("; ", table.criteria()));
        }
        double[] given = table.column(level);
        double[] levels = DoubleStream.of(given).distinct().sorted().toArray();
        if (levels.length > MOST_LEVELS) {
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.levels", "column", level, "levels", levels.length);
        }
        var scores = new double[given.length][criteria.size()];
        for (int j = 0; j < criteria.size(); j++) {
            double[] column = table.column(criteria.get(j));
            for (int i = 0; i < given.length; i++) {
                scores[i][j] = column[i];
            }
        }
        int[] at = DoubleStream.of(given)
                .mapToInt(each -> Arrays.binarySearch(levels, each))
                .toArray();
        var sample = OrdinalSample.of(at, Math.max(2, levels.length), scores);
        return ImpliedWeights.fit(sample, new Bootstrap(REPLICATES, seed), CONFIDENCE);
    }

    /** The table on some criteria, each of which must have a column. */
    DecisionMatrix matrix(Performances table, List<String> wanted) {
        return table.matrix(wanted, list(lowerIsBetter))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_READABLE,
                        "refuse.alternatives",
                        "wanted",
                        String.join("; ", wanted),
                        "headers",
                        String.join("; ", table.criteria())));
    }

    /** What a check of the data measures. */
    Measure measure(WeightMethod method) {
        return switch (method) {
            case ENTROPY -> lowerIsBetter == null ? Measure.ENTROPY : Measure.ENTROPY_INVERTED;
            case STD -> Measure.STANDARD_DEVIATION;
            default -> Measure.CRITIC;
        };
    }

    private static List<String> list(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(";"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}

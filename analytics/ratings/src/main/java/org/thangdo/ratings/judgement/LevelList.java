package org.thangdo.ratings.judgement;

import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Text;

/**
 * The levels that judgements were given on, lowest first, unused ones included.
 *
 * @param names stable names: ids of a scale, or numerals as they were declared
 * @param labels what readers see
 * @param scores number of each level: the numeral, or {@code 1..q} where levels are words; strictly increasing
 */
public record LevelList(List<String> names, List<Text> labels, List<Double> scores) {

    /** A level is a byte. */
    public static final int MOST = Byte.MAX_VALUE + 1;

    public LevelList {
        names = List.copyOf(names);
        labels = List.copyOf(labels);
        scores = List.copyOf(scores);
        boolean increasing = isIncreasing(scores);
        if (names.size() < 2
                || names.size() > MOST
                || labels.size() != names.size()
                || scores.size() != names.size()
                || !increasing) {
            throw new IllegalArgumentException(
                    "not 2 to " + MOST + " levels: " + names + ", " + labels.size() + " labels, scores " + scores);
        }
    }

    private static boolean isIncreasing(List<Double> scores) {
        return IntStream.range(1, scores.size()).allMatch(k -> scores.get(k - 1) < scores.get(k));
    }

    /** The levels of a scale. */
    public static LevelList of(Scale scale) {
        return new LevelList(
                scale.levels().stream().map(Scale.Level::id).toList(),
                scale.levels().stream().map(Scale.Level::label).toList(),
                IntStream.rangeClosed(1, scale.size()).mapToObj(k -> (double) k).toList());
    }

    /** Levels that are called the same in every language. */
    public static LevelList of(List<String> names, List<Double> scores) {
        return new LevelList(
                names, names.stream().map(name -> new Text(name, name)).toList(), scores);
    }

    /** Number of levels. */
    public int size() {
        return names.size();
    }
}

package org.thangdo.study.raters;

import java.util.List;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;

/**
 * What was judged, on which scale, and who judged whom.
 *
 * @param levels names of the levels, lowest first
 * @param scores number of each level, as the data count it or from 1
 * @param periods in order
 * @param judgements number
 * @param design whether the ratings can answer
 */
public record RatingData(
        Kind kind, List<Text> levels, List<Double> scores, List<String> periods, long judgements, Design design) {

    public RatingData {
        levels = List.copyOf(levels);
        scores = List.copyOf(scores);
        periods = List.copyOf(periods);
    }

    /** A mean level, the lowest 0, on the numbers that the data give the levels. */
    public double onScale(double level) {
        int below = Math.max(0, Math.min(scores.size() - 2, (int) Math.floor(level)));
        return scores.get(below) + (level - below) * (scores.get(below + 1) - scores.get(below));
    }

    /** An estimate of a mean level likewise. */
    public Estimate onScale(Estimate level) {
        return level instanceof Estimate.Defined known
                ? new Estimate.Defined(
                        onScale(known.value()),
                        known.standardError(),
                        new Interval(
                                onScale(known.interval().lower()),
                                onScale(known.interval().upper()),
                                known.interval().level()))
                : level;
    }
}

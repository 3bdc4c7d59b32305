package org.thangdo.study.inflation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.bunching.DensityBreak;
import org.thangdo.stats.bunching.Heaping;
import org.thangdo.stats.bunching.ScoreHistogram;

/** Looks at the scores of each period around each cut score of a rule. */
final class ScoreCount {

    /** Cells of a score, the coarsest that fits all scores first: what raters may have been asked for. */
    private static final double[] STEPS = {1, 0.5, 0.25, 0.1, 0.05, 0.01};

    private static final double ROUNDING = 1e-6;

    /** Neighbours on each side, fewer than the distance to the next round score. */
    private static final int NEIGHBOURS = 3;

    private final Bands bands;
    private final double confidence;

    ScoreCount(Bands bands, double confidence) {
        this.bands = bands;
        this.confidence = confidence;
    }

    List<ScoreBunching> all(History history, Selection where) {
        var all = new ArrayList<ScoreBunching>();
        for (var scores : history.scores(where, Set.of())) {
            var counts = scores.counts();
            if (!counts.isEmpty() && counts.firstKey() >= 0 && counts.lastKey() <= bands.max()) {
                var histogram = ScoreHistogram.of(counts, 0, bands.max(), step(counts));
                bands.bands().stream()
                        .filter(band -> band.from() > 0)
                        .forEach(band -> all.add(at(scores.period(), band, histogram)));
            }
        }
        return all;
    }

    private ScoreBunching at(String period, Bands.Band band, ScoreHistogram histogram) {
        int cell = histogram.cell(band.from());
        return new ScoreBunching(
                period,
                band.level(),
                band.from(),
                histogram,
                histogram.at(cell - 1),
                histogram.at(cell),
                DensityBreak.at(histogram, band.from(), confidence),
                Heaping.at(histogram, band.from(), NEIGHBOURS, confidence));
    }

    private static double step(SortedMap<Double, Long> scores) {
        for (double step : STEPS) {
            if (scores.keySet().stream()
                    .allMatch(score -> Math.abs(score / step - Math.rint(score / step)) <= ROUNDING)) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}

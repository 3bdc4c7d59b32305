package org.thangdo.criteria.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.scoring.Scorecard.Why;

/**
 * Scores people by the definition of their position: a measured value goes through its curve, judgements are joined as the
 * definition says, each score in [0, 100] becomes its share of the criterion's points, and points are added up.
 *
 * @param bands from which the level is given; empty if the rule has none
 */
public record PositionScore(Position position, Optional<Bands> bands) {

    private static final double ERRORS = 2;

    /** The scorecard of one person. */
    public Scorecard of(Facts facts) {
        var lines = new ArrayList<Scorecard.Line>();
        for (Metric metric : position.metrics()) {
            var outcome =
                    metric instanceof Measured measured ? measured(measured, facts) : judged((Judged) metric, facts);
            lines.add(new Scorecard.Line(metric.id(), metric.points(), outcome));
        }
        var parts = position.parts().stream().map(part -> part(part, lines)).toList();
        return new Scorecard(position.id(), position.version().number(), lines, parts, total(lines));
    }

    private static Scorecard.Outcome measured(Measured metric, Facts facts) {
        var value = facts.values().get(metric.id());
        if (value == null) {
            return new Scorecard.Open(Why.NO_VALUE, 0);
        }
        double score = metric.curve().score(value.raw());
        return new Scorecard.Measured(value.raw(), value.source(), score, score / 100 * metric.points());
    }

    private static Scorecard.Outcome judged(Judged metric, Facts facts) {
        var given = facts.judgements().getOrDefault(metric.id(), List.of());
        int[] anchors = given.stream().mapToInt(Facts.Judgement::anchor).toArray();
        if (anchors.length == 0) {
            return new Scorecard.Open(Why.NO_VALUE, 0);
        }
        if (anchors.length < metric.raters()) {
            return new Scorecard.Open(Why.TOO_FEW_RATERS, anchors.length);
        }
        if (Arrays.stream(anchors)
                .anyMatch(anchor -> anchor < 1 || anchor > metric.anchors().size())) {
            return new Scorecard.Open(Why.NO_SUCH_ANCHOR, anchors.length);
        }
        double score = score(metric, anchors);
        return new Scorecard.Judged(
                Arrays.stream(anchors).boxed().toList(),
                given.stream().map(Facts.Judgement::source).toList(),
                score,
                score / 100 * metric.points(),
                standardError(scores(metric, anchors)) / 100 * metric.points());
    }

    /** What raters' anchors come to together, in [0, 100]. @param anchors from 1, one for each rater */
    public static double score(Judged metric, int[] anchors) {
        double[] scores = scores(metric, anchors);
        return metric.combine() == Judged.Combine.MEAN ? mean(scores) : median(scores);
    }

    private static double[] scores(Judged metric, int[] anchors) {
        double[] scores = new double[anchors.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = metric.anchors().get(anchors[i] - 1).score();
        }
        return scores;
    }

    private static double mean(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return sum / scores.length;
    }

    private static double median(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double standardError(double[] scores) {
        double mean = mean(scores);
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        return Math.sqrt(squares / (scores.length - 1.0) / scores.length);
    }

    private Scorecard.Part part(Position.Part part, List<Scorecard.Line> lines) {
        double known = 0;
        double open = 0;
        for (Scorecard.Line line : lines) {
            if (position.metric(line.metric()).orElseThrow().part().equals(part.id())) {
                known += points(line.outcome());
                open += line.outcome() instanceof Scorecard.Open ? line.possible() : 0;
            }
        }
        return new Scorecard.Part(part.id(), part.points(), known, known + open);
    }

    private Scorecard.Total total(List<Scorecard.Line> lines) {
        double known = 0;
        double open = 0;
        double variance = 0;
        for (Scorecard.Line line : lines) {
            known += points(line.outcome());
            open += line.outcome() instanceof Scorecard.Open ? line.possible() : 0;
            double error = line.outcome() instanceof Scorecard.Judged judged ? judged.standardError() : 0;
            variance += error * error;
        }
        double error = Math.sqrt(variance);
        double most = known + open;
        Optional<String> level = open > 0 ? Optional.empty() : level(known);
        return new Scorecard.Total(
                position.points(), known, most, error, level, levels(known - ERRORS * error, most + ERRORS * error));
    }

    private static double points(Scorecard.Outcome outcome) {
        if (outcome instanceof Scorecard.Measured measured) {
            return measured.points();
        }
        return outcome instanceof Scorecard.Judged judged ? judged.points() : 0;
    }

    private Optional<String> level(double total) {
        return bands.map(scale -> scale.level(onScale(total, scale)));
    }

    private List<String> levels(double low, double high) {
        var found = new ArrayList<String>();
        bands.ifPresent(scale -> {
            double from = onScale(low, scale);
            double to = onScale(high, scale);
            double above = Double.POSITIVE_INFINITY;
            for (Bands.Band band : scale.bands()) {
                if (band.from() <= to && from < above) {
                    found.add(0, band.level());
                }
                above = band.from();
            }
        });
        return List.copyOf(found);
    }

    /** Points of the position on the scale of the bands; sums of points may miss the last bit of a whole number. */
    private double onScale(double total, Bands scale) {
        double scaled = Math.rint(total / position.points() * scale.max() * 1e9) / 1e9;
        return Math.max(0, Math.min(scale.max(), scaled));
    }
}

package org.thangdo.criteria.position;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * A criterion that is not counted: raters choose the anchor whose behaviour they saw (behaviourally anchored rating scale; Smith
 * &amp; Kendall 1963). Anchors agree raters on what is meant; they do not by themselves make raters less lenient (Kingstrom
 * &amp; Bass 1981), so at least two judge, not knowing of each other.
 *
 * @param anchors three to nine, the lowest first; their scores rise from 0 to 100
 * @param raters least number of independent raters, {@code >= 2}
 * @param combine how their scores become one
 */
public record Judged(
        String id,
        Label name,
        String part,
        double points,
        Label evidence,
        List<Anchor> anchors,
        int raters,
        Combine combine,
        Label source,
        Every every,
        Optional<Label> toVerify)
        implements Metric {

    private static final int FEWEST_ANCHORS = 3;
    private static final int MOST_ANCHORS = 9;

    /** Behaviour that can be seen, and its score in [0, 100]. */
    public record Anchor(double score, Label behaviour) {}

    /** How raters' scores become one. */
    public enum Combine {
        @JsonProperty("mean")
        MEAN,
        @JsonProperty("median")
        MEDIAN
    }

    public Judged {
        anchors = List.copyOf(anchors);
        Metric.requireValid(id, points);
        if (anchors.size() < FEWEST_ANCHORS || anchors.size() > MOST_ANCHORS) {
            throw new InvalidDefinition(Fault.ANCHOR_COUNT, id, String.valueOf(anchors.size()));
        }
        boolean rises =
                anchors.get(0).score() == 0 && anchors.get(anchors.size() - 1).score() == 100;
        for (int i = 1; i < anchors.size(); i++) {
            rises &= anchors.get(i - 1).score() < anchors.get(i).score();
        }
        if (!rises) {
            throw new InvalidDefinition(
                    Fault.ANCHOR_ORDER,
                    id,
                    anchors.stream().map(Anchor::score).toList().toString());
        }
        if (anchors.stream().map(anchor -> anchor.behaviour().vi()).distinct().count() < anchors.size()) {
            throw new InvalidDefinition(Fault.ANCHOR_SAME, id, name.vi());
        }
        if (raters < 2) {
            throw new InvalidDefinition(Fault.TOO_FEW_RATERS, id, String.valueOf(raters));
        }
    }

    @Override
    public Judged withPoints(double other) {
        return new Judged(id, name, part, other, evidence, anchors, raters, combine, source, every, toVerify);
    }
}

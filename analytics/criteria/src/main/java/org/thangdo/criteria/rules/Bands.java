package org.thangdo.criteria.rules;

import java.util.List;

/**
 * Scores from which a level is given.
 *
 * @param max highest possible score
 * @param bands highest level first; the last one begins at 0
 */
public record Bands(int max, List<Band> bands) {

    public Bands {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.get(bands.size() - 1).from() != 0) {
            throw new IllegalArgumentException("the lowest band must begin at 0: " + bands);
        }
        for (int i = 1; i < bands.size(); i++) {
            if (!(bands.get(i).from() < bands.get(i - 1).from())) {
                throw new IllegalArgumentException("bands do not descend: " + bands);
            }
        }
        if (!(bands.get(0).from() <= max)) {
            throw new IllegalArgumentException("the highest band begins above " + max + ": " + bands);
        }
    }

    /** The level given from this score on, bound included. */
    public record Band(String level, int from) {}

    /** Id of the level of a score in [0, max]. */
    public String level(double score) {
        if (!(score >= 0 && score <= max)) {
            throw new IllegalArgumentException("score outside [0, " + max + "]: " + score);
        }
        return bands.stream()
                .filter(band -> score >= band.from())
                .findFirst()
                .orElseThrow()
                .level();
    }

    void requireDescending(Scale scale) {
        for (int i = 1; i < bands.size(); i++) {
            if (!(scale.indexOf(bands.get(i).level())
                    < scale.indexOf(bands.get(i - 1).level()))) {
                throw new IllegalArgumentException("levels of the bands do not descend: " + bands);
            }
        }
        scale.indexOf(bands.get(0).level());
    }
}

package org.thangdo.stats.generalizability;

import java.util.List;

/**
 * The G study of one stratum.
 *
 * @param stratum code of the stratum
 * @param left facets that do not vary in it, or vary with the object only: their effects are part of the object's
 * @param study of the other facets
 */
public record StratumStudy(int stratum, List<String> left, GStudy.Estimated study) {
    public StratumStudy {
        left = List.copyOf(left);
    }
}

package org.thangdo.study.design;

import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.position.Norms;
import org.thangdo.stats.norms.NormMark;

/**
 * What becomes of one metric of the definition.
 *
 * @param metric id
 * @param column name of the data that it was found under; empty if under none
 * @param norms from history; absent if it keeps those it had
 * @param coefficient from history; absent if it keeps the one it had, or has none
 * @param kept why it keeps its norms; absent if it does not
 * @param unbounded marks that history does not bound
 * @param pooled marks that were taken from similar positions
 */
public record Adoption(
        String metric,
        String column,
        Optional<Norms> norms,
        Optional<Double> coefficient,
        Optional<Kept> kept,
        List<NormMark> unbounded,
        List<NormMark> pooled) {

    /** Why a metric keeps the norms it had. */
    public enum Kept {
        /** It is judged, not measured. */
        JUDGED,
        /** No data bear its id or name. */
        NOT_FOUND,
        /** Its best values are in a range, which quantiles do not tell. */
        RANGE,
        /** It is established more or less often than it was measured. */
        OTHER_LENGTH,
        /** History does not bound every mark. */
        NOT_BOUNDED,
        /** Floor and stretch of history are the same value. */
        ALL_ALIKE
    }

    public Adoption {
        unbounded = List.copyOf(unbounded);
        pooled = List.copyOf(pooled);
    }
}

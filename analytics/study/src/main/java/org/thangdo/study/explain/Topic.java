package org.thangdo.study.explain;

import java.util.Locale;
import java.util.Map;

/**
 * A statistic with a small example that is worked twice: in plain arithmetic, step by step, and by the class that the
 * studies use. The sentences quote the first; a test holds the two against each other.
 */
interface Topic {

    /** Name of the enum constant. */
    String name();

    /** Name by which readers ask for it, for example {@code "cochran-armitage"}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The input of the example and every step of the hand calculation. */
    Steps byHand();

    /** What the statistics room answers for the same input, under the names of the steps that it must equal. */
    Map<String, Double> byEngine();
}

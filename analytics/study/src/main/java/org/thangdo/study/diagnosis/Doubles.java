package org.thangdo.study.diagnosis;

import java.util.List;
import org.thangdo.stats.multitrait.MultitraitComponents;

/** Of two criteria with one content: which may go. */
record Doubles(MultitraitComponents components, List<String> names) {

    /** Whether raters agree less on a criterion than on its double; of two alike, the later in order of names. */
    boolean isWeaker(int criterion, String other) {
        int o = names.indexOf(other);
        int order = Double.compare(components.agreedShare(criterion), components.agreedShare(o));
        return order < 0 || order == 0 && criterion > o;
    }
}

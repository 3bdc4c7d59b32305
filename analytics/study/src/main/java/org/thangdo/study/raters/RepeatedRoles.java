package org.thangdo.study.raters;

import java.util.List;
import java.util.Optional;

/** Sources of which one judges after the other, and may repeat what it said. */
record RepeatedRoles(String follower, String leader) {

    /** The collective judges where the superior has a say. Other pairs are not looked at: nothing says which was first. */
    static final List<RepeatedRoles> ALL = List.of(new RepeatedRoles("collective", "superior"));

    /** The source that judged before this one. */
    static Optional<String> before(String follower) {
        return ALL.stream()
                .filter(pair -> pair.follower().equals(follower))
                .map(RepeatedRoles::leader)
                .findFirst();
    }
}

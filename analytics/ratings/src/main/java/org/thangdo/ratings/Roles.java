package org.thangdo.ratings;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** In which capacity people judge, in the order in which tables and pairs of sources name them. */
public final class Roles {

    /** People who judge themselves. */
    public static final String SELF = "self";

    /** People who judge those above them. */
    public static final String SUBORDINATE = "subordinate";

    /** From the person outwards and upwards; the decision is last. */
    public static final List<String> ORDER = List.of(
            SELF,
            "collective",
            SUBORDINATE,
            "mass_organisation",
            "monitoring_body",
            "workplace_committee",
            "residence_committee",
            "superior",
            Selection.DECISION);

    private static final Set<String> BODIES =
            Set.of("collective", "mass_organisation", "monitoring_body", "workplace_committee", "residence_committee");

    /** Roles in {@link #ORDER}; those that are not in it come before the decision, in alphabetical order. */
    public static final Comparator<String> CANONICAL =
            Comparator.comparingInt(Roles::rank).thenComparing(Comparator.naturalOrder());

    private Roles() {}

    /**
     * Whether those who judge in a role are single persons about whom little is to be shown where they are few. A committee or
     * another body answers for its judgement as a body; all who judge themselves are as many as those judged.
     */
    public static boolean arePersons(String role) {
        return !BODIES.contains(role) && !role.equals(SELF);
    }

    private static int rank(String role) {
        int known = 2 * ORDER.indexOf(role);
        return known < 0 ? 2 * ORDER.size() - 3 : known;
    }
}

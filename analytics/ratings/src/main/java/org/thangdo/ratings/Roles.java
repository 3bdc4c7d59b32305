package org.thangdo.ratings;

import java.util.Comparator;
import java.util.List;

/** In which capacity people judge, in the order in which tables and pairs of sources name them. */
public final class Roles {

    /** People who judge themselves. */
    public static final String SELF = "self";

    /** From the person outwards and upwards; the decision is last. */
    public static final List<String> ORDER = List.of(
            SELF,
            "collective",
            "subordinate",
            "mass_organisation",
            "monitoring_body",
            "workplace_committee",
            "residence_committee",
            "superior",
            Selection.DECISION);

    /** Roles in {@link #ORDER}; those that are not in it come before the decision, in alphabetical order. */
    public static final Comparator<String> CANONICAL =
            Comparator.comparingInt(Roles::rank).thenComparing(Comparator.naturalOrder());

    private Roles() {}

    private static int rank(String role) {
        int known = 2 * ORDER.indexOf(role);
        return known < 0 ? 2 * ORDER.size() - 3 : known;
    }
}

package org.thangdo.study.simulation;

import java.util.Locale;
import org.thangdo.ratings.Selection;

/** In which capacity someone judges. Names are in {@code simulation_vi/en.properties}. */
public enum Role {
    SELF("BT", Reach.PERSON),
    COLLECTIVE("TT", Reach.UNIT),
    SUPERIOR("CT", Reach.UNIT),
    SUBORDINATE("CD", Reach.UNIT),
    WORKPLACE_COMMITTEE("CU", Reach.AGENCY),
    MASS_ORGANISATION("DT", Reach.AGENCY),
    MONITORING_BODY("TD", Reach.BLOCK),
    RESIDENCE_COMMITTEE("NC", Reach.BLOCK);

    /** Among whom a rater of this role judges. */
    enum Reach {
        PERSON,
        UNIT,
        AGENCY,
        BLOCK
    }

    private final String prefix;
    private final Reach reach;

    Role(String prefix, Reach reach) {
        this.prefix = prefix;
        this.reach = reach;
    }

    /** Value of the column {@code role}; the final decision is {@value Selection#DECISION}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** First letters of the codes of its raters. */
    String prefix() {
        return prefix;
    }

    Reach reach() {
        return reach;
    }
}

package org.thangdo.ratings;

/** Who wants to know how far reading has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody. */
    Progress NONE = (stage, what, share) -> {};

    /** What is being done. */
    enum Stage {
        /** Files become text in the store. */
        STAGE,
        /** Columns are proven and rows kept or rejected. */
        PROVE,
        /** Rows are compared with each other. */
        COMPARE,
        /** Counts are made. */
        SUMMARISE
    }

    /**
     * A step was reached.
     *
     * @param what file, sheet or table at work; may be empty
     * @param share of the stage that is done, in [0, 1]
     */
    void at(Stage stage, String what, double share);
}

package org.thangdo.criteria.text;

/** The two languages the house speaks. */
public enum Language {
    VI,
    EN;

    /** The tag used in file names and options: {@code "vi"} or {@code "en"}. */
    public String tag() {
        return this == VI ? "vi" : "en";
    }
}

package org.thangdo.ratings.recognise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a person's table can be. The name in lower case is the key of the synonyms and of {@code --map}. */
public enum Field {
    PERIOD(Reads.PERIOD),
    KIND(Reads.KIND),
    SUBJECT(Reads.ID),
    NAME(Reads.TEXT),
    BIRTH(Reads.TEXT),
    ORGANISATION(Reads.TEXT),
    AGENCY(Reads.TEXT),
    UNIT(Reads.TEXT),
    POSITION(Reads.TEXT),
    DUTY_GROUP(Reads.TEXT),
    CRITERION(Reads.CRITERION),
    ROLE(Reads.ROLE),
    RATER(Reads.ID),
    LEVEL(Reads.LEVEL),
    SCORE(Reads.NUMBER),
    N(Reads.COUNT),
    TOTAL(Reads.COUNT),
    PRINTED_SHARE(Reads.SHARE),
    PRODUCT(Reads.TEXT),
    COEFFICIENT(Reads.NUMBER),
    ASSIGNED(Reads.NUMBER),
    COMPLETED(Reads.NUMBER),
    MEETS_QUALITY(Reads.NUMBER),
    ON_TIME(Reads.NUMBER),
    MAJOR_FAULTS(Reads.NUMBER),
    DELAYS(Reads.NUMBER),
    HOURS(Reads.NUMBER),
    METRIC(Reads.TEXT),
    VALUE(Reads.NUMBER),
    VOTES(Reads.COUNT),
    HEAD_CHOICE(Reads.LEVEL),
    TEXT(Reads.TEXT),
    DONE(Reads.TRUTH),
    WEIGHT(Reads.NUMBER),
    /** A mark that gives a person the level over the column. */
    MARK(Reads.MARK),
    /** What else describes a form: a topic, an occasion, seniority. */
    FACET(Reads.TEXT),
    FROM(Reads.TEXT),
    TO(Reads.TEXT),
    VALID_FROM(Reads.TEXT),
    VALID_TO(Reads.TEXT),
    SOURCE(Reads.TEXT),
    /** Running number of the row. */
    NUMBER(Reads.NOTHING),
    /** Remarks and other columns that no analysis uses. */
    NOTE(Reads.NOTHING);

    /** How the cells of a column are read. */
    public enum Reads {
        TEXT,
        ID,
        PERIOD,
        KIND,
        CRITERION,
        ROLE,
        LEVEL,
        NUMBER,
        COUNT,
        SHARE,
        TRUTH,
        MARK,
        NOTHING
    }

    private final Reads reads;

    Field(Reads reads) {
        this.reads = reads;
    }

    public Reads reads() {
        return reads;
    }

    /** Key of the synonyms, and name of the column in the canonical tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field with this key. */
    public static Optional<Field> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}

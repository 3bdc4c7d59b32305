package org.thangdo.criteria.lint;

/** What a word of the lexicon is good for. */
public enum TermKind {
    /** A thing that is made or dealt with and can be counted: a file, a report, an inspection. */
    PRODUCT,
    /** Those about whom or for whom work is done. */
    PERSON,
    TIME_UNIT,
    MONEY,
    /** Units that are counted besides products: points, pages, times. */
    MEASURE,
    /** Percent. */
    SHARE,
    /** Named quantities: a rate, an index, a duration. */
    INDICATOR,
    /** Countable only in slogans: tasks, fields, key points. A number before it is no result. */
    ABSTRACT,
    /** Verbs with a product that can be counted. */
    ACTION,
    /** Verbs that take any object: to complete, to carry out. */
    LIGHT,
    /** Verbs and words after which a number says how much is managed or was received, not what was achieved. */
    SCOPE,
    /** Being there: a number after it counts activity. */
    ATTEND,
    /** Length of service. */
    TENURE,
    /** Spans in which service is told; a number of them is a result only beside a quantity or a change. */
    YEAR,
    /** Verbs and nouns of spending: money after or before them was put in, not brought about. */
    SPEND,
    /** Yardsticks set from above; a share of one counts if what it measures is named before. */
    TARGET,
    /** Verbs of attitude, which nobody can count. */
    ATTITUDE,
    COMPARATOR,
    CHANGE,
    BASELINE,
    EVIDENCE,
    /** A state of a product that somebody can check: late, returned, satisfied. */
    STATUS,
    NEGATION,
    WHOLE,
    /** Every single one: as good as 100 %. */
    ALL,
    /** A part, or a time, that nobody can check: most, some, now and then. */
    SOME,
    /** How often, in one word: once, twice. */
    TIMES,
    /** Fixed phrases whose words must not be read one by one. */
    INERT
}

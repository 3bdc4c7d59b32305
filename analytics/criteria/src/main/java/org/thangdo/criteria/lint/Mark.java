package org.thangdo.criteria.lint;

/**
 * What stands at a place of a sentence, before it is judged.
 *
 * @param kind a {@link TermKind}, {@link PatternKind} or {@link VagueClass}
 */
record Mark(int start, int end, Enum<?> kind, String text) {

    boolean is(Enum<?> wanted) {
        return kind == wanted;
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}

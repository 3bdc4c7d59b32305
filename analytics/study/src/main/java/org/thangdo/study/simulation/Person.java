package org.thangdo.study.simulation;

/** One person of a block as a year finds them. */
final class Person {

    final String code;
    final double ability;
    final double[] specific;
    /** Ability in the year at hand. */
    double now;

    int unit;
    int position;
    /** Reports higher measurements than were reached. */
    boolean games;
    /** Weaknesses promised last year and not kept, which may return. */
    int[] open = {};

    Person(String code, double ability, double[] specific) {
        this.code = code;
        this.ability = ability;
        this.now = ability;
        this.specific = specific;
    }
}

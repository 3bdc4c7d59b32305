package org.thangdo.study.simulation;

/** One person of a block as a year finds them. */
final class Person {

    final String code;
    final double ability;
    final double[] specific;
    int unit;
    int position;
    /** Weaknesses promised last year and not kept, which may return. */
    int[] open = {};

    Person(String code, double ability, double[] specific) {
        this.code = code;
        this.ability = ability;
        this.specific = specific;
    }
}

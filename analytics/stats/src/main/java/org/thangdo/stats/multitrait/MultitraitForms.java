package org.thangdo.stats.multitrait;

import java.util.Arrays;

/**
 * Forms: what one rater says of one ratee on every criterion. A ratee is a person on one occasion, so people come back on several
 * occasions; a form belongs to a stratum, such as the role of the rater in a period, whose mean levels are taken for granted.
 * Codes are from 0; forms of a person need not stand together.
 *
 * @param person of each form; the unit that is left out where uncertainty is read
 * @param occasion of each form
 * @param rater of each form; people who rate themselves are raters of their own
 * @param stratum of each form
 * @param levels shape (forms, criteria and outcomes): index of the level, −1 where nothing is said
 * @param outcomes how many of the last columns are no criteria but what the forms led to, the same on all forms of a ratee
 * @param categories number of levels, {@code >= 2}
 */
public record MultitraitForms(
        int[] person, int[] occasion, int[] rater, int[] stratum, byte[][] levels, int outcomes, int categories) {

    public MultitraitForms {
        int forms = levels.length;
        if (person.length != forms || occasion.length != forms || rater.length != forms || stratum.length != forms) {
            throw new IllegalArgumentException("columns of different length beside " + forms + " forms");
        }
        if (categories < 2) {
            throw new IllegalArgumentException("fewer than two levels: " + categories);
        }
        int columns = forms == 0 ? outcomes : levels[0].length;
        if (outcomes < 0 || outcomes > columns) {
            throw new IllegalArgumentException(outcomes + " outcomes in " + columns + " columns");
        }
        for (byte[] form : levels) {
            for (byte level : form) {
                if (form.length != columns || level < -1 || level >= categories) {
                    throw new IllegalArgumentException("not a form of " + columns + " columns on " + categories
                            + " levels: " + Arrays.toString(form));
                }
            }
        }
    }

    /** Number of forms. */
    public int size() {
        return levels.length;
    }

    /** Number of criteria and outcomes. */
    int columns() {
        return levels.length == 0 ? outcomes : levels[0].length;
    }

    /** Number of people: the largest code and one. */
    public int people() {
        return Arrays.stream(person).max().orElse(-1) + 1;
    }

    /** Mean of each person over all forms, of levels less the mean of the stratum, shape (people, columns); NaN where nothing is said. */
    public double[][] meansOfPeople() {
        double[][] centred = centred();
        var sums = new double[people()][columns()];
        var counts = new long[people()][columns()];
        for (int f = 0; f < size(); f++) {
            for (int c = 0; c < columns(); c++) {
                if (levels[f][c] >= 0) {
                    sums[person[f]][c] += centred[f][c];
                    counts[person[f]][c]++;
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            for (int c = 0; c < columns(); c++) {
                sums[i][c] /= counts[i][c];
            }
        }
        return sums;
    }

    /** Levels less the mean of the stratum on the criterion, shape (forms, columns); NaN where nothing is said. */
    double[][] centred() {
        int strata = Arrays.stream(stratum).max().orElse(-1) + 1;
        var sums = new long[strata][columns()];
        var counts = new long[strata][columns()];
        for (int f = 0; f < size(); f++) {
            for (int c = 0; c < columns(); c++) {
                if (levels[f][c] >= 0) {
                    sums[stratum[f]][c] += levels[f][c];
                    counts[stratum[f]][c]++;
                }
            }
        }
        var centred = new double[size()][columns()];
        for (int f = 0; f < size(); f++) {
            for (int c = 0; c < columns(); c++) {
                centred[f][c] = levels[f][c] < 0
                        ? Double.NaN
                        : levels[f][c] - (double) sums[stratum[f]][c] / counts[stratum[f]][c];
            }
        }
        return centred;
    }
}

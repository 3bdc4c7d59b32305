package org.thangdo.stats.facets;

/** The share that some ratees in a row have in a {@link JointInformation}. */
final class JointPart {
    final double[] score;
    final double[] information;
    final EnvelopeMatrix matrix;
    double logLikelihood;

    private final JointInformation whole;
    private final Unknowns unknowns;
    private final Border border;
    private final int from;
    private final int to;
    /** Place in the coupling of each unknown that the present ratee meets. */
    private final int[] slot;

    private final LogProduct likelihood = new LogProduct();

    JointPart(JointInformation whole, int from, int to) {
        this.whole = whole;
        this.from = from;
        this.to = to;
        unknowns = whole.unknowns;
        border = whole.border;
        score = new double[unknowns.size];
        information = new double[unknowns.size];
        matrix = new EnvelopeMatrix(border.order.first);
        slot = new int[unknowns.size];
    }

    /** @param odds that each element multiplies by, shape (facets, elements) */
    void sum(Measures at, double[][] odds) {
        var expectations = new StepScale.Expectation[unknowns.scales.length];
        for (int g = 0; g < expectations.length; g++) {
            expectations[g] = unknowns.scales[g].expectation(at.steps[g]);
        }
        var met = new int[unknowns.ratings.facets() - 1];
        for (int n = from; n < to; n++) {
            for (int i = border.start[n]; i < border.start[n + 1]; i++) {
                slot[border.place[i]] = i;
            }
            likelihood.start(0);
            for (int row = unknowns.ratings.start(n); row < unknowns.ratings.start(n + 1); row++) {
                var expected = expectations[unknowns.group(row)];
                double eta = at.place(unknowns.ratings, row);
                expected.place(eta, odds(odds, row));
                add(n, row, expected, met);
                expected.multiply(likelihood, unknowns.place[unknowns.group(row)][unknowns.ratings.level(row)], eta);
            }
            logLikelihood += likelihood.log();
        }
        for (int i = 0; i < information.length; i++) {
            information[i] = matrix.at(i, i);
        }
        eliminate();
    }

    private double odds(double[][] odds, int row) {
        double product = 1;
        for (int f = 0; f < odds.length; f++) {
            product *= odds[f][unknowns.ratings.element(f, row)];
        }
        return product;
    }

    private void add(int ratee, int row, StepScale.Expectation expected, int[] met) {
        var ratings = unknowns.ratings;
        int group = unknowns.group(row);
        expected.steps();
        double residual = ratings.level(row) - expected.mean;
        double variance = expected.variance;
        whole.rateeScore[ratee] += residual;
        whole.rateeInformation[ratee] += variance;
        int count = 0;
        for (int f = 1; f < ratings.facets(); f++) {
            int number = unknowns.number[f][ratings.element(f, row)];
            if (number != Unknowns.NONE) {
                met[count++] = border.order.place[number];
            }
        }
        for (int a = 0; a < count; a++) {
            score[met[a]] -= residual;
            whole.coupling[slot[met[a]]] -= variance;
            for (int b = 0; b <= a; b++) {
                matrix.add(met[a], met[b], variance);
            }
        }
        addSteps(group, unknowns.place[group][ratings.level(row)], expected, met, count);
    }

    private void addSteps(int group, int given, StepScale.Expectation expected, int[] met, int count) {
        for (int h = 0; h < expected.above.length; h++) {
            int place = border.order.place[unknowns.firstStep[group] + h];
            score[place] += expected.above[h] - (given > h ? 1 : 0);
            whole.coupling[slot[place]] -= expected.slope[h];
            for (int a = 0; a < count; a++) {
                matrix.add(place, met[a], expected.slope[h]);
            }
            for (int k = 0; k <= h; k++) {
                int other = border.order.place[unknowns.firstStep[group] + k];
                matrix.add(place, other, expected.above[h] * (1 - expected.above[k]));
            }
        }
    }

    private void eliminate() {
        for (int n = from; n < to; n++) {
            for (int i = border.start[n]; i < border.start[n + 1]; i++) {
                double share = whole.coupling[i] / whole.rateeInformation[n];
                for (int j = border.start[n]; j <= i; j++) {
                    matrix.add(border.place[i], border.place[j], -share * whole.coupling[j]);
                }
            }
        }
    }
}

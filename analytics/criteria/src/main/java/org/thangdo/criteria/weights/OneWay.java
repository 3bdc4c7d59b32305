package org.thangdo.criteria.weights;

/**
 * Scores along a line on which one weight moves and the others keep their proportions. Where there are no others, nothing
 * moves.
 *
 * @param moving values on the criterion that moves, shape (alternatives)
 * @param rest scores on the others alone, shape (alternatives)
 * @param adopted weight from which it moves
 */
record OneWay(double[] moving, double[] rest, double adopted) {

    static OneWay of(double[][] values, double[] weights, int criterion) {
        double others = 0;
        for (int k = 0; k < weights.length; k++) {
            others += k == criterion ? 0 : weights[k];
        }
        var moving = new double[values.length];
        var rest = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            moving[i] = values[i][criterion];
            for (int k = 0; k < weights.length; k++) {
                double share = others > 0 ? weights[k] / others : 1.0 / (weights.length - 1);
                rest[i] += k == criterion ? 0 : share * values[i][k];
            }
            rest[i] = weights.length == 1 ? moving[i] : rest[i];
        }
        return new OneWay(moving, rest, weights[criterion]);
    }

    double score(int alternative, double weight) {
        return weight * moving[alternative] + (1 - weight) * rest[alternative];
    }

    double slope(int alternative) {
        return moving[alternative] - rest[alternative];
    }
}

package org.thangdo.criteria.weights;

import java.util.ArrayDeque;
import java.util.Optional;

/**
 * Cuts a space of weights into simplices within which the order of the alternatives does not change. A simplex that a plane
 * {@code Σ_j w_j (v_aj − v_bj) = 0} crosses is cut in two at the point where the plane meets one of its edges; a point at the
 * share {@code t} of an edge cuts the volume into {@code t} and {@code 1 − t}.
 */
final class WeightPieces {

    private static final int MOST_PIECES = 20_000;
    private static final int MOST_ORDERS = 120;
    private static final double ON_PLANE = 1e-13;

    /** A simplex that planes before number {@code plane} do not cross. */
    private record Piece(double[][] corners, double volume, int plane) {}

    private WeightPieces() {}

    /** The volumes; empty if there would be too many pieces. */
    static Optional<RankTally> of(double[][] values, WeightSpace space) {
        double[][] planes = planes(values);
        var simplices = space.simplices(MOST_ORDERS);
        if (simplices.isEmpty()) {
            return Optional.empty();
        }
        var open = new ArrayDeque<Piece>();
        simplices.forEach(each -> open.add(new Piece(each, 1.0 / simplices.size(), 0)));
        var tally = new RankTally(values.length, space.criteria().size());
        for (int pieces = 0; !open.isEmpty(); ) {
            var piece = open.pop();
            int plane = piece.plane();
            while (plane < planes.length && !cut(piece, planes[plane], plane, open)) {
                plane++;
            }
            if (plane == planes.length) {
                tally.add(centre(piece.corners()), values, piece.volume());
                if (++pieces > MOST_PIECES) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(tally);
    }

    /** One plane for each pair of alternatives. */
    private static double[][] planes(double[][] values) {
        int m = values.length;
        var planes = new double[m * (m - 1) / 2][values[0].length];
        int at = 0;
        for (int a = 0; a < m; a++) {
            for (int b = a + 1; b < m; b++) {
                for (int j = 0; j < values[0].length; j++) {
                    planes[at][j] = values[a][j] - values[b][j];
                }
                at++;
            }
        }
        return planes;
    }

    /** Cuts a piece if the plane crosses it, and says whether it did. */
    private static boolean cut(Piece piece, double[] plane, int number, ArrayDeque<Piece> open) {
        int above = 0;
        int below = 0;
        var heights = new double[piece.corners().length];
        for (int corner = 0; corner < heights.length; corner++) {
            for (int j = 0; j < plane.length; j++) {
                heights[corner] += plane[j] * piece.corners()[corner][j];
            }
            above = heights[corner] > heights[above] ? corner : above;
            below = heights[corner] < heights[below] ? corner : below;
        }
        if (!(heights[above] > ON_PLANE && heights[below] < -ON_PLANE)) {
            return false;
        }
        double t = heights[above] / (heights[above] - heights[below]);
        var point = new double[plane.length];
        for (int j = 0; j < point.length; j++) {
            double from = piece.corners()[above][j];
            point[j] = from + t * (piece.corners()[below][j] - from);
        }
        open.push(new Piece(with(piece.corners(), below, point), piece.volume() * t, number));
        open.push(new Piece(with(piece.corners(), above, point), piece.volume() * (1 - t), number));
        return true;
    }

    private static double[][] with(double[][] corners, int corner, double[] point) {
        double[][] changed = corners.clone();
        changed[corner] = point;
        return changed;
    }

    private static double[] centre(double[][] corners) {
        var centre = new double[corners[0].length];
        for (double[] corner : corners) {
            for (int j = 0; j < centre.length; j++) {
                centre[j] += corner[j] / corners.length;
            }
        }
        return centre;
    }
}

package org.thangdo.study.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.thangdo.stats.bunching.DensityBreak;

/** The example of the density test: a weighted straight line on either side of the cut, read off at the cut. */
final class LinesAtCut {

    private LinesAtCut() {}

    /**
     * @param below people by score, the last just below the cut
     * @param above people by score, the first at the cut
     */
    static Steps steps(int cut, List<Long> below, List<Long> above) {
        var steps = new Steps();
        steps.count("fewestCells", DensityBreak.FEWEST_CELLS);
        steps.count("fewestPeople", DensityBreak.FEWEST_PEOPLE);
        steps.count("cut", cut);
        steps.count("width", below.size());
        steps.counts("below", below);
        steps.counts("above", above);
        var nearest = new ArrayList<>(below);
        Collections.reverse(nearest);
        double[] down = line(nearest);
        double[] up = line(above);
        double heightBelow = steps.put("heightBelow", down[0]);
        double heightAbove = steps.put("heightAbove", up[0]);
        steps.put("jump", Math.log(heightAbove / heightBelow));
        steps.put("times", heightAbove / heightBelow);
        double relative = down[1] / (heightBelow * heightBelow) + up[1] / (heightAbove * heightAbove);
        double scatter = (down[2] + up[2]) / (below.size() + above.size() - 4);
        double error = steps.put("error", Math.sqrt(relative * Math.max(1, scatter)));
        steps.put("p", Tables.twoSided(steps.put("z", Math.log(heightAbove / heightBelow) / error)));
        return steps;
    }

    /** Height at the cut, its variance and {@code Σ (N − fit)²/fit}; the scores lie ½, 1½, 2½ … from the cut. */
    private static double[] line(List<Long> people) {
        double weights = 0;
        double moments = 0;
        double squares = 0;
        double heights = 0;
        double products = 0;
        for (int i = 0; i < people.size(); i++) {
            double x = i + 0.5;
            double w = 1 - x / people.size();
            weights += w;
            moments += w * x;
            squares += w * x * x;
            heights += w * people.get(i);
            products += w * x * people.get(i);
        }
        double determinant = weights * squares - moments * moments;
        double slope = (weights * products - moments * heights) / determinant;
        double height = (heights - slope * moments) / weights;
        double variance = 0;
        for (int i = 0; i < people.size(); i++) {
            double x = i + 0.5;
            double part = (1 - x / people.size()) * (squares - moments * x) / determinant;
            variance += part * part * people.get(i);
        }
        return new double[] {height, variance, misses(people, height, slope)};
    }

    private static double misses(List<Long> people, double height, double slope) {
        double sum = 0;
        for (int i = 0; i < people.size(); i++) {
            double fit = height + slope * (i + 0.5);
            sum += (people.get(i) - fit) * (people.get(i) - fit) / fit;
        }
        return sum;
    }
}

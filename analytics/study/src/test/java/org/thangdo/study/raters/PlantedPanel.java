package org.thangdo.study.raters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;

/**
 * People rated by one of six superiors, two of six of the collective and themselves on five criteria by the rating scale
 * model, with a final level. The first superior is severe; what level everybody would have from the same raters is known.
 */
final class PlantedPanel {
    static final int PEOPLE = 90;
    private static final int RATERS = 6;
    private static final RulePack RULE = RulePacks.shipped().get("nd335-2025");
    /** Nobody has halo here, so nobody asks for it. */
    private static final Plan PLAN = Plan.standard()
            .withQuestions(Set.of(Question.RATERS))
            .withRaters(
                    new RaterPlan(RaterPlan.Wanted.MARGINAL, false, RaterPlan.Thresholds.SHARED, PanelPlan.standard()));

    private static final double SEVERE = 2.5;
    private static final double[] DIFFICULTY = {-0.6, -0.3, 0, 0.3, 0.6};
    private static final double[] THRESHOLDS = {-2.5, -0.5, 2};

    private final Random random;
    private final double copying;
    private final double tilt;
    private final double[] ability;
    private final double[][] severity;
    private final List<String> rows = new ArrayList<>(List.of("period,subject,unit,criterion,role,rater,level"));

    /**
     * @param copying probability that a form of the collective repeats the superior's
     * @param tilt by which people over-rate themselves less per unit of ability
     */
    PlantedPanel(long seed, double copying, double tilt) {
        random = new Random(seed);
        this.copying = copying;
        this.tilt = tilt;
        ability = IntStream.range(0, PEOPLE)
                .mapToDouble(n -> 0.5 + 1.2 * random.nextGaussian())
                .toArray();
        severity = new double[2][RATERS];
        for (double[] role : severity) {
            for (int r = 0; r < RATERS; r++) {
                role[r] = 0.5 * random.nextGaussian();
            }
        }
        severity[0][0] = SEVERE;
    }

    /** Threshold below a level, their mean 0. */
    static double threshold(int level) {
        return THRESHOLDS[level - 1] - DoubleStream.of(THRESHOLDS).average().orElseThrow();
    }

    static boolean isOfTheSevere(int person) {
        return person % RATERS == 0;
    }

    /** Level that the mean of all that the superiors and the collective would give rounds to. */
    int trueLevel(int person) {
        double sum = 0;
        for (double difficulty : DIFFICULTY) {
            for (int r = 0; r < RATERS; r++) {
                sum += (expected(ability[person] - severity[0][r] - difficulty)
                                + 2 * expected(ability[person] - severity[1][r] - difficulty)
                                + expected(ability[person] + selfLeniency(person) - difficulty))
                        / 4;
            }
        }
        return (int) Math.floor(sum / RATERS / DIFFICULTY.length + 0.5);
    }

    private double selfLeniency(int person) {
        return 0.8 - tilt * (ability[person] - 0.5);
    }

    /** The study. @param overruled people whose final level is the opposite of the true one */
    RaterStudy study(Path folder, Set<Integer> overruled) throws IOException {
        for (int n = 0; n < PEOPLE; n++) {
            int[] superior = form(n, "superior", n % RATERS, -severity[0][n % RATERS]);
            for (int k = 0; k < 2; k++) {
                int rater = (n / RATERS + n + 2 * k) % RATERS;
                if (random.nextDouble() < copying) {
                    write(n, "collective", "c" + rater, superior);
                } else {
                    form(n, "collective", rater, -severity[1][rater]);
                }
            }
            form(n, "self", n, selfLeniency(n));
            int level = overruled.contains(n) ? (trueLevel(n) >= 2 ? 0 : 3) : trueLevel(n);
            rows.add(line(n, "overall", "decision", "", level));
        }
        try (var history = Histories.read(RULE.scale(), Files.write(folder.resolve("panel.csv"), rows))) {
            return RaterStudy.of(history, Kind.PERSON, PLAN).orElseThrow();
        }
    }

    private int[] form(int person, String role, int rater, double lenient) {
        int[] levels = new int[DIFFICULTY.length];
        for (int c = 0; c < levels.length; c++) {
            levels[c] = drawn(ability[person] + lenient - DIFFICULTY[c]);
        }
        write(person, role, role.equals("self") ? name(person) : role.substring(0, 1) + rater, levels);
        return levels;
    }

    private void write(int person, String role, String rater, int[] levels) {
        for (int c = 0; c < levels.length; c++) {
            rows.add(line(person, "criterion " + c, role, rater, levels[c]));
        }
    }

    private static String line(int person, String criterion, String role, String rater, int level) {
        return String.join(
                ",",
                "2021",
                name(person),
                "unit " + person % 3,
                criterion,
                role,
                rater,
                RULE.scale().levels().get(level).label().vi());
    }

    static String name(int person) {
        return String.format("P%03d", person);
    }

    private int drawn(double place) {
        double[] chances = chances(place);
        double u = random.nextDouble();
        int level = 0;
        while (level < 3 && u >= chances[level]) {
            u -= chances[level++];
        }
        return level;
    }

    private static double expected(double place) {
        double[] chances = chances(place);
        return chances[1] + 2 * chances[2] + 3 * chances[3];
    }

    private static double[] chances(double place) {
        double[] weights = new double[4];
        double sum = 0;
        double total = 0;
        for (int k = 0; k < 4; k++) {
            sum += k == 0 ? 0 : place - THRESHOLDS[k - 1];
            weights[k] = Math.exp(sum);
            total += weights[k];
        }
        for (int k = 0; k < 4; k++) {
            weights[k] /= total;
        }
        return weights;
    }
}

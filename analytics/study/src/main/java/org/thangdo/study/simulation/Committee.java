package org.thangdo.study.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.Cap;
import org.thangdo.criteria.rules.Rounding;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.simulation.Scenario.Decisions;

/** Decides final levels, as a scenario says it happens: by merit and deference, up to the cap, with votes that tie. */
final class Committee {

    private static final int VOTERS = 8;

    private final Scenario scenario;
    private final Decisions decisions;
    private final Habits habits;
    private final Bands bands;
    private final int levels;
    private final Draws draws;

    Committee(Scenario scenario, Habits habits, Bands bands, Draws draws) {
        this.scenario = scenario;
        this.decisions = scenario.decisions();
        this.habits = habits;
        this.bands = bands;
        this.levels = scenario.spread().cuts().size() + 1;
        this.draws = draws;
    }

    /** Final levels of the people of a block, in their order. */
    int[] decide(List<Person> people, int year, Optional<LevelCounts> fixed) {
        double[] merit = new double[people.size()];
        for (int i = 0; i < merit.length; i++) {
            Person person = people.get(i);
            double seniority =
                    scenario.structure().positions().get(person.position).seniority();
            merit[i] = person.now
                    + decisions.deference() * seniority
                    + scenario.inflation() * year
                    + decisions.noise() * draws.normal();
        }
        pull(merit, people);
        int[] finals = new int[merit.length];
        if (fixed.isPresent()) {
            int[] all = IntStream.range(0, merit.length).toArray();
            give(finals, merit, all, fixed.get());
            return finals;
        }
        for (int agency = 0; agency < scenario.structure().agencies(); agency++) {
            int a = agency;
            int[] members = IntStream.range(0, merit.length)
                    .filter(i -> people.get(i).unit / scenario.structure().unitsPerAgency() == a)
                    .toArray();
            give(finals, merit, members, wanted(merit, members));
        }
        level(finals, people);
        return finals;
    }

    /** Draws the merit of members towards that of their head. */
    private void pull(double[] merit, List<Person> people) {
        double weight = scenario.size(Effect.HEAD_PULL);
        if (weight == 0) {
            return;
        }
        var heads = new double[scenario.structure().units()];
        for (int i = 0; i < merit.length; i++) {
            if (people.get(i).position == 0) {
                heads[people.get(i).unit] = merit[i];
            }
        }
        for (int i = 0; i < merit.length; i++) {
            merit[i] = (1 - weight) * merit[i] + weight * heads[people.get(i).unit];
        }
    }

    /** Gives all people of a uniform unit the level in the middle of theirs. */
    private void level(int[] finals, List<Person> people) {
        for (int unit = 0; unit < scenario.structure().units(); unit++) {
            if (habits.uniform(unit)) {
                int here = unit;
                int[] members = IntStream.range(0, finals.length)
                        .filter(i -> people.get(i).unit == here)
                        .toArray();
                int[] levelsThere =
                        Arrays.stream(members).map(i -> finals[i]).sorted().toArray();
                for (int i : members) {
                    finals[i] = levelsThere[levelsThere.length / 2];
                }
            }
        }
    }

    private LevelCounts wanted(double[] merit, int[] members) {
        long[] counts = new long[levels];
        for (int i : members) {
            counts[level(merit[i], decisions.cuts())]++;
        }
        var free = LevelCounts.of(counts);
        if (!draws.happens(decisions.fillsCap())) {
            return free;
        }
        int top = levels - 1;
        var cap = new Cap(decisions.capLimit(), top, new TreeSet<>(List.of(top - 1)), Rounding.FLOOR);
        long lawful = cap.test(free).largestAfterMoves();
        counts[top - 1] += counts[top] - lawful;
        counts[top] = lawful;
        return LevelCounts.of(counts);
    }

    private static void give(int[] finals, double[] merit, int[] members, LevelCounts counts) {
        Integer[] ranked = Arrays.stream(members).boxed().toArray(Integer[]::new);
        Arrays.sort(ranked, Comparator.<Integer>comparingDouble(i -> merit[i]).thenComparing(i -> i));
        int next = 0;
        for (int level = 0; level < counts.levels(); level++) {
            for (long n = counts.at(level); n > 0; n--) {
                finals[ranked[next++]] = level;
            }
        }
    }

    static int level(double latent, List<Double> cuts) {
        int level = 0;
        while (level < cuts.size() && latent >= cuts.get(level)) {
            level++;
        }
        return level;
    }

    /** A score in the band of a level, in half points; some stand just above the cut. */
    OptionalDouble score(int level) {
        int last = bands.bands().size() - 1;
        int from = bands.bands().get(last - level).from();
        int to = level == last
                ? bands.max()
                : bands.bands().get(last - level - 1).from();
        int halves = draws.happens(decisions.heaping()) ? draws.below(3) : draws.below(2 * (to - from));
        return OptionalDouble.of(level == 0 && from == 0 ? to - 0.5 * (1 + draws.below(to / 2)) : from + 0.5 * halves);
    }

    /** Votes from which a final level follows: it has the most, or it ties and the head chose it. */
    void vote(String period, Person person, int decided, Consumer<Row> out) {
        int[] votes = new int[levels];
        boolean tied = draws.happens(decisions.tied());
        int other = decided == 0 ? 1 : decided == levels - 1 || draws.happens(0.5) ? decided - 1 : decided + 1;
        if (tied) {
            votes[decided] = VOTERS / 2;
            votes[other] = VOTERS / 2;
        } else {
            votes[decided] = VOTERS / 2 + 1 + draws.below(VOTERS / 2);
            votes[other] = VOTERS - votes[decided];
        }
        for (int level = 0; level < levels; level++) {
            if (votes[level] > 0) {
                var choice = tied ? OptionalInt.of(decided) : OptionalInt.empty();
                out.accept(new Row.Vote(period, person.code, level, votes[level], choice));
            }
        }
    }
}

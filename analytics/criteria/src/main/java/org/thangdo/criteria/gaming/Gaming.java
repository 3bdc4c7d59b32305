package org.thangdo.criteria.gaming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.thangdo.criteria.gaming.GamingResult.Effect;
import org.thangdo.criteria.gaming.GamingResult.Remedy;
import org.thangdo.criteria.gaming.GamingResult.Simulated;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Position;
import org.thangdo.stats.SeededRandom;

/**
 * Plays responses against a definition on simulated people, the same people for every design, and looks for the cheapest defence.
 * The people are drawn from the norms of the definition, so the answer is about the design and not about anybody. How many would
 * respond is assumed: the shares compare designs, they do not forecast.
 */
public final class Gaming {

    /** Share of the effect that a defence must take away. */
    private static final double ENOUGH = 0.8;

    private final Setting setting;
    private final Costs costs;
    private final int levels;
    private final List<Workforce> people;

    /** Levels of each replication if nobody responds, by definition. */
    private final Map<Position, List<int[]>> honest = new HashMap<>();

    private Gaming(Setting setting, Costs costs) {
        this.setting = setting;
        this.costs = costs;
        this.levels = setting.scale().levels().size();
        this.people = IntStream.range(0, setting.replications())
                .mapToObj(i -> new Workforce(setting, new SeededRandom(setting.seed() + i)))
                .toList();
    }

    public static GamingResult of(Setting setting, Costs costs) {
        return new Gaming(setting, costs).result();
    }

    private GamingResult result() {
        var effects = Arrays.stream(Response.values())
                .map(response -> effect(response, setting.position()))
                .toList();
        var stepped = Design.stepped(setting.position());
        var inSteps =
                stepped.equals(setting.position()) ? List.<Effect>of() : List.of(effect(Response.ROUNDING_UP, stepped));
        return new GamingResult(
                setting.scale().levels().stream().map(level -> level.id()).toList(),
                honestShares(),
                effects,
                inSteps,
                setting,
                costs);
    }

    private Effect effect(Response response, Position position) {
        var open = played(position, Set.of(), response);
        var remedies = new ArrayList<Remedy>();
        for (Set<Defence> defences : together(response)) {
            var closed = played(position, defences, response);
            double before = open.changed().mean();
            double removed = before > 0 ? 1 - closed.changed().mean() / before : 0;
            remedies.add(new Remedy(defences, hours(position, defences), closed.changed(), removed));
        }
        remedies.sort(Comparator.comparingDouble(Remedy::hours)
                .thenComparing(remedy -> remedy.defences().size()));
        var cheapest = remedies.stream()
                .filter(remedy -> open.changed().mean() > 0 && remedy.removed() >= ENOUGH)
                .map(Remedy::defences)
                .findFirst();
        return new Effect(response, open.shares(), open.changed(), open.undeserved(), remedies, cheapest);
    }

    /** Each defence against a response, and each two of them. */
    private static List<Set<Defence>> together(Response response) {
        var against = Arrays.stream(Defence.values())
                .filter(each -> each.isAgainst(response))
                .toList();
        var sets = new ArrayList<Set<Defence>>();
        for (int i = 0; i < against.size(); i++) {
            sets.add(EnumSet.of(against.get(i)));
            for (int j = i + 1; j < against.size(); j++) {
                sets.add(EnumSet.of(against.get(i), against.get(j)));
            }
        }
        return sets;
    }

    private double hours(Position position, Set<Defence> defences) {
        long measured =
                position.metrics().stream().filter(Measured.class::isInstance).count();
        long judged = position.metrics().size() - measured;
        return defences.stream()
                .mapToDouble(each -> costs.of(each, measured, judged))
                .sum();
    }

    /** What came of all replications. */
    private record Played(List<Double> shares, Simulated changed, Simulated undeserved) {}

    private Played played(Position position, Set<Defence> defences, Response response) {
        var design = setting.with(Design.of(position, defences));
        var before = honest.computeIfAbsent(design.position(), any -> honest(design));
        double[] changed = new double[setting.replications()];
        double[] undeserved = new double[setting.replications()];
        double[] shares = new double[levels];
        for (int i = 0; i < changed.length; i++) {
            int[] honest = before.get(i);
            int[] after = new Round(design, defences, people.get(i)).after(response);
            long top = 0;
            long wrong = 0;
            for (int person = 0; person < after.length; person++) {
                shares[after[person]] += 1.0 / after.length / changed.length;
                changed[i] += after[person] == honest[person] ? 0 : 1.0 / after.length;
                top += after[person] == levels - 1 ? 1 : 0;
                wrong += after[person] == levels - 1 && honest[person] < levels - 1 ? 1 : 0;
            }
            undeserved[i] = top == 0 ? 0 : (double) wrong / top;
        }
        return new Played(Arrays.stream(shares).boxed().toList(), simulated(changed), simulated(undeserved));
    }

    private List<int[]> honest(Setting design) {
        return people.stream()
                .map(each -> new Round(design, Set.of(), each).honest())
                .toList();
    }

    private List<Double> honestShares() {
        double[] shares = new double[levels];
        for (int[] each : honest.computeIfAbsent(setting.position(), any -> honest(setting))) {
            for (int level : each) {
                shares[level] += 1.0 / each.length / people.size();
            }
        }
        return Arrays.stream(shares).boxed().toList();
    }

    private static Simulated simulated(double[] replications) {
        double[] sorted = replications.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double each : sorted) {
            sum += each;
        }
        int outside = (int) Math.floor(0.025 * sorted.length);
        return new Simulated(sum / sorted.length, sorted[outside], sorted[sorted.length - 1 - outside]);
    }
}

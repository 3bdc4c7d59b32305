package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.thangdo.charts.Frame;
import org.thangdo.criteria.text.Text;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.ClaimCode.Topic;
import org.thangdo.study.Wording;
import org.thangdo.study.inflation.Funnel;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.inflation.Profile;
import org.thangdo.study.inflation.Series;
import org.thangdo.study.inflation.Transition;

/** The figures of an inflation study. */
record InflationFigures(Figures figures, Inflation study) {

    private static final int MOST_LEVELS = 7;
    private static final int FEWEST_IN_FUNNEL = 5;
    private static final int FEW_PEOPLE = 10;
    private static final int MANY_PERIODS = 8;
    private static final int MOST_LINES = 8;

    private boolean drawable() {
        return !study.periods().isEmpty() && study.scale().size() <= MOST_LEVELS;
    }

    private String span() {
        String first = study.periods().get(0);
        return first.equals(last()) ? first : first + "–" + last();
    }

    private Words words() {
        return Figures.words(figures.language());
    }

    private Levels levels() {
        return Levels.of(study.scale(), figures.language());
    }

    private String last() {
        return study.periods().get(study.periods().size() - 1);
    }

    Optional<LevelMix> levelMix() {
        if (!drawable()) {
            return Optional.empty();
        }
        var periods = study.overall().profiles().stream()
                .map(profile -> new LevelMix.Period(figures.period(profile.period()), profile.counts()))
                .toList();
        long people =
                study.overall().profiles().stream().mapToLong(Profile::total).sum();
        var span = Map.of("span", span());
        var frame =
                frame("level-mix", claims(Topic.TREND, Topic.CEILING), span, people, words().say("caveat.shares"), "");
        return Optional.of(new LevelMix(frame, levels(), periods));
    }

    Optional<UnitMix> unitMix(Dimension by) {
        var units = study.groupings().stream()
                .filter(grouping -> grouping.by().equals(Set.of(by)))
                .flatMap(grouping -> grouping.groups().stream())
                .flatMap(series -> series.profiles().stream()
                        .filter(profile -> profile.period().equals(last()))
                        .map(profile -> new UnitMix.Unit(name(series.group().label()), profile.counts())))
                .toList();
        if (!drawable() || units.size() < 2) {
            return Optional.empty();
        }
        int border = Math.max(1, study.scale().size() - 2);
        long people = units.stream().mapToLong(unit -> unit.counts().total()).sum();
        var about =
                Map.of("by", Wording.by(Set.of(by)), "period", last(), "border", levels().name(border), "level", top());
        var frame = frame("unit-mix", List.of(), about, people, words().say("caveat.shares"), by.column());
        return Optional.of(UnitMix.of(frame, levels(), border, units, figures.smallest(), FEW_PEOPLE))
                .filter(figure -> figure.units().size() >= 2);
    }

    Optional<ShareFunnel> funnel(Dimension by) {
        return study.funnels().stream()
                .filter(funnel -> funnel.by() == by && funnel.period().equals(last()))
                .findFirst()
                .filter(funnel -> drawable() && funnel.units().size() >= FEWEST_IN_FUNNEL)
                .flatMap(this::funnel);
    }

    private Optional<ShareFunnel> funnel(Funnel funnel) {
        var units = ShareFunnel.units(funnel).stream()
                .map(unit -> new ShareFunnel.Unit(name(unit.name()), unit.top(), unit.n(), unit.place()))
                .toList();
        if (!(funnel.centre() instanceof Estimate.Defined centre)
                || units.stream().filter(unit -> unit.n() >= figures.smallest()).count() < FEWEST_IN_FUNNEL) {
            return Optional.empty();
        }
        Text by = Wording.by(Set.of(funnel.by()));
        var claims = claims(Topic.UNITS).stream()
                .filter(says("period", funnel.period()).and(says("by", by)))
                .toList();
        long people = units.stream().mapToLong(ShareFunnel.Unit::n).sum();
        var about = Map.of("by", by, "period", funnel.period(), "level", top());
        var frame = frame("share-funnel", claims, about, people, "", funnel.by().column());
        return Optional.of(new ShareFunnel(
                frame, top(), units, funnel.bands(), centre.value(), OptionalDouble.empty(), figures.smallest()));
    }

    Optional<LevelFlow> flow() {
        return moves().map(moves -> new LevelFlow(movesFrame("level-flow", moves, "hidden.flow"), moves));
    }

    Optional<TransitionGrid> grid() {
        return moves().map(moves -> new TransitionGrid(movesFrame("transition-grid", moves, "hidden.grid"), moves));
    }

    /** The moves of everybody into the last period; empty if too few people were rated in both. */
    private Optional<Moves> moves() {
        return transition()
                .filter(t -> drawable() && t.total() >= figures.smallest())
                .map(t -> new Moves(
                        levels(), figures.period(t.from()), figures.period(t.to()), t.counts(), figures.smallest()))
                .filter(Moves::tellsSomething);
    }

    private Optional<Transition> transition() {
        return study.transitions().stream()
                .filter(transition -> transition.to().equals(last()))
                .findFirst();
    }

    private Frame movesFrame(String id, Moves moves, String hidden) {
        var transition = transition().orElseThrow();
        var claims = claims(Topic.TRANSITION).stream()
                .filter(says("from", transition.from()).and(says("to", transition.to())))
                .toList();
        var about = Map.of("from", transition.from(), "to", transition.to(), "who", Wording.who(study.kind()));
        String hiding = moves.anyHidden() ? " " + words().say(hidden, Map.of("smallest", moves.smallest())) : "";
        return frame(
                id,
                claims,
                about,
                moves.total(),
                words().say(study.kind() == Kind.PERSON ? "caveat.moves" : "caveat.moves.organisation") + hiding,
                "");
    }

    Optional<ShareTrend> trend(Dimension by) {
        var groups = study.groupings().stream()
                .filter(grouping -> grouping.by().equals(Set.of(by)))
                .flatMap(grouping -> grouping.groups().stream())
                .toList();
        if (study.periods().size() < MANY_PERIODS || groups.isEmpty()) {
            return Optional.empty();
        }
        var named = claims(Topic.GROUPS).stream()
                .filter(claim -> claim.code() == ClaimCode.GROUP_ROSE || claim.code() == ClaimCode.GROUP_FELL)
                .filter(claim -> groups.stream().anyMatch(series -> says("group", Wording.label(series.group()))
                        .test(claim)))
                .toList();
        var order = named.stream().map(claim -> claim.arguments().get("group")).toList();
        var lines = groups.stream()
                .sorted(Comparator.comparingInt((Series series) -> rank(order, series))
                        .thenComparing(Series::group))
                .limit(MOST_LINES)
                .map(this::line)
                .filter(line -> line.points().stream().anyMatch(Optional::isPresent))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        long people =
                study.overall().profiles().stream().mapToLong(Profile::total).sum();
        var about = Map.of(
                "by",
                Wording.by(Set.of(by)),
                "from",
                study.periods().get(0),
                "to",
                last(),
                "level",
                top(),
                "shown",
                lines.size(),
                "groups",
                groups.size());
        var frame = frame("share-trend", named, about, people, words().say("caveat.shares"), by.column());
        return Optional.of(new ShareTrend(frame, top(), study.periods(), lines));
    }

    private static int rank(List<Object> order, Series series) {
        int at = order.indexOf(Wording.label(series.group()));
        return at < 0 ? order.size() : at;
    }

    private ShareTrend.Line line(Series series) {
        var points = new ArrayList<Optional<ShareTrend.Point>>();
        for (String period : study.periods()) {
            points.add(series.profiles().stream()
                    .filter(profile -> profile.period().equals(period) && profile.total() >= figures.smallest())
                    .findFirst()
                    .flatMap(InflationFigures::point));
        }
        return new ShareTrend.Line(name(series.group().label()), points);
    }

    private static Optional<ShareTrend.Point> point(Profile profile) {
        return profile.top() instanceof Estimate.Defined top
                ? Optional.of(new ShareTrend.Point(top.value(), top.interval(), profile.total()))
                : Optional.empty();
    }

    private Frame frame(
            String id, List<Claim> claims, Map<String, ?> about, long people, String caveat, String variant) {
        var source = figures.source(people, words().say("base.all"), caveat, study.kind());
        return figures.frame(
                figures.headline(claims, "headline." + id, about),
                words().say("subtitle." + id, about),
                source,
                study.kind(),
                variant);
    }

    private List<Claim> claims(Topic... topics) {
        return study.claims().stream()
                .filter(claim -> List.of(topics).contains(claim.code().topic()))
                .toList();
    }

    private static Predicate<Claim> says(String name, Object value) {
        return claim -> value.equals(claim.arguments().get(name));
    }

    private String top() {
        return levels().top();
    }

    private String name(String label) {
        return label.isBlank() ? words().say("unnamed") : Figures.drawable(label);
    }
}

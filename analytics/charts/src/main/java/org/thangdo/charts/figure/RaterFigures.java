package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.figure.SeverityCaterpillar.Rater;
import org.thangdo.charts.figure.SeverityCaterpillar.Role;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.facets.HalfPoint;
import org.thangdo.study.ClaimCode.Topic;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.Card;
import org.thangdo.study.raters.ChangeFound;
import org.thangdo.study.raters.Element;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.raters.RoleSeverity;
import org.thangdo.study.raters.UnitContrast;

/** The figures of a study of raters, for shared output. */
record RaterFigures(Figures figures, RaterStudy study) {

    private static final int FEWEST_LEVELS = 2;
    private static final int MOST_LEVELS = 7;
    /** Changes from one period to the next that are drawn. */
    private static final int MOST_STEPS = 3;

    List<Figure> all() {
        var all = new ArrayList<Figure>();
        trueChange().ifPresent(all::add);
        severity().ifPresent(all::add);
        ruler().ifPresent(all::add);
        habits().ifPresent(all::add);
        links().ifPresent(all::add);
        repair().ifPresent(all::add);
        return all;
    }

    /** What changes are made of: the longest and the last ones; empty where nothing could be split. */
    Optional<ChangePanel> trueChange() {
        var known = study.changes().stream()
                .filter(found -> !found.change().splits().isEmpty())
                .filter(found -> found.change().overlap().ratees() >= figures.smallest())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        int last = known.size() - 1;
        var drawn = new ArrayList<ChangeFound>(List.of(known.get(last)));
        drawn.addAll(known.subList(Math.max(0, last - MOST_STEPS), last));
        var changes = drawn.stream()
                .map(found -> new ChangePanel.Change(
                        Figures.drawable(found.from()),
                        Figures.drawable(found.to()),
                        found.change().observed(),
                        found.change().splits()))
                .toList();
        var frame = frame("true-change", Topic.TRUE_CHANGE, people(), words().say("caveat.true-change"));
        return Optional.of(new ChangePanel(frame, changes, known.size() - drawn.size()));
    }

    /** Figure 9; empty where every role is small. */
    Optional<SeverityCaterpillar> severity() {
        return caterpillar().filter(SeverityCaterpillar::tellsSomething);
    }

    /** The same for an analyst. */
    Optional<SeverityCaterpillar> namedSeverity() {
        return caterpillar().map(SeverityCaterpillar::withNames).filter(SeverityCaterpillar::tellsSomething);
    }

    private Optional<SeverityCaterpillar> caterpillar() {
        if (study.measures().refused().isPresent() || study.measures().roles().isEmpty()) {
            return Optional.empty();
        }
        var roles = study.measures().roles().stream()
                .sorted(LENIENT_FIRST)
                .map(this::role)
                .toList();
        var frame = frame("severity", Topic.SEVERITY, people(), words().say("caveat.severity"));
        return Optional.of(new SeverityCaterpillar(frame, roles, figures.alpha(), figures.smallest(), false));
    }

    private static final Comparator<RoleSeverity> LENIENT_FIRST = Comparator.comparingDouble(
                    (RoleSeverity role) -> value(role.measure()))
            .thenComparing(RoleSeverity::role);

    /** What has no value comes last. */
    private static double value(Estimate estimate) {
        return estimate instanceof Estimate.Defined defined ? defined.value() : Double.POSITIVE_INFINITY;
    }

    private Role role(RoleSeverity role) {
        var singles = study.measures().raters().elements().stream()
                .filter(element -> element.group().equals(role.role()))
                .sorted(Comparator.comparingDouble((Element element) -> value(element.measure()))
                        .thenComparing(Element::id))
                .map(element -> new Rater(
                        Figures.drawable(element.id()), element.count(), element.measure(), element.extreme()))
                .toList();
        return new Role(
                source(role.role()),
                role.raters(),
                role.count(),
                role.isHidden(figures.smallest()),
                role.measure(),
                role.adjusted().rejectsAt(figures.alpha()),
                singles);
    }

    /** Figure 11. */
    Optional<CommonRuler> ruler() {
        var caterpillar = caterpillar();
        var ratees = study.measures().ratees().elements().stream()
                .filter(element -> element.period().equals(last()))
                .flatMap(element -> number(element.measure()).stream())
                .toList();
        if (caterpillar.isEmpty() || ratees.size() < figures.smallest()) {
            return Optional.empty();
        }
        var criteria = study.measures().criteria().elements().stream()
                .flatMap(element ->
                        place(Wording.matter(element.id()).in(figures.language()), element.measure()).stream())
                .toList();
        var frame = frame("ruler", Topic.RULER, ratees.size(), words().say("caveat.ruler"));
        return Optional.of(new CommonRuler(
                frame,
                ratees,
                raters(caterpillar.get()),
                roles(caterpillar.get()),
                criteria,
                levels(),
                HalfPoint.of(study.measures().categories()),
                figures.smallest()));
    }

    private static List<Double> raters(SeverityCaterpillar caterpillar) {
        return caterpillar.roles().stream()
                .flatMap(role -> caterpillar.drawn(role).stream())
                .flatMap(rater -> number(rater.measure()).stream())
                .toList();
    }

    private static List<CommonRuler.Place> roles(SeverityCaterpillar caterpillar) {
        return caterpillar.roles().stream()
                .filter(role -> !caterpillar.hidden(role))
                .flatMap(role -> place(role.name(), role.measure()).stream())
                .toList();
    }

    private static Optional<CommonRuler.Place> place(String name, Estimate measure) {
        return measure instanceof Estimate.Defined defined
                ? Optional.of(new CommonRuler.Place(Figures.drawable(name), defined))
                : Optional.empty();
    }

    private static Optional<Double> number(Estimate measure) {
        return measure instanceof Estimate.Defined defined ? Optional.of(defined.value()) : Optional.empty();
    }

    /** Levels by what people were given and with the same raters for all. */
    Optional<TransitionGrid> repair() {
        return new RepairFigure(this).grid();
    }

    Optional<Levels> levels() {
        int count = study.data().levels().size();
        return count < FEWEST_LEVELS || count > MOST_LEVELS
                ? Optional.empty()
                : Optional.of(new Levels(study.data().levels().stream()
                        .map(level -> Figures.drawable(level.in(figures.language())))
                        .toList()));
    }

    /** The habits of the roles. */
    Optional<HabitPanel> habits() {
        if (study.measures().refused().isPresent() || study.measures().roles().isEmpty()) {
            return Optional.empty();
        }
        var rows = study.measures().roles().stream()
                .sorted(LENIENT_FIRST)
                .map(this::habits)
                .toList();
        var frame = frame("habits", Topic.HABITS, people(), words().say("caveat.habits"));
        return Optional.of(new HabitPanel(frame, rows, figures.alpha(), figures.smallest()))
                .filter(HabitPanel::tellsSomething);
    }

    private HabitPanel.Row habits(RoleSeverity role) {
        var effects = study.habits().roles().stream()
                .filter(card -> card.id().equals(role.role()))
                .findFirst()
                .map(Card::effects)
                .orElse(List.of());
        return new HabitPanel.Row(source(role.role()), role.raters(), role.isHidden(figures.smallest()), effects);
    }

    /** The links between units. */
    Optional<UnitLinks> links() {
        var people = new TreeMap<String, Integer>();
        study.measures().ratees().elements().stream()
                .filter(element -> element.period().equals(last()))
                .forEach(element -> people.merge(element.group(), 1, Integer::sum));
        var known = study.data().design().contrasts().stream()
                .filter(contrast -> isLarge(people, contrast.first()) && isLarge(people, contrast.second()))
                .toList();
        boolean said = known.stream().anyMatch(contrast -> contrast.difference() instanceof Estimate.Defined);
        if (study.measures().refused().isPresent() || !said) {
            return Optional.empty();
        }
        int hidden = study.data().design().contrasts().size() - known.size();
        var frame = frame("links", Topic.LINKS, people(), words().say("caveat.links"));
        return Optional.of(new UnitLinks(frame, known.stream().map(this::pair).toList(), hidden, figures.smallest()));
    }

    private boolean isLarge(Map<String, Integer> people, String unit) {
        return people.getOrDefault(unit, 0) >= figures.smallest();
    }

    private UnitLinks.Pair pair(UnitContrast contrast) {
        return new UnitLinks.Pair(
                unit(contrast.first()),
                unit(contrast.second()),
                contrast.sharedRaters(),
                contrast.difference(),
                contrast.naiveError(),
                contrast.thin());
    }

    private String unit(String name) {
        return Figures.drawable(
                Wording.label(new Group(Map.of(Dimension.UNIT, name))).in(figures.language()));
    }

    /** The last period as ratees carry it: empty where there is one. */
    private String last() {
        return study.measures().ratees().elements().stream()
                .map(Element::period)
                .max(Comparator.comparingInt(study.data().periods()::indexOf))
                .orElse("");
    }

    private long people() {
        return study.measures().ratees().elements().size();
    }

    private Frame frame(String id, Topic topic, long people, String caveat) {
        var about = Map.of(
                "periods",
                span(),
                "period",
                lastPeriod(),
                "judgements",
                study.data().judgements());
        return figures.frame(
                figures.headline(study.claims(topic), "headline." + id, about),
                words().say("subtitle." + id, about),
                figures.source(people, "", caveat, study.data().kind()),
                study.data().kind(),
                "");
    }

    private String lastPeriod() {
        return study.data().periods().isEmpty()
                ? ""
                : study.data().periods().get(study.data().periods().size() - 1);
    }

    private String span() {
        return study.data().periods().isEmpty() || study.data().periods().get(0).equals(lastPeriod())
                ? lastPeriod()
                : study.data().periods().get(0) + "–" + lastPeriod();
    }

    private Words words() {
        return Figures.words(figures.language());
    }

    private String source(String role) {
        return Figures.drawable(Wording.source(role).in(figures.language()));
    }
}

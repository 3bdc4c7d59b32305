package org.thangdo.study.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.stats.norms.PassingGroups;
import org.thangdo.study.Claim;
import org.thangdo.study.Plan;
import org.thangdo.study.Provenance;

/**
 * Norms of one position from what its people have done. Norms in use stand beside those of history; whether to adopt them is
 * for a committee.
 *
 * @param run mark of the run
 * @param position as readers know it
 * @param names by which the data call it, in order
 * @param levels names of the levels, lowest first
 * @param metrics what was measured, then products, both in order of name
 * @param coefficients of the products; absent if there are fewer than two
 * @param passing units of which nobody fails; absent without final levels of units
 * @param adoptions one for each metric of the definition; empty without one
 * @param unused names of data that belong to no metric of the definition; empty without one
 * @param claims what may be said, the most important first
 */
public record DesignStudy(
        String run,
        Provenance provenance,
        DesignPlan plan,
        Text position,
        List<String> names,
        List<Text> levels,
        List<MetricNorms> metrics,
        Optional<Coefficients> coefficients,
        Optional<PassingGroups> passing,
        List<Adoption> adoptions,
        List<String> unused,
        List<Claim> claims) {

    private static final String PLAN = "design";

    public DesignStudy {
        names = List.copyOf(names);
        levels = List.copyOf(levels);
        metrics = List.copyOf(metrics);
        adoptions = List.copyOf(adoptions);
        unused = List.copyOf(unused);
        claims = List.copyOf(claims);
    }

    /** Positions that something was measured of, in order: what {@link #of(History, String, DesignPlan, Plan)} may ask for. */
    public static List<String> positions(History history) {
        return new PositionData(history).positions();
    }

    /** The study of a position by its name in the data, however typed; it has no metrics if the data have none of it. */
    public static DesignStudy of(History history, String name, DesignPlan design, Plan plan) {
        String wanted = Folding.fold(name);
        return of(
                history,
                each -> Folding.fold(each).equals(wanted),
                new Text(name, name),
                Optional.empty(),
                design,
                plan);
    }

    /**
     * The study of a position by its definition: the data whose position bears its title or id.
     */
    public static DesignStudy of(History history, Position definition, DesignPlan design, Plan plan) {
        var others = new ArrayList<>(Positions.shipped().positions());
        others.removeIf(other -> other.id().equals(definition.id()));
        others.add(definition);
        var known = new Positions(others);
        var asked = new HashMap<String, Boolean>();
        return of(
                history,
                each -> asked.computeIfAbsent(
                        each,
                        name -> known.find(name).filter(definition::equals).isPresent()),
                new Text(
                        definition.title().vi(),
                        definition.title().en().orElse(definition.title().vi())),
                Optional.of(definition),
                design,
                plan);
    }

    private static DesignStudy of(
            History history,
            Predicate<String> position,
            Text title,
            Optional<Position> definition,
            DesignPlan design,
            Plan plan) {
        var data = new PositionData(history);
        Predicate<String> own = design.called().isEmpty() ? position : design.called()::contains;
        var series = data.series(own);
        var levels = new FinalLevelsOfYears(history);
        var similar = new SimilarPositions(data, own, design.norms());
        var metrics = new ArrayList<MetricNorms>();
        for (Series each : series) {
            var metric = definition.flatMap(found -> metric(found, each.name(), design));
            var count = new MetricCount(each, metric, series.size(), design, plan);
            metrics.add(count.count(levels, similar.marks(each, count.better())));
        }
        var coefficients = CoefficientCount.of(data, own, design);
        var adopting = new Adopting(design, metrics, coefficients);
        var adoptions = definition.stream()
                .flatMap(found -> found.metrics().stream())
                .map(adopting::adoption)
                .toList();
        var provenance = Provenance.of(
                history.reading(), plan, PLAN, new Asked(design, definition.map(Position::id), title.vi()));
        var study = new DesignStudy(
                provenance.run(),
                provenance,
                design,
                title,
                data.positions().stream().filter(own).toList(),
                history.scale().levels().stream().map(level -> level.label()).toList(),
                metrics,
                coefficients,
                passing(history),
                adoptions,
                definition.isEmpty()
                        ? List.of()
                        : metrics.stream()
                                .filter(metric -> metric.metric().isEmpty())
                                .map(MetricNorms::name)
                                .toList(),
                List.of());
        return study.with(new DesignClaims(study, plan).all());
    }

    /**
     * The definition with the norms and coefficients that are adopted, and the curves that follow from them.
     *
     * @param definition the one that was studied
     * @param rule that it names; it must have bands
     */
    public Position adopted(Position definition, RulePack rule) {
        return Adopting.position(
                definition, adoptions, rule.bands().orElseThrow().value());
    }

    /** What was asked, for the provenance. */
    private record Asked(DesignPlan plan, Optional<String> definition, String position) {}

    /** The measured metric to which data of a name belong: as the plan says, or by id or name. */
    private static Optional<Measured> metric(Position definition, String column, DesignPlan design) {
        String folded = Folding.fold(column);
        for (Metric metric : definition.metrics()) {
            if (metric instanceof Measured measured) {
                String said = design.match().getOrDefault(metric.id(), "");
                boolean named = said.isEmpty()
                        && !design.match().containsValue(column)
                        && (folded.equals(Folding.fold(metric.id()))
                                || folded.equals(Folding.fold(metric.name().vi()))
                                || metric.name()
                                        .en()
                                        .map(Folding::fold)
                                        .filter(folded::equals)
                                        .isPresent());
                if (named || said.equals(column)) {
                    return Optional.of(measured);
                }
            }
        }
        return Optional.empty();
    }

    /** People of each unit and period below and at the second lowest level. */
    private static Optional<PassingGroups> passing(History history) {
        if (history.periods(Kind.PERSON).isEmpty()) {
            return Optional.empty();
        }
        var by = Set.of(Dimension.AGENCY, Dimension.UNIT);
        var groups = history.levels(Selection.finalLevels(Kind.PERSON), by).stream()
                .filter(cell -> !cell.group().get(Dimension.UNIT).isEmpty())
                .map(cell -> new PassingGroups.Group(
                        cell.counts().total(),
                        cell.counts().at(0),
                        cell.counts().at(1)))
                .toList();
        return groups.isEmpty() ? Optional.empty() : Optional.of(PassingGroups.of(groups));
    }

    private DesignStudy with(List<Claim> said) {
        return new DesignStudy(
                run,
                provenance,
                plan,
                position,
                names,
                levels,
                metrics,
                coefficients,
                passing,
                adoptions,
                unused,
                said);
    }
}

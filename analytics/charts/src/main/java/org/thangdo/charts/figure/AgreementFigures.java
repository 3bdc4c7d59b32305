package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.figure.CoefficientForest.Facing;
import org.thangdo.charts.figure.CoefficientForest.Row;
import org.thangdo.charts.figure.CoefficientForest.Whole;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Roles;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.ClaimCode.Topic;
import org.thangdo.study.Wording;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.agreement.GroupAgreement;
import org.thangdo.study.agreement.SourcePair;

/** The figures of a study of agreement. */
record AgreementFigures(Figures figures, AgreementStudy study) {

    private static final String SUPERIOR = "superior";

    List<Figure> all() {
        var all = new ArrayList<Figure>();
        all.add(coefficients());
        grid().ifPresent(all::add);
        gap().ifPresent(all::add);
        byCriterion().ifPresent(all::add);
        byUnit().ifPresent(all::add);
        return all;
    }

    /** Several coefficients of all ratings, the one to read first marked. */
    CoefficientForest coefficients() {
        var overall = study.overall();
        var rows = overall.coefficients().stream()
                .map(each -> new Row(
                        each.name().in(figures.language()),
                        new Coefficient(each.estimate(), overall.pairable()),
                        each.equals(overall.first())))
                .toList();
        var frame = frame("coefficients", study.claims(Topic.AGREEMENT), Map.of(), people(), "");
        return forest(frame, "coefficient", rows, Optional.empty());
    }

    private CoefficientForest forest(Frame frame, String rowsAre, List<Row> rows, Optional<Whole> whole) {
        return new CoefficientForest(
                frame, words().say("rows." + rowsAre), Facing.AGREEMENT, rows, whole, figures.smallest());
    }

    /** Figure 7. */
    Optional<AgreementGrid> grid() {
        var names = new TreeSet<String>(Roles.CANONICAL);
        study.pairs().forEach(pair -> names.addAll(List.of(pair.first(), pair.second())));
        var sources = List.copyOf(names);
        int count = sources.size();
        if (count < 3 || count > AgreementGrid.MOST_SOURCES || study.pairs().size() < count * (count - 1) / 2) {
            return Optional.empty();
        }
        var pairs = study.pairs().stream().map(pair -> pair(sources, pair)).toList();
        boolean decided = !study.pairs().stream().allMatch(SourcePair::isOfSources);
        var about = Map.of(
                "name",
                study.pairs().get(0).coefficient().name().in(figures.language()),
                "decision",
                decided ? words().say("agreement-grid.decision") : "");
        var frame = frame("agreement-grid", claims(Topic.SOURCES, ClaimCode.PAIRS_RANGE), about, people(), "");
        return Optional.of(new AgreementGrid(
                frame,
                sources.stream().map(this::source).toList(),
                pairs,
                Bands.altman(figures.language()),
                figures.smallest()));
    }

    private AgreementGrid.Pair pair(List<String> sources, SourcePair pair) {
        int first = sources.indexOf(pair.first());
        int second = sources.indexOf(pair.second());
        OptionalInt lenient = pair.higher().isPresent()
                ? OptionalInt.of(sources.indexOf(pair.higher().get()))
                : OptionalInt.empty();
        return new AgreementGrid.Pair(
                first, second, new Coefficient(pair.coefficient().estimate(), pair.subjects()), lenient);
    }

    /** Figure 8: the superior beside the person, if both judged, each once. */
    Optional<LevelGap> gap() {
        return study.pairs().stream()
                .filter(pair -> pair.first().equals(Roles.SELF) && pair.second().equals(SUPERIOR))
                .filter(pair -> pair.gaps().isPresent())
                .findFirst()
                .map(this::gap);
    }

    private LevelGap gap(SourcePair pair) {
        var about = Map.of("first", source(pair.second()), "second", source(pair.first()));
        var claims = claims(Topic.SOURCES, ClaimCode.SOURCE_HIGHER).stream()
                .filter(claim -> isAbout(claim, pair))
                .toList();
        var frame = frame("level-gap", claims, about, pair.subjects(), "");
        return LevelGap.of(
                frame,
                source(pair.second()),
                source(pair.first()),
                pair.gaps().orElseThrow(),
                pair.difference().mean(),
                figures.smallest());
    }

    private static boolean isAbout(Claim claim, SourcePair pair) {
        var named = List.of(claim.arguments().get("first"), claim.arguments().get("second"));
        return named.containsAll(List.of(Wording.source(pair.first()), Wording.source(pair.second())));
    }

    Optional<CoefficientForest> byCriterion() {
        return groups("criterion", study.byCriterion(), claims(Topic.AGREEMENT_GROUPS, ClaimCode.AGREEMENT_CRITERIA));
    }

    Optional<CoefficientForest> byUnit() {
        var claims =
                claims(Topic.AGREEMENT_GROUPS, ClaimCode.AGREEMENT_GROUPS_DIFFER, ClaimCode.AGREEMENT_GROUPS_ALIKE);
        return groups("unit", study.byUnit(), claims);
    }

    private Optional<CoefficientForest> groups(String by, List<GroupAgreement> groups, List<Claim> claims) {
        if (groups.size() < 2) {
            return Optional.empty();
        }
        var rows = groups.stream()
                .sorted(GroupAgreement.LOWEST_FIRST)
                .map(group -> new Row(
                        Figures.drawable(Wording.label(group.group()).in(figures.language())),
                        new Coefficient(group.coefficient(), group.pairable())))
                .toList();
        Optional<Whole> whole = study.overall().first().estimate() instanceof Estimate.Defined all
                ? Optional.of(new Whole(words().say("whole"), all.value()))
                : Optional.empty();
        var about = Map.of("name", study.overall().first().name().in(figures.language()));
        return Optional.of(forest(frame("coefficients." + by, claims, about, people(), by), by, rows, whole));
    }

    private long people() {
        return study.overall().pairable();
    }

    private List<Claim> claims(Topic topic, ClaimCode... codes) {
        return study.claims(topic).stream()
                .filter(claim -> List.of(codes).contains(claim.code()))
                .toList();
    }

    private Frame frame(String id, List<Claim> claims, Map<String, ?> about, long people, String variant) {
        var arguments = new TreeMap<String, Object>(about);
        arguments.put("periods", span(study.periods()));
        arguments.put("matter", Wording.matter(study.matter()));
        var source =
                figures.source(people, words().say("base.agreement"), words().say("caveat.agreement"), study.kind());
        return figures.frame(
                figures.headline(claims, "headline." + id, arguments),
                words().say("subtitle." + id, arguments),
                source,
                study.kind(),
                variant);
    }

    private Words words() {
        return Figures.words(figures.language());
    }

    private static String span(List<String> periods) {
        String first = periods.get(0);
        String last = periods.get(periods.size() - 1);
        return first.equals(last) ? first : first + "–" + last;
    }

    private String source(String role) {
        return Figures.drawable(Wording.source(role).in(figures.language()));
    }
}

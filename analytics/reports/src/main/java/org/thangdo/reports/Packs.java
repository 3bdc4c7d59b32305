package org.thangdo.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.figure.Figures;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Dimension;
import org.thangdo.reports.Pack.Heading;
import org.thangdo.reports.Pack.Section;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.ClaimCode.Topic;
import org.thangdo.study.StudyResult;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.cap.CapStudy;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.unit.UnitStudy;

/** Makes the pack of a study: one section for each question of a committee, each answered by the study's own claims. */
public final class Packs {

    private static final int MOST_KEY_POINTS = 5;
    private static final int MOST_CAP_CLAIMS = 2;
    private static final int MOST_UNIT_CLAIMS = 3;
    private static final Set<ClaimCode> NOTHING_FOUND = Set.of(
            ClaimCode.UNITS_OWN_WAY,
            ClaimCode.PEOPLE_TIED_ALIKE,
            ClaimCode.PEOPLE_TIED,
            ClaimCode.HEADS_AS_UNITS,
            ClaimCode.HEADS_AS_MEMBERS,
            ClaimCode.UNITS_OF_ONE_LEVEL_AS_CHANCE,
            ClaimCode.UNITS_ALIKE,
            ClaimCode.HEADS_UNKNOWN,
            ClaimCode.LEVELS_OF_UNITS_UNKNOWN);
    private static final Set<ClaimCode> NOTHING_ASKED =
            Set.of(ClaimCode.HEADS_TAKEN, ClaimCode.HEADS_UNKNOWN, ClaimCode.LEVELS_OF_UNITS_UNKNOWN);
    private static final List<Topic> KEY_TOPICS =
            List.of(Topic.TREND, Topic.CAP, Topic.CEILING, Topic.AGREEMENT, Topic.SOURCES);
    private static final List<Dimension> UNITS =
            List.of(Dimension.UNIT, Dimension.AGENCY, Dimension.DUTY_GROUP, Dimension.POSITION);
    private static final Set<ClaimCode> WHO_MOVES =
            Set.of(ClaimCode.CAP_MUST_MOVE, ClaimCode.CAP_GROUPS_OVER, ClaimCode.CAP_GROUPS_WITHIN);

    private final StudyResult result;
    private final Language language;
    private final Words words;
    private final Figures figures;
    private final DocumentTables tables;
    private final List<Section> sections = new ArrayList<>();

    private Packs(StudyResult result, Language language) {
        this.result = result;
        this.language = language;
        this.words = Pack.words(language);
        this.figures = Figures.of(result, language);
        this.tables = new DocumentTables(language, result.plan().minimumGroup());
    }

    /** The pack of a result. */
    public static Pack of(StudyResult result, Heading heading, Language language) {
        return new Packs(result, language).pack(heading);
    }

    private Pack pack(Heading heading) {
        var persons = result.inflation().stream().findFirst();
        var caps = persons.stream()
                .flatMap(study -> result.caps().stream().filter(cap -> cap.kind() == study.kind()))
                .toList();
        persons.ifPresent(this::mix);
        caps.forEach(this::cap);
        caps.forEach(this::mustMove);
        persons.ifPresent(this::inflation);
        persons.ifPresent(this::units);
        persons.ifPresent(this::keeping);
        result.agreement().stream().findFirst().ifPresent(this::agreement);
        result.units().ifPresent(this::unitPeople);
        result.inflation().stream().skip(1).forEach(this::others);
        quality();
        add("limits", words.say("limits.answer"), Optional.empty(), List.of(), limits(), true);
        return new Pack(
                language,
                heading,
                title(),
                keyPoints(),
                sections,
                result.findings(),
                appendix(),
                ProvenanceLines.of(result.provenance(), words));
    }

    private String title() {
        var periods = result.inflation().stream()
                .flatMap(study -> study.periods().stream())
                .sorted()
                .toList();
        return periods.isEmpty()
                ? words.say("title.plain")
                : words.say("title", Map.of("from", periods.get(0), "to", periods.get(periods.size() - 1)));
    }

    private List<String> keyPoints() {
        var points = new ArrayList<Claim>();
        for (Topic topic : KEY_TOPICS) {
            claims(result.claims(), topic).findFirst().ifPresent(points::add);
        }
        result.claims().stream()
                .filter(claim ->
                        claim.code() == ClaimCode.PRINTED_WRONG || claim.code() == ClaimCode.CAP_OVER_EVERYWHERE)
                .forEach(points::add);
        return points.stream()
                .distinct()
                .limit(MOST_KEY_POINTS)
                .map(claim -> claim.sentence(language))
                .toList();
    }

    private void mix(Inflation study) {
        var figure = figures.levelMix(study).map(Figure.class::cast);
        var ceiling = claims(study.claims(), Topic.CEILING).toList();
        String answer = ceiling.isEmpty()
                ? figure.map(each -> each.frame().headline()).orElse(words.say("answer.none"))
                : ceiling.get(0).sentence(language);
        add("mix", answer, figure, figure.map(Figure::twin).stream().toList(), List.of(), true);
    }

    private void cap(CapStudy study) {
        var claims = claims(study.claims(), Topic.CAP)
                .filter(claim -> !WHO_MOVES.contains(claim.code()))
                .sorted(Comparator.comparing((Claim claim) -> claim.code() != ClaimCode.CAP_DEPENDS_ON_BASE
                                && claim.code() != ClaimCode.CAP_SAME_ON_EVERY_BASE)
                        .thenComparing(claim -> claim.code() != ClaimCode.CAP_UNVERIFIED))
                .toList();
        var bases = figures.capBases(study);
        var figure = bases.stream().findFirst().map(Figure.class::cast);
        section("cap", claims, figure, List.of(tables.cap(study)), true);
    }

    private void mustMove(CapStudy study) {
        var claims = study.claims().stream()
                .filter(claim ->
                        WHO_MOVES.contains(claim.code()) || claim.code().topic() == Topic.CAP_BUNCHING)
                .sorted(Comparator.comparing((Claim claim) -> claim.code().topic() == Topic.CAP_BUNCHING)
                        .thenComparing(
                                claim -> String.valueOf(claim.arguments().get("period")), Comparator.reverseOrder()))
                .toList();
        var gap = figures.capGaps(study).stream().findFirst().map(Figure.class::cast);
        var groups = tables.capGroups(study);
        section("move", claims, gap, groups.stream().toList(), gap.isPresent());
    }

    private void inflation(Inflation study) {
        var trend = UNITS.stream()
                .flatMap(by -> figures.trend(study, by).stream())
                .findFirst()
                .map(Figure.class::cast);
        var claims = Stream.of(Topic.TREND, Topic.LEVELS, Topic.GROUPS)
                .flatMap(topic -> claims(study.claims(), topic))
                .toList();
        section("inflation", claims, trend, List.of(tables.drift(study)), trend.isPresent());
        var why = Stream.of(Topic.DECOMPOSITION, Topic.TURNOVER)
                .flatMap(topic -> claims(study.claims(), topic))
                .toList();
        section("why", why, Optional.empty(), List.of(), false);
    }

    private void units(Inflation study) {
        var figure = UNITS.stream()
                .flatMap(by -> figures.funnel(study, by).stream())
                .findFirst()
                .map(Figure.class::cast);
        section("units", claims(study.claims(), Topic.UNITS).toList(), figure, List.of(), figure.isPresent());
        var scores = claims(study.claims(), Topic.SCORES).toList();
        section("scores", scores, Optional.empty(), List.of(), false);
    }

    private void keeping(Inflation study) {
        var claims = Stream.of(Topic.TRANSITION, Topic.COMMITMENTS)
                .flatMap(topic -> claims(study.claims(), topic))
                .toList();
        var flow = figures.flow(study).map(Figure.class::cast);
        section("keeping", claims, flow, List.of(), flow.isPresent());
    }

    /** Do the sources agree, which of them is lenient, and on which criteria and in which units do they agree less? */
    private void agreement(AgreementStudy study) {
        var pairs = claims(study.claims(), Topic.SOURCES)
                .collect(Collectors.partitioningBy(claim -> claim.code() == ClaimCode.PAIRS_RANGE));
        var overall = Stream.concat(claims(study.claims(), Topic.AGREEMENT), pairs.get(true).stream())
                .toList();
        Optional<Figure> grid = figures.agreementGrid(study).map(Figure.class::cast);
        section("agreement", overall, grid.or(() -> Optional.of(figures.coefficients(study))), List.of(), true);
        Optional<Figure> gap = figures.levelGap(study).map(Figure.class::cast);
        section("sources", pairs.get(false), gap, List.of(), gap.isPresent());
        var groups = claims(study.claims(), Topic.AGREEMENT_GROUPS).toList();
        Optional<Figure> criterion = figures.agreementByCriterion(study).map(Figure.class::cast);
        section("understanding", groups, criterion, List.of(), criterion.isPresent());
        var votes = Stream.concat(
                        claims(study.claims(), Topic.VOTES),
                        result.units().stream().flatMap(units -> claims(units.claims(), Topic.CASTING)))
                .toList();
        section("votes", votes, Optional.empty(), List.of(), false);
    }

    /** Do units, their heads and their people go together? What is supported comes before what is not. */
    private void unitPeople(UnitStudy study) {
        var claims = claims(study.claims(), Topic.UNIT_PEOPLE)
                .filter(claim -> claim.code() != ClaimCode.HEADS_TAKEN)
                .sorted(Comparator.comparing(claim -> NOTHING_FOUND.contains(claim.code())))
                .limit(MOST_UNIT_CLAIMS)
                .toList();
        if (NOTHING_ASKED.containsAll(claims.stream().map(Claim::code).toList())) {
            return;
        }
        section("unitpeople", claims, Optional.empty(), tables.unitPeople(result), false);
    }

    /** What is rated besides persons: one section; its numbers are in the workbook. */
    private void others(Inflation study) {
        var claims = new ArrayList<Claim>();
        Stream.of(Topic.TREND, Topic.CEILING, Topic.TRANSITION)
                .forEach(topic -> claims(study.claims(), topic).findFirst().ifPresent(claims::add));
        result.caps().stream()
                .filter(cap -> cap.kind() == study.kind())
                .flatMap(cap -> claims(cap.claims(), Topic.CAP))
                .limit(MOST_CAP_CLAIMS)
                .forEach(claims::add);
        section("organisations", claims, figures.levelMix(study).map(Figure.class::cast), List.of(), false);
    }

    private void quality() {
        var claims = result.printed().claims();
        var provenance = result.provenance();
        Figure figure = figures.quality(provenance.inputs(), provenance.sheets(), result.findings());
        String answer =
                claims.isEmpty() ? figure.frame().headline() : claims.get(0).sentence(language);
        var notes =
                claims.stream().skip(1).map(claim -> claim.sentence(language)).toList();
        var shown = Optional.of(figure).filter(any -> !result.findings().isEmpty());
        add("quality", answer, shown, List.of(), notes, shown.isPresent() || !notes.isEmpty());
    }

    private List<String> limits() {
        return words.keys().stream()
                .filter(key -> key.startsWith("limits.note."))
                .map(words::say)
                .toList();
    }

    /** A section answered by the first claim; the others follow as notes. No claim, no section. */
    private void section(
            String id, List<Claim> claims, Optional<Figure> figure, List<DataTable> numbers, boolean onSlide) {
        if (claims.isEmpty() && figure.isEmpty()) {
            return;
        }
        String answer = claims.isEmpty()
                ? figure.get().frame().headline()
                : claims.get(0).sentence(language);
        var notes =
                claims.stream().skip(1).map(claim -> claim.sentence(language)).toList();
        var filled = numbers.stream().filter(table -> !table.rows().isEmpty()).toList();
        add(id, answer, figure, filled, notes, onSlide);
    }

    private void add(
            String id,
            String answer,
            Optional<Figure> figure,
            List<DataTable> numbers,
            List<String> notes,
            boolean onSlide) {
        String question = words.say("question." + id);
        sections.add(new Section(id.replace('.', '-'), question, answer, figure, numbers, notes, onSlide));
    }

    private static Stream<Claim> claims(List<Claim> claims, Topic topic) {
        return claims.stream().filter(claim -> claim.code().topic() == topic);
    }

    private List<DataTable> appendix() {
        var all = new ArrayList<DataTable>();
        result.inflation().stream().skip(1).map(tables::drift).forEach(all::add);
        result.caps().stream().skip(1).map(tables::cap).forEach(all::add);
        result.inflation().forEach(study -> all.addAll(tables.groups(study)));
        all.addAll(tables.unitNumbers(result));
        figures.all(result).stream().map(Figure::twin).forEach(all::add);
        return all.stream().distinct().toList();
    }
}

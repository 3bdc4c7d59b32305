package org.thangdo.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.figure.Figures;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Dimension;
import org.thangdo.reports.Pack.Heading;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.ClaimCode.Topic;
import org.thangdo.study.StudyResult;
import org.thangdo.study.cap.CapStudy;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.table.DataTable;

/** Makes the pack of a study: one section for each question of a committee, each answered by the study's own claims. */
public final class Packs {

    private static final int MOST_KEY_POINTS = 6;
    private static final int MOST_CAP_CLAIMS = 2;
    private static final List<Topic> KEY_TOPICS =
            List.of(Topic.TREND, Topic.TRUE_CHANGE, Topic.CAP, Topic.CEILING, Topic.AGREEMENT, Topic.SEVERITY);
    private static final List<Dimension> UNITS =
            List.of(Dimension.UNIT, Dimension.AGENCY, Dimension.DUTY_GROUP, Dimension.POSITION);
    private static final Set<ClaimCode> WHO_MOVES =
            Set.of(ClaimCode.CAP_MUST_MOVE, ClaimCode.CAP_GROUPS_OVER, ClaimCode.CAP_GROUPS_WITHIN);

    private final StudyResult result;
    private final Language language;
    private final Words words;
    private final Figures figures;
    private final DocumentTables tables;
    private final SectionList sections;

    private Packs(StudyResult result, Language language) {
        this.result = result;
        this.language = language;
        this.words = Pack.words(language);
        this.figures = Figures.of(result, language);
        this.tables = new DocumentTables(language, result.plan().minimumGroup());
        this.sections = new SectionList(words, language);
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
        new RaterSections(result, figures, tables, sections).add();
        result.inflation().stream().skip(1).forEach(this::others);
        quality();
        sections.add("limits", words.say("limits.answer"), Optional.empty(), List.of(), limits(), true);
        return new Pack(
                language,
                heading,
                title(),
                keyPoints(),
                sections.all(),
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
        sections.add("mix", answer, figure, figure.map(Figure::twin).stream().toList(), List.of(), true);
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
        sections.section("cap", claims, figure, List.of(tables.cap(study)), true);
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
        sections.section("move", claims, gap, groups.stream().toList(), gap.isPresent());
    }

    private void inflation(Inflation study) {
        var trend = UNITS.stream()
                .flatMap(by -> figures.trend(study, by).stream())
                .findFirst()
                .map(Figure.class::cast);
        var claims = Stream.of(Topic.TREND, Topic.LEVELS, Topic.GROUPS)
                .flatMap(topic -> claims(study.claims(), topic))
                .toList();
        sections.section("inflation", claims, trend, List.of(tables.drift(study)), trend.isPresent());
        var why = Stream.of(Topic.DECOMPOSITION, Topic.TURNOVER)
                .flatMap(topic -> claims(study.claims(), topic))
                .toList();
        sections.section("why", why, Optional.empty(), List.of(), false);
    }

    private void units(Inflation study) {
        var figure = UNITS.stream()
                .flatMap(by -> figures.funnel(study, by).stream())
                .findFirst()
                .map(Figure.class::cast);
        sections.section("units", claims(study.claims(), Topic.UNITS).toList(), figure, List.of(), figure.isPresent());
        var scores = claims(study.claims(), Topic.SCORES).toList();
        sections.section("scores", scores, Optional.empty(), List.of(), false);
    }

    private void keeping(Inflation study) {
        var claims = Stream.of(Topic.TRANSITION, Topic.COMMITMENTS)
                .flatMap(topic -> claims(study.claims(), topic))
                .toList();
        var flow = figures.flow(study).map(Figure.class::cast);
        sections.section("keeping", claims, flow, List.of(), flow.isPresent());
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
        sections.section("organisations", claims, figures.levelMix(study).map(Figure.class::cast), List.of(), false);
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
        sections.add("quality", answer, shown, List.of(), notes, shown.isPresent() || !notes.isEmpty());
    }

    private List<String> limits() {
        return words.keys().stream()
                .filter(key -> key.startsWith("limits.note."))
                .map(words::say)
                .toList();
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
        all.addAll(tables.repairNumbers(result));
        figures.all(result).stream().map(Figure::twin).forEach(all::add);
        return all.stream().distinct().toList();
    }
}

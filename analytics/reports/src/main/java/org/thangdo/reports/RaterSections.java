package org.thangdo.reports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.figure.Figures;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.ClaimCode.Topic;
import org.thangdo.study.StudyResult;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.diagnosis.CriteriaStudy;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.raters.UnitContrast;
import org.thangdo.study.unit.UnitStudy;

/** Sections about those who rate: do they agree, who is lenient, and do units and their people go together? */
final class RaterSections {

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

    private final StudyResult result;
    private final Figures figures;
    private final DocumentTables tables;
    private final SectionList sections;

    RaterSections(StudyResult result, Figures figures, DocumentTables tables, SectionList sections) {
        this.result = result;
        this.figures = figures;
        this.tables = tables;
        this.sections = sections;
    }

    void add() {
        result.agreement().stream().findFirst().ifPresent(this::agreement);
        result.criteria().stream().findFirst().ifPresent(this::criteria);
        result.raters().stream().findFirst().ifPresent(this::raters);
        result.units().ifPresent(this::unitPeople);
    }

    /**
     * Who is lenient, what habits show, are the scales one, can units be compared, and what would levels be otherwise? A meeting
     * sees the last of these rather than the one scale.
     */
    private void raters(RaterStudy study) {
        Optional<Figure> change = figures.trueChange(study).map(Figure.class::cast);
        section("truechange", study, change, true, Topic.TRUE_CHANGE);
        Optional<Figure> severity = figures.severity(study).map(Figure.class::cast);
        section("severity", study, severity, true, Topic.SEVERITY);
        Optional<Figure> habits = figures.habits(study).map(Figure.class::cast);
        section("habits", study, habits, true, Topic.HABITS);
        Optional<Figure> ruler = figures.ruler(study).map(Figure.class::cast);
        Optional<Figure> repair = figures.repair(study).map(Figure.class::cast);
        section("ruler", study, ruler, repair.isEmpty(), Topic.RULER);
        boolean thin = study.data().design().contrasts().stream().anyMatch(UnitContrast::thin);
        Optional<Figure> links = figures.links(study).filter(any -> thin).map(Figure.class::cast);
        section("links", study, links, thin, Topic.LINKS);
        section("dependability", study, Optional.empty(), false, Topic.DEPENDABILITY);
        repair(study, repair);
    }

    /** What would levels be with the same raters for all? Nothing of fewer people than a group may have. */
    private void repair(RaterStudy study, Optional<Figure> figure) {
        var numbers = study.repair().stream()
                .filter(repair -> repair.last().people() >= result.plan().minimumGroup())
                .map(repair -> new RepairNumbers(tables.language(), repair).table())
                .toList();
        var said = claims(study.claims(), Topic.REPAIR).toList();
        sections.section("repair", said, figure, numbers, figure.isPresent());
    }

    private void section(String id, RaterStudy study, Optional<Figure> figure, boolean onSlide, Topic... topics) {
        var claims = Stream.of(topics)
                .flatMap(topic -> claims(study.claims(), topic))
                .toList();
        sections.section(id, claims, figure, List.of(), onSlide && figure.isPresent());
    }

    /** Do the sources agree, which of them is lenient, and on which criteria and in which units do they agree less? */
    private void agreement(AgreementStudy study) {
        var pairs = claims(study.claims(), Topic.SOURCES)
                .collect(Collectors.partitioningBy(claim -> claim.code() == ClaimCode.PAIRS_RANGE));
        var overall = Stream.concat(claims(study.claims(), Topic.AGREEMENT), pairs.get(true).stream())
                .toList();
        Optional<Figure> grid = figures.agreementGrid(study).map(Figure.class::cast);
        sections.section(
                "agreement", overall, grid.or(() -> Optional.of(figures.coefficients(study))), List.of(), true);
        Optional<Figure> gap = figures.levelGap(study).map(Figure.class::cast);
        sections.section("sources", pairs.get(false), gap, List.of(), gap.isPresent());
        var groups = claims(study.claims(), Topic.AGREEMENT_GROUPS).toList();
        Optional<Figure> criterion = figures.agreementByCriterion(study)
                .filter(any -> result.criteria().stream()
                        .noneMatch(each -> figures.criteria(each).isPresent()))
                .map(Figure.class::cast);
        sections.section("understanding", groups, criterion, List.of(), criterion.isPresent());
        var votes = Stream.concat(
                        claims(study.claims(), Topic.VOTES),
                        result.units().stream().flatMap(units -> claims(units.claims(), Topic.CASTING)))
                .toList();
        sections.section("votes", votes, Optional.empty(), List.of(), false);
    }

    /** Which criteria fail in use, and what does their text say? Its figure stands for that of agreement by criterion. */
    private void criteria(CriteriaStudy study) {
        Optional<Figure> grid = figures.criteria(study).map(Figure.class::cast);
        sections.section(
                "criteria", claims(study.claims(), Topic.CRITERIA).toList(), grid, List.of(), grid.isPresent());
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
        sections.section("unitpeople", claims, Optional.empty(), tables.unitPeople(result), false);
    }

    private static Stream<Claim> claims(List<Claim> claims, Topic topic) {
        return claims.stream().filter(claim -> claim.code().topic() == topic);
    }
}

package org.thangdo.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.charts.figure.Figures;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.change.Link;
import org.thangdo.stats.change.PeriodChange;
import org.thangdo.stats.change.Separation;
import org.thangdo.stats.change.Split;
import org.thangdo.stats.change.Verdict;
import org.thangdo.stats.classification.Certainty;
import org.thangdo.stats.facets.CategoryUse;
import org.thangdo.study.Claim;
import org.thangdo.study.raters.Card;
import org.thangdo.study.raters.ChangeFound;
import org.thangdo.study.raters.Design;
import org.thangdo.study.raters.Effect;
import org.thangdo.study.raters.Effect.Habit;
import org.thangdo.study.raters.Element;
import org.thangdo.study.raters.Facet;
import org.thangdo.study.raters.FacetMeasures;
import org.thangdo.study.raters.Habits;
import org.thangdo.study.raters.LeftOutRaters;
import org.thangdo.study.raters.RaterModel;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.raters.RatingData;
import org.thangdo.study.raters.Repair;
import org.thangdo.study.raters.RepairedLevels;
import org.thangdo.study.raters.RoleSeverity;
import org.thangdo.study.raters.UnitContrast;

/**
 * Studies of raters for the tests; the numbers are invented.
 *
 * @param raters number in each role
 */
record RaterGallery(
        int units, List<String> roles, List<Integer> raters, int ratees, List<String> criteria, List<Habit> habits) {

    static final int SMALLEST = 5;

    static final List<String> ROLES = List.of(
            "self",
            "collective",
            "subordinate",
            "mass_organisation",
            "monitoring_body",
            "workplace_committee",
            "residence_committee",
            "superior");

    static final List<String> CRITERIA = List.of(
            "Phẩm chất chính trị, đạo đức, lối sống",
            "Ý thức tổ chức kỷ luật",
            "Kết quả thực hiện nhiệm vụ được giao",
            "Tác phong, lề lối làm việc",
            "Đổi mới, sáng tạo trong công việc",
            "Phối hợp liên ngành",
            "Tinh thần trách nhiệm, thái độ phục vụ nhân dân",
            "Học tập, tu dưỡng");

    private static final List<Text> LEVELS = List.of(
            new Text("Không hoàn thành nhiệm vụ", "Not completed"),
            new Text("Hoàn thành nhiệm vụ", "Completed"),
            new Text("Hoàn thành tốt nhiệm vụ", "Good"),
            new Text("Hoàn thành xuất sắc nhiệm vụ", "Excellent"));

    static final List<Habit> SIX =
            List.of(Habit.HALO, Habit.RANGE, Habit.STRAIGHT_LINING, Habit.INCONSISTENCY, Habit.DRIFT, Habit.DEFERENCE);

    /** 12 units, 8 roles, 61 raters, 300 ratees, 8 criteria. */
    static RaterGallery usual() {
        return new RaterGallery(12, ROLES, List.of(1, 12, 9, 6, 5, 12, 12, 4), 300, CRITERIA, SIX);
    }

    static List<Figure> all(Language language) {
        var figures = figures(language);
        var study = usual().study();
        return Stream.concat(figures.raters(study).stream(), figures.namedSeverity(study).stream())
                .toList();
    }

    static Figures figures(Language language) {
        return new Figures(language, "danh-gia-2018-2021.xlsx", "7f3a21c0", SMALLEST, 0.05);
    }

    static Estimate.Defined known(double value, double error) {
        return new Estimate.Defined(value, error, new Interval(value - 1.96 * error, value + 1.96 * error, 0.95));
    }

    RaterStudy study() {
        return study(List.of());
    }

    RaterStudy study(List<Claim> claims) {
        var random = new Random(61);
        var untested = TestResult.untested(Reason.TOO_FEW);
        var raterElements = new ArrayList<Element>();
        var roleRows = new ArrayList<RoleSeverity>();
        for (int r = 0; r < roles.size(); r++) {
            double mean = roles.get(r).equals("self") ? -1.1 : 0.9 * random.nextGaussian() * 0.7;
            for (int i = 0; i < raters.get(r); i++) {
                double measure = mean + 0.45 * random.nextGaussian();
                boolean extreme = i == 3 && r == 1;
                Estimate estimate = i == 4 && r == 2
                        ? Estimate.undefined(Reason.ON_THE_BOUNDARY)
                        : known(extreme ? 3.4 : measure, extreme ? 1.1 : 0.12 + 0.1 * random.nextDouble());
                raterElements.add(element(
                        roles.get(r).substring(0, 2).toUpperCase(Locale.ROOT) + String.format("%03d", i + 1),
                        roles.get(r),
                        24 + random.nextInt(300),
                        estimate,
                        extreme));
            }
            double error = 0.5 / Math.sqrt(raters.get(r) + 3);
            roleRows.add(new RoleSeverity(
                    roles.get(r),
                    raters.get(r),
                    raters.get(r) * 180L,
                    known(mean, error),
                    known(-0.2 * mean, 0.2 * error),
                    known(mean, error),
                    new TestResult.Tested(mean / error, 100, Math.abs(mean) > 2 * error ? 0.01 : 0.4),
                    Optional.empty()));
        }
        roleRows.sort((a, b) ->
                Double.compare(((Estimate.Defined) a.measure()).value(), ((Estimate.Defined) b.measure()).value()));
        var ratees = IntStream.range(0, this.ratees)
                .mapToObj(i ->
                        element("CB" + i, unit(i % units), 20, known(0.9 + 1.3 * random.nextGaussian(), 0.3), false))
                .toList();
        var criterionElements = IntStream.range(0, criteria.size())
                .mapToObj(i -> element(
                        criteria.get(i), "", 500, known(0.5 * i - 2 + 0.3 * random.nextGaussian(), 0.07), false))
                .toList();
        return new RaterStudy(
                new RatingData(
                        Kind.PERSON, LEVELS, List.of(1.0, 2.0, 3.0, 4.0), List.of("2021"), 12_345, design(random)),
                new FacetMeasures(
                        Optional.empty(),
                        RaterModel.MARGINAL_HALO,
                        List.of(),
                        new Facet(ratees, Optional.empty(), untested),
                        new Facet(raterElements, Optional.empty(), untested),
                        roleRows,
                        new Facet(criterionElements, Optional.empty(), untested),
                        categories(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Habits(
                        List.of(),
                        roles.stream().map(role -> card(role, random)).toList(),
                        List.of(),
                        Optional.empty()),
                changes(),
                Optional.empty(),
                Optional.of(repair()),
                claims);
    }

    /** Of 94 people 13 would have another level, 4 of them a move of fewer than five people. */
    private static Repair repair() {
        var moves = List.of(List.of(0, 0, 0, 0), List.of(0, 21, 4, 0), List.of(0, 0, 40, 9), List.of(0, 0, 0, 20));
        var last = new RepairedLevels("2021", 94, 13, 0, 25, new Certainty(0.9, 0.8), moves, Optional.empty());
        return new Repair(
                0.8, 0.05, last, Optional.empty(), List.of(), new LeftOutRaters(61, 94, List.of()), List.of());
    }

    private static String unit(int unit) {
        return unit < Gallery.UNITS.size() ? Gallery.UNITS.get(unit) : Extremes.LONG + unit;
    }

    private static Element element(String id, String group, long count, Estimate measure, boolean extreme) {
        return new Element(
                id, group, "", count, 1.8, measure, Optional.empty(), known(1.8, 0.1), extreme, Optional.empty());
    }

    static List<CategoryUse> categories() {
        double[] thresholds = {0, -2.6, -0.4, 2.1};
        return IntStream.range(0, thresholds.length)
                .mapToObj(k -> new CategoryUse(0, k, 100, 0.25, k - 1.5, 1, thresholds[k], k == 0 ? 0 : 0.05))
                .toList();
    }

    private Design design(Random random) {
        var contrasts = new ArrayList<UnitContrast>();
        for (int i = 0; i < units; i++) {
            for (int j = i + 1; j < units; j++) {
                int shared = random.nextInt(9);
                double naive = 0.08 + 0.05 * random.nextDouble();
                double error = naive + 0.5 / (1 + shared);
                contrasts.add(new UnitContrast(
                        unit(i),
                        unit(j),
                        "2021",
                        shared,
                        9L * shared,
                        known(0.5 * random.nextGaussian(), error),
                        naive,
                        shared < 2));
            }
        }
        contrasts.sort((a, b) -> Double.compare(
                ((Estimate.Defined) b.difference()).standardError(),
                ((Estimate.Defined) a.difference()).standardError()));
        return new Design(List.of(), List.of(), true, 2, Set.of(), contrasts, List.of());
    }

    private Card card(String role, Random random) {
        var effects = habits.stream().map(habit -> effect(habit, random)).toList();
        return new Card(role, role, raters.get(roles.indexOf(role)), 300, 900, effects, List.of());
    }

    private static Effect effect(Habit habit, Random random) {
        double[] usual = {0, 0.3, 0.95, 0.12, 1, 0, 0.4, 0, 0.05};
        double[] spread = {0.3, 0.1, 0.12, 0.06, 0.2, 0.12, 0.2, 0.2, 0.03};
        double mean = usual[habit.ordinal()];
        double width = spread[habit.ordinal()] * (0.6 + 0.6 * random.nextDouble());
        double value = mean + 1.4 * width * random.nextGaussian();
        boolean share = habit == Habit.STRAIGHT_LINING || habit == Habit.COPYING;
        value = share ? Math.max(0, value) : value;
        double p = Math.abs(value - mean) > 1.2 * width ? 0.01 : 0.5;
        Estimate estimate = random.nextInt(14) == 0 ? Estimate.undefined(Reason.TOO_FEW) : known(value, 0.35 * width);
        var test = new TestResult.Tested(1, 100, p);
        double lower = share ? Math.max(0, mean - width) : mean - width;
        return new Effect(habit, estimate, mean, lower, mean + width, test, test);
    }

    private static List<ChangeFound> changes() {
        return List.of(change("2018", "2019", 0.05), change("2019", "2020", -0.02), change("2018", "2020", 0.12));
    }

    private static ChangeFound change(String from, String to, double seen) {
        var splits = List.of(
                split(Link.COMMON_RATERS_UNCHANGED, 0, seen + 0.02),
                split(Link.COMMON_RATEES_UNCHANGED, seen + 0.02, 0),
                split(Link.METRICS_UNCHANGED, seen + 0.04, -0.02));
        var untested = TestResult.untested(Reason.TOO_FEW);
        return new ChangeFound(
                from,
                to,
                0.05,
                new PeriodChange(
                        0,
                        1,
                        new PeriodChange.Overlap(210, 55, 1, 0.01, 1.2),
                        known(seen, 0.03),
                        known(5 * seen, 0.1),
                        splits,
                        Optional.empty(),
                        List.of(),
                        untested,
                        untested,
                        untested,
                        Separation.SEPARATED_BY_METRICS,
                        Verdict.INFLATION,
                        List.of()));
    }

    private static Split split(Link link, double severity, double ratees) {
        return new Split(
                link,
                known(-5 * severity, 0.1),
                known(5 * ratees, 0.1),
                known(-0.02, 0.015),
                known(severity, 0.02),
                known(ratees, 0.02),
                0);
    }
}

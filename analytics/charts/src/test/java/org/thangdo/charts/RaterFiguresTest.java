package org.thangdo.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.charts.figure.UnitLinks;
import org.thangdo.charts.scene.Mark;
import org.thangdo.criteria.text.Language;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.facets.HalfPoint;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Wording;
import org.thangdo.study.raters.Element;
import org.thangdo.study.raters.Facet;
import org.thangdo.study.raters.FacetMeasures;
import org.thangdo.study.raters.Habits;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.raters.RoleSeverity;
import org.thangdo.study.table.DataTable;

/** From the records of a study of raters to figures. */
class RaterFiguresTest {

    private static final RaterStudy STUDY = RaterGallery.usual().study();

    private static List<String> texts(Figure figure, Size size) {
        return figure.scene(size).texts().map(Mark.Text::text).toList();
    }

    private static String text(Figure figure, Size size) {
        return String.join(" ", texts(figure, size));
    }

    /** Everything that leaves the house with a figure. */
    private static List<String> shared(Figure figure) {
        return List.of(
                figure.svg(Size.document()),
                figure.svg(Size.slide()),
                figure.svg(Size.page()),
                figure.csv(Language.VI),
                figure.altText());
    }

    private static RaterStudy change(RaterStudy study, UnaryOperator<Element> rater, UnaryOperator<RoleSeverity> role) {
        var measures = study.measures();
        var raters = new Facet(
                measures.raters().elements().stream().map(rater).toList(),
                Optional.empty(),
                measures.raters().allEqual());
        return with(
                study,
                new FacetMeasures(
                        measures.refused(),
                        measures.model(),
                        measures.trace(),
                        measures.ratees(),
                        raters,
                        measures.roles().stream().map(role).toList(),
                        measures.criteria(),
                        measures.categories(),
                        measures.spreads(),
                        measures.population(),
                        measures.agreement(),
                        measures.criterionSeverity()),
                study.habits());
    }

    private static RaterStudy with(RaterStudy study, FacetMeasures measures, Habits habits) {
        return new RaterStudy(
                study.data(),
                measures,
                habits,
                study.changes(),
                study.generalization(),
                study.repair(),
                study.claims());
    }

    private static RaterStudy refused() {
        return new RaterStudy(
                STUDY.data(),
                FacetMeasures.refused(Reason.NOT_CONNECTED, List.of()),
                Habits.without(Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Element withMeasure(Element element, Estimate measure) {
        return new Element(
                element.id(),
                element.group(),
                element.period(),
                element.count(),
                element.average(),
                measure,
                element.weighted(),
                element.fair(),
                element.extreme(),
                element.fit());
    }

    @Nested
    @DisplayName("shows")
    class Shows {

        static Stream<Figure> figures() {
            return Stream.of(Language.values()).flatMap(language -> RaterGallery.all(language).stream());
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        @DisplayName("six figures for all, each under its own file name, and the one with names only when asked")
        void six(Language language) {
            var figures = RaterGallery.figures(language);
            assertThat(figures.raters(STUDY))
                    .extracting(Figure::id)
                    .containsExactly("true-change", "severity", "ruler", "habits", "links", "transition-grid-repair");
            assertThat(figures.namedSeverity(STUDY)).map(Figure::id).contains("severity-named");
        }

        @ParameterizedTest
        @EnumSource(Language.class)
        @DisplayName("the claim of its topic as headline, or else its subject")
        void headline(Language language) {
            var arguments = Map.of(
                    "hard",
                    Wording.matter("a"),
                    "easy",
                    Wording.matter("b"),
                    "criteria",
                    8,
                    "hardest",
                    2.1,
                    "easiest",
                    3.2);
            var claim = new Claim(ClaimCode.CRITERIA_HARD_AND_EASY, arguments);
            var study = RaterGallery.usual().study(List.of(claim));
            var figures = RaterGallery.figures(language);
            assertThat(figures.ruler(study).orElseThrow().frame().headline()).isEqualTo(claim.headline(language));
            assertThat(figures.severity(study).orElseThrow().frame().headline())
                    .isEqualTo(Gallery.say(
                            language,
                            "Nguồn đánh giá nào chấm dễ, nguồn nào chấm nghiêm",
                            "Which sources are lenient, and which severe"));
        }

        @Test
        @DisplayName("nothing of a role of four persons, all of one of a single body, and all of both for an analyst")
        void fewPersons() {
            var figures = RaterGallery.figures(Language.EN);
            UnaryOperator<RoleSeverity> one = role -> role.role().equals("collective")
                    ? new RoleSeverity(
                            role.role(),
                            1,
                            role.count(),
                            role.measure(),
                            role.levels(),
                            role.difference(),
                            role.adjusted(),
                            role.fit())
                    : role;
            var study = change(STUDY, rater -> rater, one);
            var shown = figures.severity(study).orElseThrow();
            var hidden = figures.severity(study).orElseThrow().roles().stream()
                    .filter(role -> role.few())
                    .map(role -> role.name())
                    .toList();

            assertThat(hidden).containsExactly("superior");
            assertThat(text(shown, Size.document())).contains("under 5 persons who rate");
            assertThat(text(figures.namedSeverity(study).orElseThrow(), Size.document()))
                    .doesNotContain("under 5 persons who rate");
        }

        @Test
        @DisplayName("levels given beside those with the same raters for all; fewer than five people are not counted")
        void repair() {
            var grid = RaterGallery.figures(Language.EN).repair(STUDY).orElseThrow();

            assertThat(texts(grid, Size.document())).contains("40", "under 5").doesNotContain("4");
            assertThat(grid.csv(Language.EN)).doesNotContain(";4;");
        }

        @Test
        @DisplayName("roles in the order of their severity, as the table has them")
        void order() {
            var severity = RaterGallery.figures(Language.EN).severity(STUDY).orElseThrow();
            var names = STUDY.measures().roles().stream()
                    .map(role -> Wording.source(role.role()).en())
                    .toList();
            assertThat(texts(severity, Size.document())).containsSubsequence(names);
            assertThat(texts(RaterGallery.figures(Language.EN).habits(STUDY).orElseThrow(), Size.document()))
                    .containsSubsequence(names);
            assertThat(texts(severity, Size.document())).contains("−1.10", "−1.59 to −0.61", "12");
        }

        @Test
        @DisplayName("every placed rater of a role of five or more once, in the bins of the table")
        void raters() {
            var twin = RaterGallery.figures(Language.EN)
                    .severity(STUDY)
                    .orElseThrow()
                    .twin();
            double drawn = twin.rows().stream()
                    .filter(row -> row.get(1).equals(new DataTable.Words("(no name)")))
                    .mapToDouble(row -> ((DataTable.Number) row.get(5)).value())
                    .sum();
            long placed = STUDY.measures().raters().elements().stream()
                    .filter(rater -> !rater.extreme() && rater.measure() instanceof Estimate.Defined)
                    .filter(rater -> STUDY.measures().roles().stream()
                            .anyMatch(role -> role.role().equals(rater.group()) && role.raters() >= 5))
                    .count();
            assertThat(drawn).isEqualTo((double) placed).isEqualTo(54);
        }

        @Test
        @DisplayName("levels from half-point to half-point without a gap")
        void bands() {
            var twin =
                    RaterGallery.figures(Language.EN).ruler(STUDY).orElseThrow().twin();
            var bands = twin.rows().stream()
                    .filter(row -> row.get(0).equals(new DataTable.Words("Levels")))
                    .toList();
            var points = HalfPoint.of(RaterGallery.categories());
            assertThat(bands).hasSize(4);
            for (int k = 0; k < points.size(); k++) {
                var place = new DataTable.Number(points.get(k).place());
                assertThat(bands.get(k).get(4)).isEqualTo(place);
                assertThat(bands.get(k + 1).get(3)).isEqualTo(place);
            }
        }

        @Test
        @DisplayName("brick where a habit is beyond chance, and nowhere else")
        void brick() {
            var habits = RaterGallery.figures(Language.EN).habits(STUDY).orElseThrow();
            long beyond = STUDY.habits().roles().stream()
                    .filter(card -> !card.isHidden(RaterGallery.SMALLEST))
                    .flatMap(card -> card.effects().stream())
                    .filter(effect -> effect.adjusted().rejectsAt(0.05) && effect.value() instanceof Estimate.Defined)
                    .count();
            long dots = habits.scene(Size.document()).marks().stream()
                    .filter(mark ->
                            mark instanceof Mark.Circle circle && circle.fill().equals(Palette.ALARM))
                    .count();
            assertThat(dots).isEqualTo(beyond).isPositive();
        }

        @Test
        @DisplayName("at most 15 pairs, the least sure, and how many are left out")
        void pairs() {
            var links = RaterGallery.figures(Language.EN).links(STUDY).orElseThrow();
            assertThat(links.pairs()).hasSize(66);
            assertThat(text(links, Size.page())).contains("51 surer pairs are not drawn");
            for (var row : links.twin().rows()) {
                double[] numbers = row.subList(2, 8).stream()
                        .mapToDouble(cell -> ((DataTable.Number) cell).value())
                        .toArray();
                assertThat(numbers[4]).isBetween(numbers[2], numbers[1]);
                assertThat(numbers[5]).isBetween(numbers[1], numbers[3]);
            }
            var worst = STUDY.data().design().contrasts().get(0);
            var first = links.twin().rows().get(0);
            double whole = ((Estimate.Defined) worst.difference()).interval().upper()
                    - ((Estimate.Defined) worst.difference()).value();
            double error = ((Estimate.Defined) worst.difference()).standardError();
            double inner = ((DataTable.Number) first.get(7)).value() - ((DataTable.Number) first.get(3)).value();
            assertThat(inner / whole).isEqualTo(worst.naiveError() / error, within(1e-9));
        }

        @ParameterizedTest
        @MethodSource("figures")
        @DisplayName("no number that is none, no gap left open")
        void words(Figure figure) {
            assertThat(figure.altText()).doesNotContain("NaN").doesNotContain("{");
            assertThat(text(figure, Size.document())).doesNotContain("NaN").doesNotContain("{");
        }
    }

    @Nested
    @DisplayName("tells nothing of what it hides")
    class Hides {

        @ParameterizedTest
        @EnumSource(Language.class)
        @DisplayName(
                "no rater and no person rated is named in what is shared; the analyst finds every rater in the table")
        void names(Language language) {
            var figures = RaterGallery.figures(language);
            var ids = Stream.of(STUDY.measures().raters(), STUDY.measures().ratees())
                    .flatMap(facet -> facet.elements().stream().map(Element::id))
                    .toList();
            for (Figure figure : figures.raters(STUDY)) {
                for (String output : shared(figure)) {
                    assertThat(ids.stream().filter(id -> output.matches("(?s).*\\b" + id + "\\b.*")))
                            .isEmpty();
                }
            }
            String named = figures.namedSeverity(STUDY).orElseThrow().csv(language);
            assertThat(STUDY.measures().raters().elements().stream()
                            .filter(rater -> !rater.group().equals("self")))
                    .allSatisfy(rater -> assertThat(named).contains(rater.id()));
        }

        @Test
        @DisplayName("other raters in a role of four: not a byte differs")
        void fewRaters() {
            var other = change(
                    STUDY,
                    rater -> rater.group().equals("superior") ? withMeasure(rater, RaterGallery.known(2, 0.1)) : rater,
                    role -> role);
            var figures = RaterGallery.figures(Language.VI);
            for (int i = 0; i < 4; i++) {
                assertThat(shared(figures.raters(other).get(i)))
                        .isEqualTo(shared(figures.raters(STUDY).get(i)));
            }
        }

        @Test
        @DisplayName("another severity of a role of four ratings: not a byte of its figure differs")
        void fewRatings() {
            var figures = RaterGallery.figures(Language.VI);
            var outputs = new ArrayList<List<String>>();
            for (double value : new double[] {0.22, 0.25}) {
                var study = change(
                        STUDY,
                        rater -> rater,
                        role -> role.role().equals("superior")
                                ? new RoleSeverity(
                                        role.role(),
                                        1,
                                        4,
                                        RaterGallery.known(value, 0.2),
                                        role.levels(),
                                        role.difference(),
                                        role.adjusted(),
                                        role.fit())
                                : role);
                outputs.add(shared(figures.severity(study).orElseThrow()));
            }
            assertThat(outputs.get(0)).isEqualTo(outputs.get(1));
            assertThat(outputs.get(0).get(0)).contains("ẩn (nhóm quá nhỏ)");
        }

        @Test
        @DisplayName("bars of people are not counted below five, and none follows from the others")
        void people() {
            var twin =
                    RaterGallery.figures(Language.EN).ruler(STUDY).orElseThrow().twin();
            var bars = twin.rows().stream()
                    .filter(row -> row.get(0).equals(new DataTable.Words("People rated")))
                    .map(row -> row.get(5))
                    .toList();
            long hidden =
                    bars.stream().filter(DataTable.Suppressed.class::isInstance).count();
            double said = bars.stream()
                    .filter(DataTable.Number.class::isInstance)
                    .mapToDouble(cell -> ((DataTable.Number) cell).value())
                    .peek(n -> assertThat(n).isGreaterThanOrEqualTo(5))
                    .sum();
            assertThat(hidden).isGreaterThanOrEqualTo(2);
            assertThat(300 - said).isGreaterThanOrEqualTo(5);
        }
    }

    @Nested
    @DisplayName("says why it cannot")
    class Refuses {

        @ParameterizedTest
        @EnumSource(Language.class)
        @DisplayName("a refused study has no figure")
        void none(Language language) {
            assertThat(RaterGallery.figures(language).raters(refused())).isEmpty();
            assertThat(RaterGallery.figures(language).namedSeverity(refused())).isEmpty();
        }

        @Test
        @DisplayName("a role without a measure comes last, with the reason; where none has one there is no figure")
        void undefined() {
            UnaryOperator<RoleSeverity> without = role -> new RoleSeverity(
                    role.role(),
                    role.raters(),
                    role.count(),
                    Estimate.undefined(Reason.ON_THE_BOUNDARY),
                    role.levels(),
                    role.difference(),
                    role.adjusted(),
                    role.fit());
            var figures = RaterGallery.figures(Language.EN);
            var one = change(STUDY, rater -> rater, role -> role.role().equals("self") ? without.apply(role) : role);
            var severity = figures.severity(one).orElseThrow();
            assertThat(severity.roles().get(7).name()).isEqualTo("self");
            assertThat(text(severity, Size.document())).contains("at the boundary, cannot be estimated");
            var all = change(STUDY, rater -> rater, without);
            assertThat(figures.severity(all)).isEmpty();
        }

        @Test
        @DisplayName("units of under five people are counted, not compared")
        void smallUnits() {
            var study = new RaterGallery(
                            30, RaterGallery.ROLES, RaterGallery.usual().raters(), 128, List.of(), List.of())
                    .study();
            var links = RaterGallery.figures(Language.EN).links(study).orElseThrow();
            assertThat(links.pairs()).hasSize(8 * 7 / 2);
            assertThat(links.hidden()).isEqualTo(30 * 29 / 2 - 28);
            assertThat(text(links, Size.document())).contains("407 pairs with a unit of under 5 people");
        }

        @Test
        @DisplayName("figures of nothing")
        void nothing() {
            var frame =
                    RaterGallery.figures(Language.EN).links(STUDY).orElseThrow().frame();
            assertThatThrownBy(() -> new UnitLinks(frame, List.of(), 3, 5)).hasMessageContaining("no pair to show");
        }
    }
}

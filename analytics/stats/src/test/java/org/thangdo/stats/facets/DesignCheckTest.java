package org.thangdo.stats.facets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.facets.Linkage.Component;

class DesignCheckTest {

    private static final FacetModel MODEL = FacetModel.ratingScale(2);

    /** Forms of 3 criteria: shape (forms, 2), ratee and rater; the levels run through the scale. */
    private static FacetRatings forms(int ratees, int raters, int[][] forms) {
        var elements = new int[3][forms.length * 3];
        var levels = new byte[forms.length * 3];
        for (int at = 0; at < levels.length; at++) {
            int[] form = forms[at / 3];
            elements[0][at] = form[0];
            elements[1][at] = form[1];
            elements[2][at] = at % 3;
            levels[at] = (byte) ((5 * form[0] + 3 * form[1] + 7 * (at % 3) + form[0] * form[1]) % 4);
        }
        return FacetRatings.of(elements, new int[] {ratees, raters, 3}, levels, 4);
    }

    /** Ratees 0–5 with raters 0–2, ratees 6–11 with raters 3–5; rater 2 also sees some of the others. */
    private static int[][] twoUnits(int... seenByRater2) {
        var forms = new ArrayList<int[]>();
        for (int n = 0; n < 12; n++) {
            for (int r = 0; r < 3; r++) {
                forms.add(new int[] {n, n < 6 ? r : 3 + r});
            }
        }
        for (int n : seenByRater2) {
            forms.add(new int[] {n, 2});
        }
        return forms.toArray(int[][]::new);
    }

    private static final int[] UNITS = IntStream.range(0, 12).map(n -> n / 6).toArray();

    @Nested
    class Links {
        @Test
        void partsWithoutALink() {
            var linkage = Linkage.of(forms(12, 6, twoUnits()), 1, Set.of());

            assertThat(linkage.components())
                    .containsExactly(
                            new Component(List.of(0, 1, 2, 3, 4, 5), List.of(0, 1, 2)),
                            new Component(List.of(6, 7, 8, 9, 10, 11), List.of(3, 4, 5)));
            assertThat(linkage.bridges()).isEmpty();
        }

        @Test
        void aBridgeHoldsThemTogether() {
            var linkage = Linkage.of(forms(12, 6, twoUnits(6, 7)), 1, Set.of());

            assertThat(linkage.components()).hasSize(1);
            assertThat(linkage.bridges()).containsExactly(new Linkage.Bridge(2, List.of(9, 8)));
            assertThat(Linkage.of(forms(12, 6, twoUnits(6, 7)), 1, Set.of(2)).components())
                    .extracting(Component::size)
                    .containsExactly(9, 8);
        }

        /** Oracle: connected components of scipy.sparse.csgraph. */
        @Test
        void simulatedAppraisals() {
            var expected = RatedStudy.beside("S1_connectivity");
            assumeTrue(expected.isPresent(), "the file of references does not lie beside the checkout");
            var study = RatedStudy.forms("S1_ratings.csv", List.of("ratee", "rater"), List.of("C1"), 0, 4);
            int self = study.element(1, "SELF");
            int one = study.element(1, "R0052");
            int other = study.element(1, "R0053");
            var figures = expected.orElseThrow().required("expected");

            assertThat(sizes(study, Set.of())).isEqualTo(sizes(figures.required("all")));
            assertThat(sizes(study, Set.of(self))).isEqualTo(sizes(figures.required("without_SELF")));
            assertThat(sizes(study, Set.of(self, one, other)))
                    .isEqualTo(sizes(figures.required("without_SELF_and_bridges")));
        }

        private static List<Integer> sizes(RatedStudy study, Set<Integer> without) {
            return Linkage.of(study.ratings(), 1, without).components().stream()
                    .map(Component::size)
                    .toList();
        }

        private static List<Integer> sizes(JsonNode published) {
            return IntStream.range(0, published.get(1).size())
                    .mapToObj(i -> published.get(1).get(i).intValue())
                    .toList();
        }
    }

    @Nested
    class Differences {
        @Test
        void fewerSharedRatingsGiveLargerErrors() {
            double thin = errors(twoUnits(6));
            double thick = errors(twoUnits(6, 7, 8, 9, 10, 11));

            assertThat(thin).isGreaterThan(thick);
            assertThat(DesignCheck.of(forms(12, 6, twoUnits(6)), MODEL)
                            .contrasts(UNITS, 2)
                            .naiveError(0, 1))
                    .isLessThan(thick);
        }

        private static double errors(int[][] forms) {
            return DesignCheck.of(forms(12, 6, forms), MODEL)
                    .contrasts(UNITS, 2)
                    .error(0, 1);
        }

        @Test
        void apartNothingIsSaid() {
            var check = DesignCheck.of(forms(12, 6, twoUnits()), MODEL);

            assertThat(check.free()).hasSize(1);
            assertThatThrownBy(() -> check.contrasts(UNITS, 2)).isInstanceOf(IllegalStateException.class);
        }

        /** Figures of the full information: 0.060 with the shared element of self-ratings, 0.322 without. */
        @Test
        void oneSharedElementHidesAThinLink() {
            assumeTrue(RatedStudy.beside("S1_connectivity").isPresent(), "no file of references beside the checkout");
            var criteria = List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8");
            var study = RatedStudy.forms("S1_ratings.csv", List.of("ratee", "rater"), criteria, 0, 4);
            int[] units = units(study);
            int self = study.element(1, "SELF");
            var apart = study.ratings().where(row -> study.ratings().element(1, row) != self);

            var with = (FacetFit.Fitted) FacetFit.of(study.ratings(), MODEL);
            var without = (FacetFit.Fitted) FacetFit.of(apart, MODEL);

            assertThat(with.contrasts(units, 2).error(0, 1)).isCloseTo(0.060, within(5e-4));
            assertThat(without.contrasts(units, 2).error(0, 1)).isCloseTo(0.322, within(5e-4));
            assertThat(without.contrasts(units, 2).naiveError(0, 1)).isCloseTo(0.027, within(5e-4));
            double guessed = DesignCheck.of(apart, MODEL).contrasts(units, 2).error(0, 1);
            assertThat(guessed).isCloseTo(0.322, within(0.06));
        }

        private static int[] units(RatedStudy study) {
            var units = new int[study.ratings().size(0)];
            for (String line : RatedStudy.lines("S1_ratings.csv")) {
                String[] cells = line.split(",", -1);
                if (!cells[0].equals("ratee")) {
                    units[study.element(0, cells[0])] = cells[3].equals("A") ? 0 : 1;
                }
            }
            return units;
        }
    }

    @Nested
    class ExtraRatings {
        private final int[][] forms = twoUnits(6);
        private final DesignCheck check = DesignCheck.of(forms(12, 6, forms), MODEL);

        @Test
        void theBestFormsJoinTheUnits() {
            var proposed = check.extraForms(UNITS, 0, 1, 1, 3);

            assertThat(proposed).hasSize(3).allSatisfy(form -> {
                boolean ofFirst = form.ratee() < 6;
                assertThat(form.rater()).matches(r -> ofFirst == (r >= 3), "rates the other unit");
                assertThat(form.errorAfter()).isLessThan(form.errorBefore());
            });
            assertThat(proposed.get(1).errorBefore()).isEqualTo(proposed.get(0).errorAfter());
            assertThat(proposed.get(0).errorBefore())
                    .isCloseTo(check.contrasts(UNITS, 2).error(0, 1), within(1e-9));
        }

        /** With the form in the data the error is what was foretold, but for the answers in it and the thresholds. */
        @Test
        void theGainComesTrue() {
            for (int count = 1; count <= 3; count++) {
                var proposed = check.extraForms(UNITS, 0, 1, 1, count);
                var more = new ArrayList<>(List.of(forms));
                proposed.forEach(form -> more.add(new int[] {form.ratee(), form.rater()}));
                double then = DesignCheck.of(forms(12, 6, more.toArray(int[][]::new)), MODEL)
                        .contrasts(UNITS, 2)
                        .error(0, 1);

                assertThat(then).isCloseTo(proposed.get(count - 1).errorAfter(), within(0.04));
            }
        }

        /** Of all forms that could be filled in, none lowers the error more. */
        @Test
        void noOtherFormIsBetter() {
            double best = check.extraForms(UNITS, 0, 1, 1, 1).get(0).errorAfter();
            for (int n = 0; n < 12; n++) {
                for (int r = 0; r < 6; r++) {
                    var more = new ArrayList<>(List.of(forms));
                    more.add(new int[] {n, r});
                    double then = DesignCheck.of(forms(12, 6, more.toArray(int[][]::new)), MODEL)
                            .contrasts(UNITS, 2)
                            .error(0, 1);
                    assertThat(then).as("ratee " + n + ", rater " + r).isGreaterThan(best - 0.05);
                }
            }
        }
    }
}

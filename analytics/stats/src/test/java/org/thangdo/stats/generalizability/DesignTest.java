package org.thangdo.stats.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.appraisals;
import static org.thangdo.stats.generalizability.GeneralizabilityCases.scores;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thangdo.stats.generalizability.DesignFault.Kind;

class DesignTest {

    @Nested
    @DisplayName("reads and writes Brennan's notation")
    class Notation {

        /** Effects as in Brennan (2001), chapter 3. */
        @ParameterizedTest
        @CsvSource({
            "p x i, p i pi",
            "p x i x o, p i o pi po io pio",
            "p x (r:t), p t pt r:t pr:t",
            "(r:p) x i, p i r:p pi ri:p",
            "(i:p) x o, p o i:p po io:p",
            "i:(p x o), p o po i:po",
            "i:o:p, p o:p i:o:p",
            "p x (i:o:t), p t o:t pt i:o:t po:t pi:o:t"
        })
        void effects(String notation, String effects) {
            var design = Design.parse(notation);

            assertThat(design.effectNames()).containsExactlyInAnyOrder(effects.split(" "));
            assertThat(Design.parse(design.toString())).isEqualTo(design);
        }

        @ParameterizedTest
        @ValueSource(strings = {"p x", "x p", "p (r:t)", "p x (r:t", "p x r:", "p + r", "", "p:p"})
        void refusesOther(String notation) {
            assertThatThrownBy(() -> Design.parse(notation)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    @DisplayName("finds the design in the codes")
    class Found {

        @Test
        void crossedAndNested() {
            assertThat(Design.of(scores("brennan_3_1", "person", "item", "occasion")))
                    .hasToString("person x item x occasion");
            assertThat(Design.of(scores("brennan_3_2", "person", "task", "rater")))
                    .hasToString("person x (rater:task)");
        }

        @Test
        @DisplayName("of sparse appraisals: raters nested in roles, everything else crossed")
        void appraisal() {
            assertThat(Design.of(appraisals(1))).hasToString("ratee x (rater:role) x item");
        }

        @Test
        @DisplayName("numbers that start again under each task are nested when they are told to be")
        void renumbered() {
            var again = FacetScores.of(
                    List.of("p", "r", "t"),
                    new int[][] {{1, 1, 1, 1, 2, 2, 2, 2}, {1, 2, 1, 2, 1, 2, 1, 2}, {1, 1, 2, 2, 1, 1, 2, 2}},
                    new double[] {1, 4, 2, 2, 3, 5, 4, 1});

            assertThat(Design.of(again)).hasToString("p x r x t");
            assertThat(Design.of(again.nested("r", "t"))).hasToString("p x (r:t)");
        }
    }

    @Nested
    @DisplayName("says which element contradicts a declared design")
    class Contradictions {
        private final FacetScores data = FacetScores.of(
                List.of("p", "r", "t"),
                new int[][] {{1, 1, 1, 2, 2, 2}, {11, 12, 13, 11, 12, 13}, {7, 7, 9, 7, 9, 9}},
                new double[] {1, 4, 2, 2, 3, 5});

        @Test
        void notNested() {
            assertThat(DesignCheck.faults(data, Design.parse("p x (r:t)")))
                    .containsExactly(new DesignFault(Kind.NOT_NESTED, List.of("r", "12", "t", "7", "9")));
        }

        @Test
        void notCrossed() {
            var nested = scores("brennan_3_2", "person", "task", "rater");

            assertThat(DesignCheck.faults(nested, Design.parse("person x task x rater")))
                    .containsExactly(new DesignFault(Kind.NOT_CROSSED, List.of("rater", "task")));
        }

        @Test
        void twoNamesOfOneFacet() {
            var same = FacetScores.of(
                    List.of("p", "r", "s"),
                    new int[][] {{1, 1, 2, 2}, {1, 2, 1, 2}, {8, 9, 8, 9}},
                    new double[] {1, 4, 2, 2});

            assertThat(DesignCheck.faults(same, Design.parse("p x r x s")))
                    .containsExactly(new DesignFault(Kind.SAME_FACETS, List.of("r", "s")));
            assertThat(DesignCheck.faults(same, Design.parse("p x (r:s)")))
                    .containsExactly(new DesignFault(Kind.SAME_FACETS, List.of("r", "s")));
        }
    }

    @Nested
    @DisplayName("refuses what is no data")
    class Refusals {

        @Test
        void columns() {
            var codes = new int[][] {{1, 2}};
            assertThatThrownBy(() -> FacetScores.of(List.of("p", "r"), codes, new double[] {1, 2}))
                    .hasMessage("1 columns of codes for the facets [p, r]");
            assertThatThrownBy(() -> FacetScores.of(List.of("p"), codes, new double[] {1}))
                    .hasMessage("p has 2 codes for 1 scores");
            assertThatThrownBy(() -> FacetScores.of(List.of("x"), codes, new double[] {1, 2}))
                    .hasMessage("not the name of a facet: x");
            assertThatThrownBy(() -> FacetScores.of(List.of("p"), codes, new double[] {1, Double.NaN}))
                    .hasMessage("not a score: NaN");
            assertThatThrownBy(() -> FacetScores.of(List.of("p"), new int[][] {{-1}}, new double[] {1}))
                    .hasMessage("negative code of p: -1");
        }
    }
}

package org.thangdo.study.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.stats.Estimate.Defined;
import org.thangdo.stats.facets.ErrorBasis;
import org.thangdo.stats.facets.FacetModel;
import org.thangdo.stats.facets.MarginalFit;
import org.thangdo.stats.facets.MarginalModel;

@DisplayName("what raters do besides being severe becomes facets where the judgements tell it")
class HabitTermsTest {
    private static final int PEOPLE = 200;
    private static final double[] THRESHOLDS = {-1.6, 0.1, 1.5};
    /** Superiors R0 to R3, subordinates R4 to R7. */
    private static final int RATERS = 8;

    @TempDir
    private Path folder;

    private JudgedFacets facets;

    /** Two forms of each role on each person, every fourth of whom is senior. */
    private record Planted(double[] spread, double deference, boolean onlySeniors) {

        static final Planted NOTHING = new Planted(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, 0, false);

        String forms() {
            var random = new Random(5);
            var lines = new StringBuilder("ratee,rater,role,senior,C1,C2,C3,C4\n");
            for (int n = 0; n < PEOPLE; n++) {
                int senior = n % 4 == 0 ? 1 : 0;
                double worth = random.nextGaussian();
                for (int k = 0; k < 4; k++) {
                    int rater = k < 2 ? (n + n / 4 + k) % 4 : 4 + (n + n / 4 + k) % 4;
                    if (rater < 4 || senior == 1 || !onlySeniors) {
                        lines.append(
                                "E%03d,R%d,%s,%d".formatted(n, rater, rater < 4 ? "superior" : "subordinate", senior));
                        double place = worth + (rater >= 4 ? deference * senior : 0);
                        for (int c = 0; c < 4; c++) {
                            lines.append(',').append(level(place + 0.2 * c, rater, random));
                        }
                        lines.append('\n');
                    }
                }
            }
            return lines.toString();
        }

        private int level(double place, int rater, Random random) {
            double[] thresholds =
                    Arrays.stream(THRESHOLDS).map(step -> spread[rater] * step).toArray();
            return PlantedForms.level(place, thresholds, random);
        }
    }

    private HabitTerms terms(Planted planted) throws IOException {
        facets = new JudgedFacets(PlantedForms.read(folder, planted.forms()), RaterPlan.Thresholds.SHARED);
        return new HabitTerms(facets, facets.ratings);
    }

    private static MarginalFit.Fitted fit(HabitTerms terms) {
        return (MarginalFit.Fitted) MarginalFit.of(terms.ratings, MarginalModel.of(terms.model, PEOPLE));
    }

    @Test
    @DisplayName("one who keeps to the middle has thresholds apart and is not taken for severe or lenient")
    void ownThresholds() throws IOException {
        var terms = terms(new Planted(new double[] {2.2, 1, 1, 1, 0.5, 1, 1, 1}, 0, false));
        var fit = fit(terms);

        assertThat(terms.added()).hasSize(2);
        double[] width = IntStream.of(0, 1, 4)
                .map(this::scale)
                .mapToDouble(scale -> threshold(fit, scale, 2) - threshold(fit, scale, 0))
                .toArray();
        assertThat(width[0]).isGreaterThan(width[1] + 1);
        assertThat(width[2]).isLessThan(width[1] - 0.5);
        for (int r = 0; r < RATERS; r++) {
            var severity = (Defined) fit.element(JudgedFacets.RATER, r, ErrorBasis.INFORMATION, 0.99);
            assertThat(severity.interval().contains(0)).isTrue();
        }
    }

    /** Threshold group of the rater of a number. */
    private int scale(int number) {
        return 1
                + IntStream.range(0, RATERS)
                        .filter(r -> facets.raters.get(r).endsWith("R" + number))
                        .findFirst()
                        .orElseThrow();
    }

    private static double threshold(MarginalFit.Fitted fit, int scale, int step) {
        return ((Defined) fit.threshold(scale, step, ErrorBasis.INFORMATION, 0.95)).value();
    }

    @Test
    @DisplayName("deference is one measure, and subordinates are not taken for lenient")
    void deference() throws IOException {
        var terms = terms(new Planted(Planted.NOTHING.spread, 1, false));
        var fit = fit(terms);
        int facet = terms.ratings.facets() - 1;
        var deference = (Defined) fit.element(facet, 1, ErrorBasis.INFORMATION, 0.99);

        assertThat(terms.added()).contains(facet);
        assertThat(deference.value()).isCloseTo(-1, within(0.4));
        assertThat(deference.interval().contains(-1)).isTrue();
        assertThat(deference.interval().contains(0)).isFalse();
    }

    @Test
    @DisplayName("raters who use the scale alike share their thresholds")
    void nothingPlanted() throws IOException {
        assertThat(terms(Planted.NOTHING).model.steps()).isEqualTo(FacetModel.SHARED);
    }

    @Test
    @DisplayName("subordinates who judge seniors only show no deference: it is not told from their severity")
    void notTold() throws IOException {
        var terms = terms(new Planted(Planted.NOTHING.spread, 1, true));

        assertThat(terms.added()).isEmpty();
        assertThat(terms.any()).isFalse();
    }
}

package org.thangdo.study.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.Wording;

/** The examples hold, the sentences are whole in both languages, and readers find them. */
class ExplanationsTest {

    /** Far below half a unit of the last printed digit (at most five decimals), relative for numbers above 1. */
    private static final double TOLERANCE = 1e-7;

    static List<Topic> topics() {
        return Explanations.all();
    }

    static List<String> promised() {
        return List.of(
                "wilson",
                "goodman",
                "sison-glaz",
                "mean-level",
                "entropy",
                "van-der-eijk-a",
                "leik-d",
                "cochran-armitage",
                "linear-by-linear",
                "jonckheere",
                "proportional-odds",
                "mann-kendall",
                "sen",
                "jensen-shannon",
                "wasserstein",
                "psi",
                "cliff-delta",
                "kitagawa",
                "oaxaca",
                "bowker",
                "stuart-maxwell",
                "persistence",
                "funnel",
                "over-dispersion",
                "beta-binomial",
                "benjamini-hochberg",
                "bunching-at-cap",
                "density-at-cut",
                "heaping",
                "cap",
                "printed-share",
                "percent-agreement",
                "brennan-prediger",
                "fleiss-kappa",
                "gwet-ac1",
                "gwet-ac2",
                "krippendorff-alpha",
                "conger-kappa",
                "light-kappa",
                "cohen-kappa",
                "weighted-kappa",
                "scott-pi",
                "bias-and-scatter",
                "tau-b",
                "spearman",
                "specific-agreement",
                "kappa-paradox",
                "jackknife",
                "cluster",
                "comparison",
                "benchmark",
                "permutation",
                "icc",
                "icc-missing",
                "robinson-a",
                "lin-ccc",
                "bland-altman",
                "kendall-w",
                "finn",
                "cronbach-alpha",
                "omega",
                "rwg",
                "rwg-j",
                "awg",
                "average-deviation",
                "icc-groups",
                "sample-size",
                "somers-d",
                "sign-test",
                "head-among-people",
                "units-of-one-level",
                "generalizability",
                "how-many-raters",
                "true-change",
                "severity",
                "fit",
                "separation",
                "rasch-kappa",
                "links",
                "halo",
                "deference",
                "marginal",
                "fair-level",
                "classification-certainty",
                "self-other",
                "measurability",
                "agreed-share",
                "shared-content",
                "criterion-doubts",
                "norm-from-history");
    }

    @Nested
    @DisplayName("agrees with the statistics room")
    class Examples {

        /** The p-value by hand is that of all orders; orders dealt at random come near it, to four standard errors. */
        @Test
        void ordersDealtAtRandomComeNearAllOrders() {
            double all = (double) ChanceTopic.PERMUTATION.byHand().named().get("p");
            int permutations = 9_999;
            double error = Math.sqrt(all * (1 - all) / permutations);

            assertThat(Tables.tested(ChanceTopic.dealt(permutations)).pValue()).isCloseTo(all, within(4 * error));
        }

        /** Oracle: the classes that the studies use, each checked against published numbers where it lives. */
        @ParameterizedTest(name = "{0}")
        @MethodSource("org.thangdo.study.explain.ExplanationsTest#topics")
        void handEqualsEngine(Topic topic) {
            Map<String, Object> hand = topic.byHand().named();
            Map<String, Double> engine = topic.byEngine();

            assertThat(engine).isNotEmpty();
            engine.forEach((name, number) -> assertThat(((Number) hand.get(name)).doubleValue())
                    .as(topic.id() + " " + name)
                    .isCloseTo(number, within(TOLERANCE * Math.max(1, Math.abs(number)))));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void everyPromisedTopicIsThereOnce() {
            assertThat(Explanations.topics()).containsExactlyElementsOf(promised());
        }

        @Test
        void bothBundlesHoldTheSameSentences() {
            var vi = Explanations.words(Language.VI);
            var en = Explanations.words(Language.EN);

            assertThat(vi.keys()).isEqualTo(en.keys());
            for (String key : vi.keys()) {
                assertThat(vi.placeholders(key)).as(key).isEqualTo(en.placeholders(key));
            }
        }

        @ParameterizedTest
        @EnumSource
        void noSentenceIsLeftOver(Language language) {
            var expected = new TreeSet<String>();
            Explanations.PARTS.forEach(part -> expected.add("label." + part));
            for (String topic : Explanations.topics()) {
                Stream.concat(Stream.of("title", Explanations.ALIASES), Explanations.PARTS.stream())
                        .forEach(part -> expected.add(topic + "." + part));
            }

            assertThat(Explanations.words(language).keys()).isEqualTo(expected);
        }

        /** A step that is neither quoted nor held against the engine would be idle. */
        @ParameterizedTest(name = "{0}")
        @MethodSource("org.thangdo.study.explain.ExplanationsTest#topics")
        void everyStepIsUsed(Topic topic) {
            var used = new TreeSet<>(topic.byEngine().keySet());
            var words = Explanations.words(Language.VI);
            Explanations.PARTS.forEach(part -> used.addAll(words.placeholders(topic.id() + "." + part)));

            assertThat(topic.byHand().named().keySet()).isSubsetOf(used);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("org.thangdo.study.explain.ExplanationsTest#promised")
        void everySentenceRenders(String topic) {
            for (Language language : Language.values()) {
                var explanation = Explanations.of(topic, language).orElseThrow();

                assertThat(explanation.topic()).isEqualTo(topic);
                assertThat(explanation.parts()).hasSameSizeAs(Explanations.PARTS);
                assertThat(explanation.lines()).noneMatch(line -> line.contains("{") || line.contains("null"));
                assertThat(explanation.lines()).allMatch(line -> Normalizer.isNormalized(line, Normalizer.Form.NFC));
                assertThat(explanation.parts()).allMatch(part -> !part.text().isBlank());
            }
        }

        @Test
        void decimalsFollowTheLanguage() {
            assertThat(example("wilson", Language.VI)).contains("13,3%").doesNotContain("13.3%");
            assertThat(example("wilson", Language.EN)).contains("13.3%").doesNotContain("13,3%");
        }

        @Test
        void theListNamesEveryTopic() {
            assertThat(Explanations.lines(Language.VI)).hasSameSizeAs(promised());
            assertThat(Explanations.lines(Language.EN)).anyMatch(line -> line.startsWith("sen "));
        }

        private static String example(String topic, Language language) {
            return String.join(
                    "\n", Explanations.of(topic, language).orElseThrow().lines());
        }
    }

    @Nested
    @DisplayName("finds what readers ask for")
    class Lookup {

        @ParameterizedTest
        @CsvSource({
            "WILSON,                       wilson",
            "Cochran Armitage,             cochran-armitage",
            "jonckheere_terpstra,          jonckheere",
            "khoảng tin cậy Wilson,        wilson",
            "khoang tin cay wilson,        wilson",
            "mức trung bình,               mean-level",
            "TRAN,                         cap",
            "mức trần,                     cap",
            "ty le in,                     printed-share",
            "đồ thị phễu,                  funnel",
            "hệ số kappa,                  cohen-kappa",
            "he so kappa,                  cohen-kappa",
            "kappa nhiều người chấm,       fleiss-kappa",
            "alpha Krippendorff,           krippendorff-alpha",
            "nghịch lý kappa,              kappa-paradox",
            "nghich ly kappa,              kappa-paradox",
            "trọng số,                     weighted-kappa",
            "tỷ lệ trùng mức,              percent-agreement",
            "nguồn đánh giá,               bias-and-scatter",
            "độ tin cậy,                   icc",
            "do tin cay,                   icc",
            "khoảng tin cậy,               wilson",
            "cỡ mẫu,                       sample-size",
            "độ nghiêm,                    severity",
            "ai dễ dãi,                    severity",
            "hào quang,                    halo",
            "nể nang,                      deference",
            "INFIT,                        fit",
            "kappa rasch,                  rasch-kappa",
            "cronbach delta of cliff,      ",
        })
        void byAnyName(String asked, String topic) {
            var found = Explanations.of(asked, Language.EN).map(Explanation::topic);

            assertThat(found.orElse(null)).isEqualTo(topic);
        }

        /** Answers name coefficients; a reader who asks with that name is told what it is. */
        @ParameterizedTest
        @EnumSource
        void everyCoefficientThatAnswersName(Language language) {
            var terms = Words.of(Wording.class, "terms", language);
            var named = terms.keys().stream()
                    .filter(key -> key.startsWith("coefficient."))
                    .toList();

            assertThat(named).isNotEmpty();
            assertThat(named).allSatisfy(key -> assertThat(Explanations.of(terms.say(key), language))
                    .as(terms.say(key))
                    .isPresent());
        }

        /** No name stands for two topics. */
        @Test
        void namesAreDistinct() {
            for (Language language : Language.values()) {
                var words = Explanations.words(language);
                for (String topic : promised()) {
                    for (String name :
                            words.say(topic + "." + Explanations.ALIASES).split(",")) {
                        assertThat(Explanations.of(name, language).map(Explanation::topic))
                                .as(name)
                                .contains(topic);
                    }
                }
            }
        }
    }
}

package org.thangdo.ratings.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.ratings.proof.PrintedShares.Cause;
import org.thangdo.ratings.proof.PrintedShares.Severity;

class PrintedSharesTest {

    @Nested
    @DisplayName("agrees with published numbers")
    class Published {

        /**
         * Every share that the city party committee of Hồng Ngự printed in 2021, against exact fractions of the counts
         * printed beside them (case vn_percentages_seed).
         */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "22 | 112 | 19,64 | RIGHT    | NONE          | 19.64",
                    "88 | 112 | 78,58 | ROUNDING | LAST_DIGIT    | 78.57",
                    "2  | 112 | 1,79  | RIGHT    | NONE          | 1.79",
                    "20 | 92  | 21,7  | RIGHT    | NONE          | 21.7",
                    "68 | 92  | 73,9  | RIGHT    | NONE          | 73.9",
                    "2  | 92  | 2,2   | RIGHT    | NONE          | 2.2",
                    "2  | 92  | 2.2   | STYLE    | MIXED_MARKS   | 2.2",
                    "13 | 74  | 17,56 | ROUNDING | TRUNCATED     | 17.57",
                    "58 | 74  | 78,37 | ROUNDING | TRUNCATED     | 78.38",
                    "1  | 74  | 1,35  | RIGHT    | NONE          | 1.35",
                    "2  | 74  | 27,02 | WRONG    | DECIMAL_SHIFT | 2.70",
                    "16 | 96  | 16,67 | RIGHT    | NONE          | 16.67",
                    "80 | 96  | 83,3  | RIGHT    | NONE          | 83.3",
                })
        void judgesTheSeedPaper(long n, long total, String printed, Severity severity, Cause cause, String right) {
            var judgement = PrintedShares.judge(n, total, printed, DecimalMark.COMMA);

            assertThat(judgement.severity()).isEqualTo(severity);
            assertThat(judgement.cause()).isEqualTo(cause);
            assertThat(judgement.right()).isEqualTo(new BigDecimal(right));
        }

        @Test
        void sharesOf2020AddUpTo124() {
            assertThat(PrintedShares.sum(List.of("17,56", "78,37", "1,35", "27,02")))
                    .contains(new BigDecimal("124.30"));
        }
    }

    @Nested
    @DisplayName("obeys its laws")
    class Laws {

        @Test
        void whatIsRoundedHalfUpIsRight() {
            for (long total = 1; total <= 60; total++) {
                for (long n = 0; n <= total; n++) {
                    String printed = PrintedShares.judge(n, total, "0").right().toPlainString();
                    assertThat(PrintedShares.judge(n, total, printed).severity())
                            .as("%d/%d printed %s", n, total, printed)
                            .isEqualTo(Severity.RIGHT);
                }
            }
        }

        @ParameterizedTest
        @CsvSource({"13, 74, 1.757", "13, 74, 175.7", "61, 96, 36.54"})
        void slipsOfTheMarkOrOfTwoDigitsAreNamed(long n, long total, String printed) {
            var cause = PrintedShares.judge(n, total, printed).cause();

            assertThat(cause).isEqualTo(printed.equals("36.54") ? Cause.SWAPPED_DIGITS : Cause.DECIMAL_SHIFT);
        }

        @Test
        void houseMarkIsThatOfMostShares() {
            assertThat(PrintedShares.house(List.of("21,7", "73,9", "2,2", "2.2")))
                    .contains(DecimalMark.COMMA);
            assertThat(PrintedShares.house(List.of("21,7", "2.2"))).isEmpty();
            assertThat(PrintedShares.house(List.of("20", "80"))).isEmpty();
        }

        @Test
        void percentCellsOfAWorkbookHoldTheRatio() {
            assertThat(PrintedShares.judge(22, 112, "0.196428571428571").cause())
                    .isEqualTo(Cause.AS_RATIO);
        }
    }

    @Nested
    @DisplayName("says why it cannot say")
    class Refusals {

        @Test
        void notANumber() {
            assertThat(PrintedShares.judge(1, 2, "khoảng một nửa").cause()).isEqualTo(Cause.UNREADABLE);
        }

        @Test
        void moreThanTheWhole() {
            assertThatThrownBy(() -> PrintedShares.judge(3, 2, "150")).hasMessageContaining("3 of 2");
        }
    }
}

package org.thangdo.ratings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTest {

    /** Bytes of TCVN 5712:1993 VN3, in the order à ả ã á ạ of each vowel, as the fonts of the time print them. */
    private static final Map<String, int[]> TCVN3 = Map.ofEntries(
            Map.entry("a", new int[] {0xB5, 0xB6, 0xB7, 0xB8, 0xB9}),
            Map.entry("ă", new int[] {0xBB, 0xBC, 0xBD, 0xBE, 0xC6}),
            Map.entry("â", new int[] {0xC7, 0xC8, 0xC9, 0xCA, 0xCB}),
            Map.entry("e", new int[] {0xCC, 0xCE, 0xCF, 0xD0, 0xD1}),
            Map.entry("ê", new int[] {0xD2, 0xD3, 0xD4, 0xD5, 0xD6}),
            Map.entry("i", new int[] {0xD7, 0xD8, 0xDC, 0xDD, 0xDE}),
            Map.entry("o", new int[] {0xDF, 0xE1, 0xE2, 0xE3, 0xE4}),
            Map.entry("ô", new int[] {0xE5, 0xE6, 0xE7, 0xE8, 0xE9}),
            Map.entry("ơ", new int[] {0xEA, 0xEB, 0xEC, 0xED, 0xEE}),
            Map.entry("u", new int[] {0xEF, 0xF1, 0xF2, 0xF3, 0xF4}),
            Map.entry("ư", new int[] {0xF5, 0xF6, 0xF7, 0xF8, 0xF9}),
            Map.entry("y", new int[] {0xFA, 0xFB, 0xFC, 0xFD, 0xFE}));

    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    @Nested
    @DisplayName("agrees with the published tables")
    class Tables {

        @Test
        void tcvn3HasAllTonedLetters() {
            TCVN3.forEach((vowel, codes) -> {
                for (int i = 0; i < codes.length; i++) {
                    String letter =
                            java.text.Normalizer.normalize(vowel + TONES.charAt(i), java.text.Normalizer.Form.NFC);
                    String code = String.valueOf((char) codes[i]);
                    assertThat(LegacyText.TCVN3.decode(code)).isEqualTo(letter);
                    assertThat(LegacyText.TCVN3_CAPITALS.decode(code))
                            .isEqualTo(letter.toUpperCase(java.util.Locale.ROOT));
                }
            });
        }

        @Test
        void tcvn3HasAllOtherLetters() {
            assertThat(LegacyText.TCVN3.decode("\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7"))
                    .isEqualTo("ĂÂÊÔƠƯĐ");
            assertThat(LegacyText.TCVN3.decode("\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE"))
                    .isEqualTo("ăâêôơưđ");
        }

        /** VNI for Windows, lower case, all 67 letters. */
        @ParameterizedTest
        @CsvSource({
            "aùaøaûaõaï, áàảãạ",
            "aêaéaèaúaüaë, ăắằẳẵặ",
            "aâaáaàaåaãaä, âấầẩẫậ",
            "eùeøeûeõeï, éèẻẽẹ",
            "eâeáeàeåeãeä, êếềểễệ",
            "íìæóò, íìỉĩị",
            "oùoøoûoõoï, óòỏõọ",
            "oâoáoàoåoãoä, ôốồổỗộ",
            "ôôùôøôûôõôï, ơớờởỡợ",
            "uùuøuûuõuï, úùủũụ",
            "ööùöøöûöõöï, ưứừửữự",
            "yùyøyûyõî, ýỳỷỹỵ",
            "ñ, đ"
        })
        void vniHasAllLetters(String written, String meant) {
            assertThat(LegacyText.VNI.decode(written)).isEqualTo(meant);
            String capitals = written.toUpperCase(java.util.Locale.ROOT);
            assertThat(LegacyText.VNI.decode(capitals)).isEqualTo(meant.toUpperCase(java.util.Locale.ROOT));
        }

        @Test
        void everyLetterOfVietnameseIsReached() {
            var reached = new TreeMap<Integer, String>();
            for (int i = 0xA1; i <= 0xFE; i++) {
                String code = String.valueOf((char) i);
                LegacyText.TCVN3.decode(code).codePoints().forEach(c -> reached.put(c, code));
                LegacyText.TCVN3_CAPITALS.decode(code).codePoints().forEach(c -> reached.put(c, code));
            }
            assertThat(VietnameseText.LETTERS).hasSize(134);
            assertThat(reached.keySet())
                    .containsAll(VietnameseText.LETTERS.chars().boxed().toList());
        }
    }

    @Nested
    @DisplayName("speaks only when it is certain")
    class Detection {

        @ParameterizedTest
        @CsvSource({
            "Hoµn thµnh xuÊt s¾c nhiÖm vô, TCVN3, Hoàn thành xuất sắc nhiệm vụ",
            "Phßng Gi¸o dôc vµ §µo t¹o, TCVN3, Phòng Giáo dục và Đào tạo",
            "Hoaøn thaønh xuaát saéc nhieäm vuï, VNI, Hoàn thành xuất sắc nhiệm vụ",
            "Phoøng Giaùo duïc vaø Ñaøo taïo, VNI, Phòng Giáo dục và Đào tạo",
            "KHOÂNG HOAØN THAØNH NHIEÄM VUÏ, VNI, KHÔNG HOÀN THÀNH NHIỆM VỤ",
        })
        void phrases(String written, LegacyText encoding, String meant) {
            assertThat(LegacyText.detect(written)).contains(encoding);
            assertThat(encoding.decode(written)).isEqualTo(meant);
        }

        @Test
        void shortWordsInTheirColumn() {
            assertThat(LegacyText.detect("Tèt")).isEmpty();
            assertThat(LegacyText.detect(List.of("Tèt", "XuÊt s¾c", "Kh¸"))).contains(LegacyText.TCVN3);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Hoàn thành xuất sắc nhiệm vụ",
                    "Tùng, Hà, Hòa, Bình, Cán, Sáu, Mùi, Trà, Tú, Hùng, Dũng",
                    "án, ân, ấm, là, và, có, về, đến, được, người, những, không",
                    "The résumé of a naïve señor in a café, 5 µm wide, © 2021 at 10 £ or ½ off",
                    "Où est l'élève déjà reçu à l'école ? Été, forêt, août, français, Noël, naïf, dû, sûr, île, hôtel, garçon",
                    "« L'évaluation des employés : très bien, passable, médiocre » — préfecture de l'Hérault",
                    "plain English only",
                    ""
                })
        void otherTextsAreLeftAlone(String text) {
            assertThat(LegacyText.detect(text)).isEmpty();
        }
    }
}

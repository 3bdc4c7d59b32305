package org.thangdo.study.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.thangdo.ratings.finding.FindingCode;

class ShippedDataTest {

    private static Map<String, byte[]> made;

    @BeforeAll
    static void make() throws IOException, GeneralSecurityException {
        if (Boolean.getBoolean("data.write")) {
            ShippedData.write();
        }
        made = ShippedData.files();
    }

    private static byte[] shipped(String name) throws IOException {
        return Files.readAllBytes(ShippedData.FOLDER.resolve(name));
    }

    @Nested
    class ObeysItsLaws {

        /** The parts of a zip are compared unpacked, because libraries pack differently. */
        @Test
        void everyFileIsMadeAgain() throws IOException {
            for (var file : made.entrySet()) {
                byte[] bytes = shipped(file.getKey());
                boolean zip = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
                if (zip) {
                    var parts = StableZip.read(file.getValue());
                    var shippedParts = StableZip.read(bytes);
                    assertThat(shippedParts.keySet()).as(file.getKey()).isEqualTo(parts.keySet());
                    parts.forEach((name, part) -> assertThat(Arrays.equals(shippedParts.get(name), part))
                            .as(file.getKey() + " " + name)
                            .isTrue());
                } else if (!file.getKey().equals(PasswordWorkbook.FILE)) {
                    assertThat(Arrays.equals(bytes, file.getValue()))
                            .as(file.getKey())
                            .isTrue();
                }
            }
        }

        @Test
        void makingTwiceGivesEqualBytes() throws IOException, GeneralSecurityException {
            assertThat(PasswordWorkbook.bytes()).isEqualTo(made.get(PasswordWorkbook.FILE));
            assertThat(MessyWorkbook.build().bytes()).isEqualTo(made.get(MessyWorkbook.FILE));
            String appraisals = "appraisals-2018-2021.xlsx";
            assertThat(Arrays.equals(AppraisalsWorkbook.bytes(), made.get(appraisals)))
                    .isTrue();
        }

        @Test
        void thePageIsCurrentAndNamesEveryFile() throws IOException {
            assertThat(new String(shipped("README.md"), StandardCharsets.UTF_8)).isEqualTo(DataReadme.text());
            try (var files = Files.list(ShippedData.FOLDER)) {
                var names = files.filter(Files::isRegularFile)
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .filter(name -> !name.equals("README.md"))
                        .toList();
                assertThat(DataReadme.names()).containsExactlyInAnyOrderElementsOf(names);
            }
        }

        @Test
        void everyProblemOfAFileIsPlantedOnce() throws IOException {
            var codes =
                    ShippedData.expected().planted().stream().map(Planted::code).toList();
            var wanted = new ArrayList<String>();
            for (FindingCode code : FindingCode.values()) {
                boolean first30 = code.number().compareTo("LT-30") <= 0 && !wanted.contains(code.number());
                if (first30 && code != FindingCode.OUTPUT_IN_USE) {
                    wanted.add(code.number());
                }
            }
            assertThat(codes).hasSize(29).containsExactlyElementsOf(wanted);
        }

        @Test
        void theSimulatedWorkbookIsSmall() throws IOException {
            assertThat(shipped("appraisals-2018-2021.xlsx").length).isLessThan(3_000_000);
        }

        @Test
        void thePasswordOpensTheWorkbook() throws IOException, GeneralSecurityException {
            try (var store = new POIFSFileSystem(new ByteArrayInputStream(shipped(PasswordWorkbook.FILE)))) {
                var decryptor = Decryptor.getInstance(new EncryptionInfo(store));
                assertThat(decryptor.verifyPassword("wrong")).isFalse();
                assertThat(decryptor.verifyPassword(PasswordWorkbook.PASSWORD)).isTrue();
                try (var plain = decryptor.getDataStream(store)) {
                    assertThat(StableZip.read(plain.readAllBytes())).containsKey("xl/workbook.xml");
                }
            }
        }
    }

    @Nested
    class AgreesWithPublishedNumbers {

        /** Hồng Ngự paper 2021, footnote 1: people per year, and the numerals of its shares as printed. */
        @Test
        void theSeedFiguresStandAsPrinted() throws IOException {
            List<String> lines =
                    Files.readAllLines(ShippedData.FOLDER.resolve("hong-ngu-2018-2021.csv"), StandardCharsets.UTF_8);
            var printed = lines.stream()
                    .skip(1)
                    .map(line -> line.split(";", -1)[4])
                    .filter(share -> !share.isEmpty())
                    .toList();
            assertThat(printed)
                    .containsExactly(
                            "19,64", "78,58", "1,79", "21,7", "73,9", "2,2", "2.2", "17,56", "78,37", "1,35", "27,02",
                            "16,67", "83,3");
            Map<String, Integer> people = lines.stream()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .collect(Collectors.toMap(
                            cells -> cells[0], cells -> Integer.valueOf(cells[2]), Integer::sum, TreeMap::new));
            assertThat(people).isEqualTo(Map.of("2018", 112, "2019", 92, "2020", 74, "2021", 96));
            String text = new String(shipped("bao-cao-trich.txt"), StandardCharsets.UTF_8);
            assertThat(printed).allMatch(share -> text.contains("(" + share + "%)"));
        }

        /** Teacher Evaluation Database: Florida's top level, counted by hand over 72 and 73 districts. */
        @Test
        void floridaStandsAsCounted() throws IOException {
            String text = new String(shipped(ShippedData.TEACHERS), StandardCharsets.UTF_8);
            assertThat(text)
                    .contains("FL,2012,Highly effective,36568\n")
                    .contains("FL,2019,Highly effective,112648\n")
                    .contains("FL,2019,Unsatisfactory,167\n");
            assertThat(text.lines()).hasSize(1 + 23 * 4);
        }
    }
}

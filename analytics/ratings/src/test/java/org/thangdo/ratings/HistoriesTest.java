package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.stats.distribution.LevelCounts;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class HistoriesTest {

    @TempDir
    Path folder;

    private static final String[] PEOPLE = {
        "Mã cán bộ,Năm,Đơn vị,Chức vụ,Mức xếp loại,Tổng điểm",
        "CB01,2020,Phòng Nội vụ,Chuyên viên,Tốt,85",
        "CB02,2020,Phòng Nội vụ,Trưởng phòng,Xuất sắc,93.5",
        "CB03,2020,Phòng Tài chính,Chuyên viên,Hoàn thành,61",
        "CB01,2021,Phòng Nội vụ,Chuyên viên,HTXS,92",
        "CB02,2021,Phòng Nội vụ,Trưởng phòng,HTXS,95",
        "CB04,2021,Phòng Tài chính,Chuyên viên,HTT,77.5",
    };

    @Nested
    @DisplayName("reads a long table of people")
    class People {

        @Test
        void countsLevelsByPeriodAndGroup() {
            try (History history = Fixture.read(Fixture.file(folder, "ket_qua.csv", PEOPLE))) {
                var where = Selection.finalLevels(Kind.PERSON);

                assertThat(history.reading().findings()).isEmpty();
                assertThat(history.periods(Kind.PERSON)).containsExactly("2020", "2021");
                assertThat(history.levels(where, Set.of()))
                        .containsExactly(
                                new History.Cell("2020", Group.ALL, LevelCounts.of(0, 1, 1, 1)),
                                new History.Cell("2021", Group.ALL, LevelCounts.of(0, 0, 1, 2)));
                assertThat(history.levels(where.with(Dimension.POSITION, "Chuyên viên"), Set.of(Dimension.UNIT)))
                        .extracting(cell ->
                                cell.group().label() + " " + cell.counts().counts())
                        .containsExactly(
                                "Phòng Nội vụ [0, 0, 1, 0]",
                                "Phòng Tài chính [0, 1, 0, 0]",
                                "Phòng Nội vụ [0, 0, 0, 1]",
                                "Phòng Tài chính [0, 0, 1, 0]");
                assertThat(history.values(where, Dimension.UNIT)).containsExactly("Phòng Nội vụ", "Phòng Tài chính");
                assertThat(history.values(where, Dimension.AGENCY)).containsExactly("");
            }
        }

        @Test
        void followsPeopleBetweenPeriods() {
            try (History history = Fixture.read(Fixture.file(folder, "ket_qua.csv", PEOPLE))) {
                var where = Selection.finalLevels(Kind.PERSON);

                assertThat(history.followsSubjects(Kind.PERSON)).isTrue();
                assertThat(history.transitions(where, "2020", "2021", Set.of()))
                        .containsExactly(new History.Flow(
                                "2020",
                                "2021",
                                Group.ALL,
                                List.of(
                                        List.of(0L, 0L, 0L, 0L),
                                        List.of(0L, 0L, 0L, 0L),
                                        List.of(0L, 0L, 0L, 1L),
                                        List.of(0L, 0L, 0L, 1L))));
                assertThat(history.presence(where, "2020", "2021"))
                        .isEqualTo(Map.of(true, LevelCounts.of(0, 0, 1, 1), false, LevelCounts.of(0, 1, 0, 0)));
                assertThat(history.presence(where, "2021", "2020"))
                        .isEqualTo(Map.of(true, LevelCounts.of(0, 0, 0, 2), false, LevelCounts.of(0, 0, 1, 0)));
            }
        }

        @Test
        void keepsScoresAndTheirPlaces() {
            try (History history = Fixture.read(Fixture.file(folder, "ket_qua.csv", PEOPLE))) {
                var scores = history.scores(Selection.finalLevels(Kind.PERSON), Set.of());

                assertThat(scores.get(0).counts()).isEqualTo(Map.of(61.0, 1L, 85.0, 1L, 93.5, 1L));
                assertThat(history.table("ratings").stringColumn("source").asList())
                        .contains("ket_qua.csv!2", "ket_qua.csv!7");
            }
        }

        @Test
        void accountsForEveryRow() {
            try (History history = Fixture.read(Fixture.file(folder, "ket_qua.csv", PEOPLE))) {
                assertThat(history.reading().sheets())
                        .containsExactly(new Reading.Sheet("ket_qua.csv", "", "ratings", 6, 6, 0, 0));
            }
        }
    }

    @Test
    void framesInMemoryAreReadLikeFiles() {
        var frame = Table.create(
                "phieu",
                StringColumn.create("Mã", "CB1", "CB2"),
                IntColumn.create("Năm", 2021, 2021),
                StringColumn.create("Mức", "Tốt", "HTXS"));
        try (History history = Histories.of(Fixture.SCALE, ReadOptions.DEFAULT, frame)) {
            assertThat(history.reading().findings()).isEmpty();
            assertThat(history.levels(Selection.finalLevels(Kind.PERSON), Set.of()))
                    .containsExactly(new History.Cell("2021", Group.ALL, LevelCounts.of(0, 0, 1, 1)));
            assertThat(history.table("ratings").stringColumn("source").asList())
                    .containsExactlyInAnyOrder("phieu!2", "phieu!3");
        }
    }

    /** Random rows, some unreadable, repeated, contradicting or blank: every row is kept, rejected with a reason, or merged. */
    @Test
    void everyRowOfRandomFilesIsAccountedFor() {
        var random = new Random(20);
        String[] levels = {"Tốt", "HTXS", "HT", "KHT", "HTT NV", "", "?"};
        String[] years = {"2020", "2021", "2021", "", "2201", "2021-01-01"};
        for (int file = 0; file < 5; file++) {
            var lines = new ArrayList<>(List.of("Mã,Năm,Mức,Ghi chú"));
            for (int i = 0; i < 200; i++) {
                lines.add("CB" + random.nextInt(60) + "," + years[random.nextInt(6)] + "," + levels[random.nextInt(7)]
                        + ",x");
            }
            try (History history =
                    Fixture.read(Fixture.file(folder, "f" + file + ".csv", lines.toArray(String[]::new)))) {
                var sheet = history.reading().sheets().get(0);
                assertThat(sheet.rowsIn()).isEqualTo(200);
                assertThat(sheet.kept()).isEqualTo(history.table("ratings").rowCount());
                assertThat(sheet.kept() * sheet.rejected()).isPositive();
            }
        }
    }

    @Nested
    @DisplayName("reads counts")
    class Counts {

        @Test
        void wideWithOneColumnPerLevel() {
            try (History history = Fixture.read(Fixture.file(
                    folder,
                    "tong_hop.csv",
                    "Năm,Đơn vị,Tổng số,HTXS,HTT,HT,KHT",
                    "2018,Thành ủy,112,22,88,2,0",
                    "2019,Thành ủy,92,20,68,2,2"))) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(history.followsSubjects(Kind.PERSON)).isFalse();
                assertThat(history.levels(Selection.finalLevels(Kind.PERSON), Set.of()))
                        .containsExactly(
                                new History.Cell("2018", Group.ALL, LevelCounts.of(0, 2, 88, 22)),
                                new History.Cell("2019", Group.ALL, LevelCounts.of(2, 2, 68, 20)));
            }
        }

        @Test
        void numberedLevelsOfStatesAndDistricts() {
            try (History history = Fixture.read(Fixture.file(
                    folder,
                    "us.csv",
                    "state,year,district,level1,level2,level3,level4",
                    "FL,2012,alachua,1,9,655,1110",
                    "FL,2013,alachua,0,11,38,262"))) {
                assertThat(history.reading().findings()).isEmpty();
                assertThat(history.levels(Selection.finalLevels(Kind.PERSON), Set.of(Dimension.AGENCY, Dimension.UNIT)))
                        .extracting(cell -> cell.period() + " " + cell.group().label() + " "
                                + cell.counts().counts())
                        .containsExactly("2012 FL · alachua [1, 9, 655, 1110]", "2013 FL · alachua [0, 11, 38, 262]");
            }
        }

        @Test
        void longWithPrintedShares() {
            try (History history = Fixture.read(Fixture.file(
                    folder,
                    "bao_cao.csv",
                    "Năm;Mức xếp loại;Số lượng;Tỷ lệ ghi",
                    "2021;Xuất sắc;16;16,67",
                    "2021;Tốt;80;83,3"))) {
                assertThat(history.printedShares())
                        .extracting(
                                share -> share.level() + " " + share.n() + "/" + share.total() + " " + share.printed())
                        .containsExactly("3 16/96 16,67", "2 80/96 83,3");
            }
        }
    }
}

package org.thangdo.ratings.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.thangdo.ratings.wide.FormFixture.FOUR;
import static org.thangdo.ratings.wide.FormFixture.UNDECLARED;
import static org.thangdo.ratings.wide.FormFixture.judged;
import static org.thangdo.ratings.wide.FormFixture.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.judgement.Lines;
import org.thangdo.ratings.wide.FormTable.Shape;

@DisplayName("The same judgements in other tables")
class FormsInOtherTablesTest {

    @TempDir
    Path folder;

    private Path file(String... lines) {
        return Fixture.file(folder, "phieu.csv", lines);
    }

    private FormTable forms(WideScale scale, String... lines) {
        return read(file(lines), scale, ReadOptions.DEFAULT);
    }

    private final List<String> forms = random();

    private static List<String> random() {
        var random = new Random(11);
        var lines = new ArrayList<String>();
        for (int ratee = 0; ratee < 20; ratee++) {
            for (int rater = 0; rater < 12; rater++) {
                if (random.nextInt(3) > 0) {
                    String role = rater % 3 == 0 ? "superior" : "collective";
                    lines.add("E" + ratee + ",R" + rater + "," + role + ",U" + ratee % 3 + "," + random.nextInt(4) + ","
                            + random.nextInt(4) + "," + (random.nextInt(5) == 0 ? "" : random.nextInt(4)));
                }
            }
        }
        return lines;
    }

    private FormTable wide(List<String> lines) {
        var all = new ArrayList<>(List.of("ratee,rater,role,unit,C1,C2,C10"));
        all.addAll(lines);
        return forms(FOUR, all.toArray(String[]::new));
    }

    private List<String> longer(String header, String before, List<String> levels) {
        var lines = new ArrayList<>(List.of(header));
        for (String form : forms) {
            String[] cells = form.split(",", -1);
            String[] criteria = {"C1", "C2", "C10"};
            for (int j = 0; j < 3; j++) {
                String level = cells[4 + j].isEmpty() ? "" : levels.get(Integer.parseInt(cells[4 + j]));
                lines.add(before + String.join(",", cells[0], cells[1], cells[2], cells[3], criteria[j], level));
            }
        }
        return lines;
    }

    private void assertSame(Judgements one, Judgements other) {
        assertThat(Lines.of(other)).isEqualTo(Lines.of(one));
        assertThat(one.size()).isGreaterThan(300);
        assertThat(other.rater()).isEqualTo(one.rater());
        assertThat(other.subject()).isEqualTo(one.subject());
        assertThat(other.criterion()).isEqualTo(one.criterion());
        assertThat(other.unit()).isEqualTo(one.unit());
        assertThat(other.level()).isEqualTo(one.level());
    }

    @Test
    void oneRowForEachJudgement() {
        var lines = longer("ratee,rater,role,unit,item,score", "", List.of("0", "1", "2", "3"));

        Judgements one = judged(wide(forms));
        Judgements other = judged(forms(FOUR, lines.toArray(String[]::new)));
        assertSame(one, other);
        assertThat(other.leftOut()).isEqualTo(one.leftOut());
        assertThat(one.criterion().names()).containsExactly("C1", "C10", "C2");
    }

    @Test
    void theHistoryOfThem() {
        var lines =
                longer("period,ratee,rater,role,unit,criterion,level", "2021,", List.of("KHT", "HT", "Tốt", "HTXS"));
        Path file = file(lines.toArray(String[]::new));
        var words = new ArrayList<>(List.of("ratee,rater,role,unit,C1,C2,C10"));
        forms.forEach(form -> {
            String[] cells = form.split(",", -1);
            for (int j = 4; j < 7; j++) {
                cells[j] = cells[j].isEmpty()
                        ? ""
                        : List.of("KHT", "HT", "Tốt", "HTXS").get(Integer.parseInt(cells[j]));
            }
            words.add(String.join(",", cells));
        });
        assertThat(FormTable.shape(file, UNDECLARED, ReadOptions.DEFAULT)).isEqualTo(Shape.HISTORY);
        try (History history = Fixture.read(file)) {
            Judgements one = history.judgements(new Selection(Kind.PERSON, Map.of()), JudgementOptions.DEFAULT);
            Path wide = Fixture.file(folder, "forms.csv", words.toArray(String[]::new));
            assertThat(FormTable.shape(wide, UNDECLARED, ReadOptions.DEFAULT)).isEqualTo(Shape.FORMS);
            var other = judged(read(wide, UNDECLARED, ReadOptions.DEFAULT));
            assertThat(one.period().names()).containsExactly("2021");
            assertThat(Lines.of(other).stream().map(line -> "2021" + line).toList())
                    .isEqualTo(Lines.of(one));
            assertThat(other.rater()).isEqualTo(one.rater());
            assertThat(other.levels()).isEqualTo(one.levels());
        }
    }

    @Test
    void theSameInAnyOrderOfRows() {
        Judgements one = judged(wide(forms));
        var shuffled = new ArrayList<>(forms);
        Collections.shuffle(shuffled, new Random(5));

        assertSame(one, judged(wide(shuffled)));
    }

    @Test
    void theSameAsParquetAndInAWorkbook() throws Exception {
        Judgements one = judged(wide(forms));
        Path csv = folder.resolve("phieu.csv");

        assertSame(one, judged(read(Fixture.parquet(csv), FOUR, ReadOptions.DEFAULT)));
        assertSame(one, judged(read(FormWorkbook.of(csv), FOUR, ReadOptions.DEFAULT)));
    }
}

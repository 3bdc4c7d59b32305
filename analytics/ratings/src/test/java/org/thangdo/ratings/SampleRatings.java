package org.thangdo.ratings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.stats.agreement.AgreementTable.Profile;

/** Random judgements with many of them missing, and what is known of them row by row. */
final class SampleRatings {

    static final List<String> LEVELS = List.of("KHT", "HT", "HTT", "HTXS");
    static final String HEADER = "Năm,Mã cán bộ,Đơn vị,Tiêu chí,Vai trò,Người chấm,Mức,Điểm";
    static final List<String> ROLES = List.of("self", "collective", "residence_committee", "superior", "decision");

    private SampleRatings() {}

    record Row(
            String period,
            String subject,
            String unit,
            String criterion,
            String role,
            String rater,
            int level,
            int tenths) {

        String line() {
            return String.join(
                    ",",
                    period,
                    subject,
                    unit,
                    criterion,
                    role,
                    rater,
                    level < 0 ? "" : LEVELS.get(level),
                    tenths / 10 + "." + tenths % 10);
        }

        Thing thing() {
            return new Thing(period, subject, criterion);
        }
    }

    record Thing(String period, String subject, String criterion) implements Comparable<Thing> {
        @Override
        public int compareTo(Thing other) {
            return Comparator.comparing(Thing::period)
                    .thenComparing(Thing::subject)
                    .thenComparing(Thing::criterion)
                    .compare(this, other);
        }
    }

    static List<Row> rows(long seed, int people) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (String period : List.of("2020", "2021")) {
            for (int person = 0; person < people; person++) {
                for (String criterion : List.of("overall", "ky luat")) {
                    for (String role : ROLES) {
                        int raters = role.equals("collective") ? 3 : 1;
                        for (int r = 0; r < raters; r++) {
                            if (random.nextInt(100) < 70) {
                                rows.add(row(random, period, person, criterion, role, r));
                            }
                        }
                    }
                }
            }
        }
        return rows;
    }

    private static Row row(Random random, String period, int person, String criterion, String role, int r) {
        String subject = String.format("CB%04d", person);
        String rater = role.equals("self") ? subject : role.charAt(0) + "" + (7 * person + r) % 11;
        int level = random.nextInt(10) == 0 ? -1 : random.nextInt(3) + 1;
        return new Row(period, subject, "P" + person % 3, criterion, role, rater, level, 500 + random.nextInt(500));
    }

    static Path file(Path folder, String name, List<Row> rows) {
        var lines = new ArrayList<>(List.of(HEADER));
        rows.forEach(row -> lines.add(row.line()));
        return Fixture.file(folder, name, lines.toArray(String[]::new));
    }

    /** The same in a workbook, scores as numbers. */
    static Path workbook(Path folder, List<Row> judgements) throws IOException {
        Path path = folder.resolve("rows.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var sheet = book.createSheet("Ratings");
            var lines = new ArrayList<>(List.of(SampleRatings.HEADER));
            judgements.forEach(row -> lines.add(row.line()));
            for (String line : lines) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                String[] cells = line.split(",", -1);
                for (int j = 0; j < cells.length; j++) {
                    boolean number = j == 7 && row.getRowNum() > 0;
                    if (number) {
                        row.createCell(j).setCellValue(Double.parseDouble(cells[j]));
                    } else if (!cells[j].isEmpty()) {
                        row.createCell(j).setCellValue(cells[j]);
                    }
                }
            }
            book.write(out);
        }
        return path;
    }

    /** How many of some ratings have each level. */
    static Profile profile(List<Row> ratings) {
        return new Profile(IntStream.range(0, LEVELS.size())
                .mapToObj(k ->
                        (int) ratings.stream().filter(row -> row.level() == k).count())
                .toList());
    }

    /** Ratings with a level, by thing and role. */
    static Map<Thing, Map<String, List<Row>>> byThing(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.level() >= 0)
                .collect(Collectors.groupingBy(
                        Row::thing, TreeMap::new, Collectors.groupingBy(Row::role, TreeMap::new, Collectors.toList())));
    }
}

package org.thangdo.study.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.wide.WideRatings;
import org.thangdo.ratings.wide.WideScale;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.agreement.StandardError;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;

/** Tables of subjects × raters, written to a file and studied. */
abstract class WideTables {

    /** Krippendorff (2011), “Computing Krippendorff's Alpha-Reliability”: 12 units, 4 observers; 0 for no value. */
    static final int[][] KRIPPENDORFF = {
        {1, 1, 0, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
        {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {0, 5, 5, 5}, {0, 0, 1, 1}, {0, 3, 0, 0}
    };

    static final List<String> FIVE = List.of("1", "2", "3", "4", "5");

    @TempDir
    Path folder;

    <T> T read(int[][] table, WidePlan wanted, Function<WideRatings, T> question) {
        var lines = new ArrayList<String>();
        lines.add(
                IntStream.range(0, table[0].length).mapToObj(j -> "Rater " + j).collect(Collectors.joining(",")));
        for (int[] row : table) {
            lines.add(Arrays.stream(row)
                    .mapToObj(cell -> cell == 0 ? "" : String.valueOf(cell))
                    .collect(Collectors.joining(",")));
        }
        try {
            Path file = Files.write(folder.resolve("wide.csv"), lines);
            var scale = new WideScale(wanted.scale(), Judgements.RULE.scale());
            try (var ratings = WideRatings.read(file, scale, ReadOptions.DEFAULT, Progress.NONE)) {
                return question.apply(ratings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StudyResult result(int[][] table, WidePlan wanted) {
        return read(table, wanted, ratings -> Study.of(ratings, Judgements.RULE.scale(), wanted, Plan.standard()));
    }

    AgreementStudy study(int[][] table, WidePlan wanted) {
        return result(table, wanted).agreement().get(0);
    }

    static WidePlan plan(String... scale) {
        return new WidePlan(List.of(scale), StandardError.JACKKNIFE, 0, false, 0, false, 1000);
    }

    static Estimate.Defined coefficient(AgreementStudy study, String key) {
        return (Estimate.Defined) study.overall().find(key).orElseThrow().estimate();
    }

    static List<ClaimCode> codes(AgreementStudy study) {
        return study.claims().stream().map(Claim::code).toList();
    }

    /** Seeded levels 1 to {@code most}: each rater sees the subject's level or one beside it. */
    static int[][] table(int subjects, int raters, int most) {
        var random = new Random(17);
        var table = new int[subjects][raters];
        for (int[] row : table) {
            int level = 1 + random.nextInt(most);
            for (int j = 0; j < raters; j++) {
                row[j] = Math.max(1, Math.min(most, level + random.nextInt(3) - 1));
            }
        }
        return table;
    }
}

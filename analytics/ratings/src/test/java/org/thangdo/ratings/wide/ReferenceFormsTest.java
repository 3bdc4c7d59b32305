package org.thangdo.ratings.wide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.LeftOut;
import org.thangdo.ratings.wide.FormTable.Shape;

/** Files of forms that others publish, read where the folder of references lies beside the checkout. */
@DisplayName("Published files of forms")
class ReferenceFormsTest {

    private static final Path BESIDE = Path.of("shared", "reference", "rasch", "data");

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(parent -> parent.resolve(BESIDE))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Sizes as their documentation says, or as counted by {@code cut | sort -u} in the file. */
    @ParameterizedTest
    @CsvSource({
        "S1_ratings.csv,    FORMS, 17280, 0,    300, 61, 8, 4",
        "S2_ratings.csv,    FORMS, 16145, 863,  300, 61, 8, 4",
        "data.ratings1.csv, FORMS, 1370,  0,    135, 7,  5, 4",
        "data.ratings3.csv, FORMS, 12551, 125,  561, 52, 4, 5",
        "data.ex10.csv,     FORMS, 3375,  0,    398, 3,  5, 2",
        "guilford.csv,      LONG,  105,   0,    7,   3,  5, 9"
    })
    void haveTheirSizes(
            String name, Shape shape, int judgements, long missing, int ratees, int raters, int criteria, int levels) {
        var file = folder().map(folder -> folder.resolve(name));
        assumeTrue(file.filter(Files::isRegularFile).isPresent(), name + " is not beside the checkout");
        var read = FormTable.read(
                file.get(),
                WideScale.undeclared(Fixture.SCALE),
                ReadOptions.DEFAULT,
                JudgementOptions.DEFAULT,
                Progress.NONE);

        assertThat(read.shape()).isEqualTo(shape);
        var judged = read.judgements().orElseThrow();
        assertThat(judged.size()).isEqualTo(judgements);
        assertThat(judged.leftOut().getOrDefault(LeftOut.NO_LEVEL, 0L)).isEqualTo(missing);
        assertThat(judged.leftOut()).hasSize(missing == 0 ? 0 : 1);
        assertThat(judged.ratees().size()).isEqualTo(ratees);
        assertThat(judged.rater().names()).hasSize(raters);
        assertThat(judged.criterion().names()).hasSize(criteria);
        assertThat(judged.levels().size()).isEqualTo(levels);
    }
}

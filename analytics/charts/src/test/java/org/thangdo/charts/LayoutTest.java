package org.thangdo.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Mark;
import org.thangdo.charts.scene.Scene;
import org.thangdo.criteria.text.Language;

/** What a reader must be able to take for granted: nothing covers a word, nothing is cut off, nothing is too small. */
class LayoutTest {

    private static final Map<String, Size> SIZES =
            Map.of("document", Size.document(), "page", Size.page(), "slide", Size.slide());
    private static final double EIGHT_POINTS = 8 * 96 / 72.0;
    private static final double HAIR = 0.2;

    static Stream<Figure> figures() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(Gallery.all(language).stream(), Extremes.all(language).stream()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    @DisplayName("no two texts intersect, and nothing leaves the sheet")
    void textsAreFree(Figure figure) {
        SIZES.forEach((name, size) -> {
            Scene scene = figure.scene(size);
            assertThat(collisions(scene)).as(figure.id() + " as " + name).isEmpty();
            assertThat(outside(scene)).as(figure.id() + " as " + name).isEmpty();
        });
    }

    private static List<String> collisions(Scene scene) {
        List<Mark.Text> texts = scene.texts().toList();
        List<Box> boxes = texts.stream().map(Mark.Text::bounds).toList();
        var hits = new ArrayList<String>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (boxes.get(i).overlaps(boxes.get(j), HAIR)) {
                    hits.add(
                            "“" + texts.get(j).text() + "” and “" + texts.get(i).text() + "”");
                }
            }
        }
        return hits;
    }

    private static List<String> outside(Scene scene) {
        var sheet = new Box(0, 0, scene.width(), scene.height());
        return scene.marks().stream()
                .filter(mark -> !sheet.contains(mark.bounds(), HAIR))
                .map(Mark::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("no text is smaller than 8 pt where it is shown")
    void textsAreLarge(Language language) {
        for (Figure figure : Gallery.all(language)) {
            SIZES.values()
                    .forEach(size -> figure.scene(size).texts().forEach(text -> assertThat(text.size() * size.zoom())
                            .as(text.text())
                            .isGreaterThanOrEqualTo(EIGHT_POINTS)));
        }
    }

    @Test
    @DisplayName(
            "a document figure is 165 mm wide and 85 to 130 mm high, or half as high where there is little to draw")
    void documentSize() {
        for (Figure figure : Gallery.all(Language.VI)) {
            Scene scene = figure.scene(Size.document());
            assertThat(scene.width() / 96 * 25.4).isBetween(164.9, 165.1);
            double least = figure.plot().little() ? 85 / 2.0 : 85;
            assertThat(scene.height() / 96 * 25.4).as(figure.id()).isBetween(least - 0.1, 130.1);
        }
    }
}

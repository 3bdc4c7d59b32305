package org.thangdo.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.charts.figure.WeightTornado;
import org.thangdo.charts.scene.Mark;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.weights.CriterionWeights;
import org.thangdo.criteria.weights.Tornado;

class WeightTornadoTest {

    private static final List<String> NAMES = List.of("A", "B");
    private static final CriterionWeights WEIGHTS =
            new CriterionWeights(List.of("x", "y", "z"), List.of(0.5, 0.3, 0.2));

    private static WeightTornado figure(double[][] values, Tornado.Measure measure, Language language) {
        return WeightTornado.of(Tornado.of(NAMES, values, WEIGHTS, measure, 0.05), 2, "a.csv", language);
    }

    private static final double[][] VALUES = {{0.9, 0.2, 0.6}, {0.5, 0.5, 0.5}};

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHeadlineNamesTheWidestBarAndEveryNumberIsInPictureTwinAndWords(Language language) {
        var figure = figure(VALUES, new Tornado.ScoreOf("A"), language);
        assertThat(figure.frame().headline()).contains("“y”");
        assertThat(figure.frame().footer()).contains("a.csv", "2");
        assertThat(figure.tornado().bars().get(0).criterion()).isEqualTo("y");
        String upper = Gallery.say(language, "−0,031", "−0.031");
        assertThat(figure.scene(Size.document()).texts().map(Mark.Text::text)).contains(upper);
        assertThat(figure.altText()).contains(upper);
        assertThat(figure.csv(language)).contains(Gallery.say(language, "0,0307", "0.0307"), "25");
        assertThat(figure.office().orElseThrow().series()).hasSize(2);
        assertThat(figure.id()).isEqualTo("tornado");
    }

    @Test
    void nothingThatMovesIsSaid() {
        var figure = figure(VALUES, new Tornado.Reaching(0.1), Language.EN);
        assertThat(figure.frame().headline()).isEqualTo("Moving any one weight by 5 points changes nothing");
        assertThat(figure.frame().subtitle()).contains("now 2");
    }

    @Test
    void equalTornadoesAreEqualBytes() {
        var figure = figure(VALUES, new Tornado.ScoreOf("A"), Language.VI);
        assertThat(figure.png(Size.document()))
                .isEqualTo(figure(VALUES, new Tornado.ScoreOf("A"), Language.VI).png(Size.document()));
    }
}

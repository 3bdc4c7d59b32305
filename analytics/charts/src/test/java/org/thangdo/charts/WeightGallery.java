package org.thangdo.charts;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.thangdo.charts.figure.WeightTornado;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.weights.CriterionWeights;
import org.thangdo.criteria.weights.Tornado;

/** Figures of weights for the tests; the numbers are invented. */
final class WeightGallery {

    private static final double STEP = 0.05;

    private WeightGallery() {}

    private static List<String> criteria(Language language) {
        return language == Language.VI
                ? List.of(
                        "Khối lượng công việc",
                        "Chất lượng sản phẩm",
                        "Tiến độ thực hiện nhiệm vụ được giao",
                        "Ý thức tổ chức kỷ luật",
                        "Phối hợp, thái độ phục vụ nhân dân",
                        "Đổi mới, sáng tạo")
                : List.of(
                        "Quantity of work",
                        "Quality of products",
                        "Progress of the tasks that were assigned",
                        "Discipline",
                        "Cooperation and attitude to the people served",
                        "Innovation");
    }

    private static double[][] values(int alternatives, int criteria) {
        var random = new Random(7);
        return IntStream.range(0, alternatives)
                .mapToObj(i -> random.doubles(criteria, 0.3, 1).toArray())
                .toArray(double[][]::new);
    }

    private static List<String> names(int alternatives) {
        return IntStream.rangeClosed(1, alternatives).mapToObj(i -> "CB" + i).toList();
    }

    private static CriterionWeights weights(List<String> criteria) {
        return CriterionWeights.inProportion(
                criteria,
                IntStream.range(0, criteria.size())
                        .mapToObj(j -> (double) (criteria.size() - j))
                        .toList());
    }

    private static Tornado tornado(List<String> criteria, int alternatives, Tornado.Measure measure) {
        return Tornado.of(names(alternatives), values(alternatives, criteria.size()), weights(criteria), measure, STEP);
    }

    static Figure score(Language language) {
        var tornado = tornado(criteria(language), 24, new Tornado.ScoreOf("CB3"));
        return WeightTornado.of(tornado, 24, "ket-qua.csv", language);
    }

    static Figure count(Language language) {
        var tornado = tornado(criteria(language), 240, new Tornado.Reaching(0.7));
        var figure = WeightTornado.of(tornado, 240, "ket-qua.csv", language);
        var frame = figure.frame();
        return new WeightTornado(
                new Frame(language, frame.headline(), frame.subtitle(), frame.source(), "count"), tornado);
    }

    /** One to forty criteria with long names. */
    static Figure extreme(Language language, int criteria) {
        var names = IntStream.rangeClosed(1, criteria)
                .mapToObj(i -> Extremes.LONG + i)
                .toList();
        return WeightTornado.of(tornado(names, 30, new Tornado.Reaching(0.66)), 30, "ket-qua.csv", language);
    }
}

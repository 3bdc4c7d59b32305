package org.thangdo.charts;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thangdo.charts.figure.Figures;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.raters.Effect.Habit;

/** Figures of raters that strain a layout: 1 and 20 roles, 2 and 4,000 raters, long names, every habit, 25 criteria. */
final class RaterExtremes {

    private RaterExtremes() {}

    static Stream<Figure> all(Language language) {
        var figures = RaterGallery.figures(language);
        return Stream.of(one(), few(), many(), long20()).flatMap(gallery -> figures(figures, gallery));
    }

    private static Stream<Figure> figures(Figures figures, RaterGallery gallery) {
        var study = gallery.study();
        return Stream.concat(figures.raters(study).stream(), figures.namedSeverity(study).stream());
    }

    /** One role of two raters, two units, one habit. */
    static RaterGallery one() {
        return new RaterGallery(2, List.of("superior"), List.of(2), 12, List.of(), List.of(Habit.HALO));
    }

    /** Two roles of five and of one rater. */
    static RaterGallery few() {
        return new RaterGallery(
                3,
                List.of("superior", "collective"),
                List.of(5, 1),
                40,
                RaterGallery.CRITERIA.subList(0, 2),
                List.of());
    }

    /** 4,000 raters and every habit. */
    static RaterGallery many() {
        var raters = List.of(1, 900, 1200, 300, 5, 700, 890, 4);
        return new RaterGallery(20, RaterGallery.ROLES, raters, 6000, RaterGallery.CRITERIA, List.of(Habit.values()));
    }

    /** 20 roles and 25 criteria of long names. */
    static RaterGallery long20() {
        var roles = IntStream.range(0, 20)
                .mapToObj(i -> "Hội đồng đánh giá cán bộ liên ngành khu vực " + i)
                .toList();
        var criteria = IntStream.range(0, 25).mapToObj(i -> Extremes.LONG + i).toList();
        return new RaterGallery(40, roles, Collections.nCopies(20, 6), 500, criteria, RaterGallery.SIX);
    }
}

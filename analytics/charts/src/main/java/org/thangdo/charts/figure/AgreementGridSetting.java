package org.thangdo.charts.figure;

import java.util.List;
import java.util.Map;
import org.thangdo.charts.Palette;
import org.thangdo.charts.Type;
import org.thangdo.charts.figure.AgreementGrid.Pair;
import org.thangdo.charts.scene.Lettering;
import org.thangdo.charts.scene.Weight;

/**
 * How much is said of a coefficient in the cells of an {@link AgreementGrid}, and in which letters: as much as the
 * fullest cell has room for, the same in all of them.
 */
record AgreementGridSetting(Content content, Lettering value) {

    static final Lettering SMALL = Type.QUIET;
    static final double CORNER = 3;
    static final double ARROW = 6;
    /** Between a value and the number beside it. */
    static final double BETWEEN = 5;

    private static final Lettering LARGE = new Lettering(13, Weight.BOLD, Palette.INK, false);

    /** What is said of a coefficient. */
    enum Content {
        INTERVAL,
        COUNT_BELOW,
        COUNT_BESIDE,
        VALUE
    }

    private static final AgreementGridSetting LEAST = new AgreementGridSetting(Content.VALUE, Type.STRONG);

    /** The fullest first. */
    private static final List<AgreementGridSetting> ALL = List.of(
            new AgreementGridSetting(Content.INTERVAL, LARGE),
            new AgreementGridSetting(Content.COUNT_BELOW, LARGE),
            new AgreementGridSetting(Content.COUNT_BESIDE, LARGE),
            new AgreementGridSetting(Content.COUNT_BESIDE, Type.STRONG),
            LEAST);

    static AgreementGridSetting in(AgreementGrid figure, double width, double height) {
        return ALL.stream()
                .filter(each -> each.height() <= height && each.fits(figure, width))
                .findFirst()
                .orElse(LEAST);
    }

    /** Whether cells are wide enough for intervals. */
    static boolean intervalFits(AgreementGrid figure, double width) {
        return ALL.get(0).fits(figure, width);
    }

    /** Height of the lines with a little air. */
    private double height() {
        double line = 0.9 * value.leading();
        return switch (content) {
            case INTERVAL -> line + 2 * SMALL.leading() + 2;
            case COUNT_BELOW -> line + SMALL.leading() + 1;
            case COUNT_BESIDE, VALUE -> line;
        };
    }

    private boolean fits(AgreementGrid figure, double width) {
        double aside = arrows(figure) ? ARROW + CORNER : CORNER;
        return figure.pairs().stream()
                .filter(pair -> figure.shown(pair).isPresent())
                .allMatch(pair -> lowerLines(figure, pair) + 2 * CORNER <= width
                        && topLine(figure, pair) + CORNER + aside <= width);
    }

    /** Whether the first lines can stand in the middle of their cells, clear of the arrows at the right. */
    boolean centred(AgreementGrid figure, double width) {
        double aside = arrows(figure) ? ARROW + CORNER : CORNER;
        return figure.pairs().stream()
                .filter(pair -> figure.shown(pair).isPresent())
                .allMatch(pair -> topLine(figure, pair) + 2 * aside <= width);
    }

    private static boolean arrows(AgreementGrid figure) {
        return figure.pairs().stream().anyMatch(pair -> figure.lenient(pair).isPresent());
    }

    /** Width of the line beside the arrow. */
    double topLine(AgreementGrid figure, Pair pair) {
        double number = value.width(value(figure, pair));
        return content == Content.COUNT_BESIDE ? number + BETWEEN + SMALL.width(beside(figure, pair)) : number;
    }

    private double lowerLines(AgreementGrid figure, Pair pair) {
        return switch (content) {
            case INTERVAL -> Math.max(SMALL.width(interval(figure, pair)), SMALL.width(count(figure, pair)));
            case COUNT_BELOW -> SMALL.width(count(figure, pair));
            case COUNT_BESIDE, VALUE -> 0;
        };
    }

    static String value(AgreementGrid figure, Pair pair) {
        return Coefficient.text(figure.frame(), figure.shown(pair).orElseThrow().value());
    }

    static String interval(AgreementGrid figure, Pair pair) {
        return Coefficient.text(figure.frame(), figure.shown(pair).orElseThrow().interval());
    }

    static String count(AgreementGrid figure, Pair pair) {
        return figure.frame()
                .words()
                .say("moves.n", Map.of("people", pair.coefficient().n()));
    }

    static String beside(AgreementGrid figure, Pair pair) {
        return figure.frame().words().numerals().whole(pair.coefficient().n());
    }
}

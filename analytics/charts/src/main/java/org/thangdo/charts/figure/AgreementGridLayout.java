package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import org.thangdo.charts.Type;
import org.thangdo.charts.scene.Box;
import org.thangdo.charts.scene.Lettering;

/**
 * Where the parts of an {@link AgreementGrid} stand. The name of a column stands directly above its first cell, so that
 * it steps down with the triangle and may run to the right over the empty half.
 *
 * @param cells room of all rows and columns, cut to the triangle
 * @param heads lines of the name above each column
 * @param centred whether every name of a column fits above its cell; else they start at its left edge
 */
record AgreementGridLayout(AgreementGrid figure, Box cells, double names, List<List<String>> heads, boolean centred) {

    static final double GAP = 3;
    static final double AFTER_NAME = 8;
    private static final double HIGHEST = 64;
    private static final double UNDER_HEAD = 4;
    private static final int MOST_LINES = 2;
    /** The name of the last column may be so many cells wide. */
    private static final double MOST_OVERHANG = 1.3;

    static final Lettering HEAD = Type.STRONG;

    /** Fills the area, whose height is given, with cells no wider than {@code widest}. */
    static AgreementGridLayout in(AgreementGrid figure, Box area, double widest) {
        int count = figure.sources().size();
        int columns = figure.at(count - 1, count - 1).isPresent() ? count : count - 1;
        double longest = figure.sources().stream()
                .skip(firstRow(figure))
                .mapToDouble(HEAD::width)
                .max()
                .orElse(0);
        double names = Math.min(area.width() * 0.24, longest + 0.01);
        double left = area.x() + names + AFTER_NAME;
        var above = figure.sources().subList(0, columns);
        double room = area.right() - left;
        double share = Math.min(widest, room / columns);
        double last = Math.min(narrowest(above.get(columns - 1), MOST_LINES), MOST_OVERHANG * share);
        double width = columns == 1 ? share : Math.min(share, (room - last) / (columns - 1));
        boolean centred = above.stream().allMatch(name -> narrowest(name, MOST_LINES) <= width - GAP);
        var heads = new ArrayList<List<String>>();
        for (int column = 0; column < columns; column++) {
            String name = above.get(column);
            heads.add(centred ? balanced(name, width - GAP) : List.of(name));
        }
        double head = heads.get(0).size() * HEAD.leading() + UNDER_HEAD;
        double height = Math.min(HIGHEST * (count - firstRow(figure)), area.height() - head);
        var cells = new Box(left, area.y() + head, width * columns, height);
        var layout = new AgreementGridLayout(figure, cells, names, heads, centred);
        return centred ? layout : layout.stepped(area.right());
    }

    /** Names that start at the left edge of their column, on two lines where nothing stands above. */
    private AgreementGridLayout stepped(double right) {
        var stepped = new ArrayList<List<String>>();
        stepped.add(HEAD.wrap(figure.sources().get(0), right - cells.x(), 1));
        for (int column = 1; column < columns(); column++) {
            double before = HEAD.width(figure.sources().get(column - 1));
            boolean free = pitch() >= 2 * HEAD.leading() || before <= width() - GAP;
            double room = right - cells.x() - column * width();
            stepped.add(HEAD.wrap(figure.sources().get(column), room, free ? 2 : 1));
        }
        return new AgreementGridLayout(figure, cells, names, stepped, false);
    }

    /** Height of the heads where the first cell begins. */
    double head() {
        return heads.get(0).size() * HEAD.leading() + UNDER_HEAD;
    }

    /** The name on as few lines as the width allows, all of much the same length. */
    private static List<String> balanced(String name, double width) {
        int lines = 1;
        while (narrowest(name, lines) > width) {
            lines++;
        }
        return HEAD.wrap(name, narrowest(name, lines), lines);
    }

    /**
     * The source of the first row: unless it agrees with itself, the first source has no row, and the last no column.
     */
    private static int firstRow(AgreementGrid figure) {
        return figure.at(0, 0).isPresent() ? 0 : 1;
    }

    int firstRow() {
        return firstRow(figure);
    }

    int rows() {
        return figure.sources().size() - firstRow();
    }

    int columns() {
        return heads.size();
    }

    double width() {
        return cells.width() / columns();
    }

    double pitch() {
        return cells.height() / rows();
    }

    /** The cell of two sources, row at least column. */
    Box cell(int row, int column) {
        return new Box(
                cells.x() + column * width(), cells.y() + (row - firstRow()) * pitch(), width() - GAP, pitch() - GAP);
    }

    /** The first cell of a column, below its name. */
    Box top(int column) {
        return cell(figure.at(column, column).isPresent() ? column : column + 1, column);
    }

    /** Middle of the lines of a column's name. */
    double headY(int column) {
        return top(column).y() - UNDER_HEAD - heads.get(column).size() * HEAD.leading() / 2;
    }

    /** Whether nothing of the triangle stands in a box of its empty corner. */
    boolean leavesFree(Box corner) {
        for (int column = 0; column < columns(); column++) {
            double wide =
                    heads.get(column).stream().mapToDouble(HEAD::width).max().orElse(0);
            double right = Math.max(top(column).right(), top(column).x() + wide);
            double above = headY(column) - heads.get(column).size() * HEAD.leading() / 2;
            if (right + AFTER_NAME > corner.x() && above < corner.bottom() + AFTER_NAME) {
                return false;
            }
        }
        return true;
    }

    /** The narrowest width that holds a name in so many lines without shortening it. */
    private static double narrowest(String name, int lines) {
        double width = HEAD.width(name) / lines;
        while (!String.join(" ", HEAD.wrap(name, width, lines)).equals(name)) {
            width += 2;
        }
        return width;
    }
}

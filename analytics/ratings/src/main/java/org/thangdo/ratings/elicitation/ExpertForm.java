package org.thangdo.ratings.elicitation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.criteria.weights.Expert;
import org.thangdo.criteria.weights.Expert.Answers;
import org.thangdo.criteria.weights.Expert.Pointed;
import org.thangdo.criteria.weights.Expert.Ranked;
import org.thangdo.criteria.weights.Points;
import org.thangdo.criteria.weights.WeightMethod;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/** One expert's sheet brought into answers. */
final class ExpertForm {

    private static final double LARGEST_POINTS = 1_000;

    private final ExpertSheet sheet;
    private final WeightMethod method;
    private final List<Finding> findings;
    private final List<String> criteria;

    ExpertForm(ExpertSheet sheet, WeightMethod method, List<Finding> findings) {
        this.sheet = sheet;
        this.method = method;
        this.findings = findings;
        this.criteria = sheet.down(ElicitationLayout.FIRST_ROW, ElicitationLayout.LABEL_COLUMN);
    }

    /** Whether it is a form that asks what the method asks. */
    boolean matches() {
        String id = sheet.at(ElicitationLayout.METHOD_ROW, ElicitationLayout.VALUE_COLUMN)
                .toLowerCase(Locale.ROOT);
        for (WeightMethod each : WeightMethod.values()) {
            if (each.id().equals(id)) {
                return each.form() == method.form() && (each == method || method.form() != WeightMethod.Form.POINTS);
            }
        }
        return false;
    }

    /** The expert; empty if it is no form of the method, or answers that the method needs are not there. */
    Optional<Expert> read() {
        if (!matches()) {
            return Optional.empty();
        }
        if (criteria.size() < 2 || new HashSet<>(criteria).size() < criteria.size()) {
            findings.add(sheet.finding(
                    FindingCode.CRITERIA_DIFFER,
                    ElicitationLayout.FIRST_ROW,
                    ElicitationLayout.LABEL_COLUMN,
                    Map.of("expected", "≥ 2")));
            return Optional.empty();
        }
        if (untouched()) {
            findings.add(sheet.finding(FindingCode.SHEET_NOT_FILLED, "", Map.of()));
            return Optional.empty();
        }
        var share = share();
        var answers = answers();
        String said = sheet.at(ElicitationLayout.NAME_ROW, ElicitationLayout.VALUE_COLUMN);
        String name = said.isEmpty() ? sheet.sheet() : said;
        return share.isEmpty() ? Optional.empty() : answers.map(each -> new Expert(name, share.get(), each));
    }

    private Optional<Answers> answers() {
        return switch (method.form()) {
            case RANKS -> ranks();
            case POINTS -> points();
            case PAIRS -> Optional.of(new PairsForm(sheet, criteria, findings).read());
            case BEST_WORST -> new BestWorstForm(sheet, criteria, findings).read();
            case TABLE -> Optional.empty();
        };
    }

    /** Diagonals of comparisons are there in an empty form, so they are no answers. */
    private boolean untouched() {
        boolean pairs = method.form() == WeightMethod.Form.PAIRS;
        boolean chosen = method.form() == WeightMethod.Form.BEST_WORST
                && !sheet.at(ElicitationLayout.BEST_ROW, ElicitationLayout.VALUE_COLUMN)
                        .isEmpty();
        int columns = pairs ? criteria.size() : 2;
        return !chosen
                && IntStream.range(0, criteria.size()).noneMatch(i -> IntStream.range(0, columns)
                        .anyMatch(j -> !(pairs && i == j)
                                && !sheet.at(ElicitationLayout.FIRST_ROW + i, ElicitationLayout.VALUE_COLUMN + j)
                                        .isEmpty()));
    }

    private Optional<Double> share() {
        String said = sheet.at(ElicitationLayout.SHARE_ROW, ElicitationLayout.VALUE_COLUMN);
        return said.isEmpty()
                ? Optional.of(1.0)
                : number(ElicitationLayout.SHARE_ROW, ElicitationLayout.VALUE_COLUMN, 0, LARGEST_POINTS)
                        .filter(share -> share > 0);
    }

    private Optional<Answers> ranks() {
        var ranks = numbers(1, criteria.size());
        return ranks.map(
                all -> new Ranked(criteria, all.stream().map(Double::intValue).toList()));
    }

    private Optional<Answers> points() {
        boolean swing = method == WeightMethod.SWING;
        var points = numbers(0, swing ? Points.FULL_SWING : LARGEST_POINTS);
        double largest = points.stream()
                .flatMap(List::stream)
                .mapToDouble(each -> each)
                .max()
                .orElse(0);
        if (points.isPresent() && (swing ? largest != Points.FULL_SWING : largest == 0)) {
            findings.add(sheet.finding(FindingCode.SWING_NOT_100, String.valueOf(largest), Map.of()));
            return Optional.empty();
        }
        return points.map(all -> new Pointed(criteria, all));
    }

    /** The numbers of column B; empty if one is missing or cannot be read. */
    private Optional<List<Double>> numbers(double low, double high) {
        var numbers = new ArrayList<Double>();
        for (int i = 0; i < criteria.size(); i++) {
            int row = ElicitationLayout.FIRST_ROW + i;
            if (sheet.at(row, ElicitationLayout.VALUE_COLUMN).isEmpty()) {
                findings.add(sheet.finding(
                        FindingCode.ANSWER_MISSING,
                        row,
                        ElicitationLayout.VALUE_COLUMN,
                        Map.of("criterion", criteria.get(i))));
            } else {
                number(row, ElicitationLayout.VALUE_COLUMN, low, high).ifPresent(numbers::add);
            }
        }
        return numbers.size() == criteria.size() ? Optional.of(numbers) : Optional.empty();
    }

    /** A number in a range, whole where ranks are asked; a finding if it is none. */
    private Optional<Double> number(int row, int column, double low, double high) {
        String text = sheet.at(row, column).replace(',', '.');
        if (text.matches("\\d{1,6}(?:\\.\\d{1,9})?")) {
            double number = Double.parseDouble(text);
            boolean whole = method.form() != WeightMethod.Form.RANKS
                    || row < ElicitationLayout.FIRST_ROW
                    || number == Math.rint(number);
            if (number >= low && number <= high && whole) {
                return Optional.of(number);
            }
        }
        findings.add(sheet.finding(
                FindingCode.ANSWER_NOT_READ, row, column, Map.of("low", (long) low, "high", (long) high)));
        return Optional.empty();
    }
}

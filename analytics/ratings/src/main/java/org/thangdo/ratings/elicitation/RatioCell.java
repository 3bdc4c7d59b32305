package org.thangdo.ratings.elicitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.criteria.weights.Ratio;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/** A comparison in a cell. */
final class RatioCell {

    private RatioCell() {}

    /**
     * Reads a comparison from 1/9 to 9; empty, with a finding, if the cell holds something else.
     *
     * @param least the smallest that is asked for: 1/9, or 1 where only multiples are
     */
    static Optional<Ratio> read(ExpertSheet sheet, int row, int column, double least, List<Finding> findings) {
        String text = sheet.at(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (sheet.isDate(row, column)) {
            findings.add(sheet.finding(FindingCode.COMPARISON_IS_DATE, row, column, Map.of()));
            return Optional.empty();
        }
        try {
            var ratio = reciprocal(text).orElseGet(() -> Ratio.parse(text));
            double slack = 1e-3;
            if (ratio.value() >= least * (1 - slack) && ratio.value() <= ElicitationLayout.SCALE) {
                return Optional.of(ratio);
            }
        } catch (IllegalArgumentException e) {
            // told below, with what was asked for
        }
        String low = least < 1 ? "1/" + ElicitationLayout.SCALE : "1";
        findings.add(sheet.finding(
                FindingCode.COMPARISON_NOT_READ, row, column, Map.of("low", low, "high", ElicitationLayout.SCALE)));
        return Optional.empty();
    }

    /** A formula such as =1/3 leaves 0.333…; up to rounding it is the reciprocal of a whole number of the scale. */
    private static Optional<Ratio> reciprocal(String text) {
        if (text.matches("0[.,]\\d{7,}")) {
            double number = Double.parseDouble(text.replace(',', '.'));
            long times = Math.round(1 / number);
            boolean exact = Math.abs(number * times - 1) < 1e-6;
            return exact && times <= ElicitationLayout.SCALE
                    ? Optional.of(Ratio.times(times).inverse())
                    : Optional.empty();
        }
        return Optional.empty();
    }
}

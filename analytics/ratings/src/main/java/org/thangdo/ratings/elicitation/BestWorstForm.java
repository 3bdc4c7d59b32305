package org.thangdo.ratings.elicitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.thangdo.criteria.weights.BestWorst;
import org.thangdo.criteria.weights.Expert.Answers;
import org.thangdo.criteria.weights.Expert.BestAndWorst;
import org.thangdo.criteria.weights.Ratio;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/** Comparisons with the most and the least important criterion; the method needs all of them. */
record BestWorstForm(ExpertSheet sheet, List<String> criteria, List<Finding> findings) {

    Optional<Answers> read() {
        var best = chosen(ElicitationLayout.BEST_ROW);
        var worst = chosen(ElicitationLayout.WORST_ROW);
        if (best.isEmpty() || worst.isEmpty()) {
            return Optional.empty();
        }
        var toOthers = column(ElicitationLayout.VALUE_COLUMN, best.getAsInt());
        var toWorst = column(ElicitationLayout.TO_WORST_COLUMN, worst.getAsInt());
        if (toOthers.isEmpty() || toWorst.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BestAndWorst(
                    new BestWorst(criteria, best.getAsInt(), worst.getAsInt(), toOthers.get(), toWorst.get())));
        } catch (IllegalArgumentException e) {
            findings.add(sheet.finding(
                    FindingCode.BEST_WORST_CONTRADICTS,
                    criteria.get(best.getAsInt()) + " – " + criteria.get(worst.getAsInt()),
                    Map.of("best", criteria.get(best.getAsInt()), "worst", criteria.get(worst.getAsInt()))));
            return Optional.empty();
        }
    }

    private OptionalInt chosen(int row) {
        int at = criteria.indexOf(sheet.at(row, ElicitationLayout.VALUE_COLUMN));
        if (at < 0) {
            findings.add(sheet.finding(
                    FindingCode.ANSWER_MISSING,
                    row,
                    ElicitationLayout.VALUE_COLUMN,
                    Map.of("criterion", sheet.at(row, ElicitationLayout.LABEL_COLUMN))));
            return OptionalInt.empty();
        }
        return OptionalInt.of(at);
    }

    /** A column of comparisons; the one of a criterion with itself may be left blank. */
    private Optional<List<Double>> column(int column, int reference) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < criteria.size(); i++) {
            int row = ElicitationLayout.FIRST_ROW + i;
            if (sheet.at(row, column).isEmpty() && i == reference) {
                ratios.add(1.0);
            } else if (sheet.at(row, column).isEmpty()) {
                findings.add(
                        sheet.finding(FindingCode.ANSWER_MISSING, row, column, Map.of("criterion", criteria.get(i))));
            } else {
                RatioCell.read(sheet, row, column, 1, findings)
                        .map(Ratio::value)
                        .ifPresent(ratios::add);
            }
        }
        return ratios.size() == criteria.size() ? Optional.of(ratios) : Optional.empty();
    }
}

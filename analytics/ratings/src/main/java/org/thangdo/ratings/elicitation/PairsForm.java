package org.thangdo.ratings.elicitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.criteria.weights.Comparisons;
import org.thangdo.criteria.weights.Comparisons.Comparison;
import org.thangdo.criteria.weights.Expert.Compared;
import org.thangdo.criteria.weights.Ratio;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/** A matrix of pairwise comparisons, of which the part above the diagonal is asked. */
record PairsForm(ExpertSheet sheet, List<String> criteria, List<Finding> findings) {

    private static final int NAMED_PAIRS = 5;

    Compared read() {
        var made = new ArrayList<Comparison>();
        var missing = new ArrayList<String>();
        for (int i = 0; i < criteria.size(); i++) {
            for (int j = i + 1; j < criteria.size(); j++) {
                var ratio = comparison(i, j);
                if (ratio.isPresent()) {
                    made.add(new Comparison(i, j, ratio.get()));
                } else {
                    missing.add(criteria.get(i) + " – " + criteria.get(j));
                }
            }
        }
        if (!missing.isEmpty()) {
            int named = Math.min(NAMED_PAIRS, missing.size());
            String more = missing.size() > named ? "; …" : "";
            findings.add(sheet.finding(
                    FindingCode.COMPARISON_MISSING,
                    String.join("; ", missing.subList(0, named)) + more,
                    Map.of("missing", missing.size(), "all", criteria.size() * (criteria.size() - 1) / 2)));
        }
        return new Compared(new Comparisons(criteria, made));
    }

    private Optional<Ratio> comparison(int i, int j) {
        var above = at(i, j);
        var below = at(j, i).map(Ratio::inverse);
        if (above.isPresent() && below.isPresent() && !above.equals(below)) {
            findings.add(sheet.finding(
                    FindingCode.COMPARISON_CONTRADICTS,
                    row(i),
                    column(j),
                    Map.of("first", criteria.get(i), "second", criteria.get(j), "other", sheet.at(row(j), column(i)))));
            return Optional.empty();
        }
        if (above.isEmpty() && below.isPresent() && sheet.at(row(i), column(j)).isEmpty()) {
            findings.add(sheet.finding(
                    FindingCode.COMPARISON_BELOW_DIAGONAL,
                    row(j),
                    column(i),
                    Map.of(
                            "first", criteria.get(i),
                            "second", criteria.get(j),
                            "ratio", below.get().toString())));
            return below;
        }
        return above;
    }

    private Optional<Ratio> at(int i, int j) {
        return RatioCell.read(sheet, row(i), column(j), 1.0 / ElicitationLayout.SCALE, findings);
    }

    private static int row(int criterion) {
        return ElicitationLayout.FIRST_ROW + criterion;
    }

    private static int column(int criterion) {
        return ElicitationLayout.VALUE_COLUMN + criterion;
    }
}

package org.thangdo.ratings.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.ratings.finding.FindingCode;

/** What a column's distinct texts mean, and what is to be said about them. */
public final class ProvenColumn {

    private final Map<DistinctText, Cell> cells = new LinkedHashMap<>();
    private final Map<FindingCode, List<DistinctText>> remarks = new EnumMap<>(FindingCode.class);
    private final Map<FindingCode, Map<String, Object>> arguments = new EnumMap<>(FindingCode.class);

    void put(DistinctText text, Cell cell) {
        cells.put(text, cell);
        if (cell.problem() != null) {
            remark(cell.problem(), text);
        }
    }

    void remark(FindingCode code, DistinctText text) {
        remarks.computeIfAbsent(code, any -> new ArrayList<>()).add(text);
    }

    void explain(FindingCode code, Map<String, Object> more) {
        arguments.put(code, more);
    }

    Map<DistinctText, Cell> cells() {
        return cells;
    }

    Map<FindingCode, List<DistinctText>> remarks() {
        return remarks;
    }

    Map<String, Object> arguments(FindingCode code) {
        return arguments.getOrDefault(code, Map.of());
    }

    boolean hasProblems() {
        return cells.values().stream().anyMatch(cell -> cell.problem() != null);
    }
}

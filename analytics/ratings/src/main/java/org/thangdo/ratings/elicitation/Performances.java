package org.thangdo.ratings.elicitation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.thangdo.criteria.weights.DecisionMatrix;
import org.thangdo.criteria.weights.DecisionMatrix.Direction;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.DecimalMark;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/**
 * A table of alternatives: names in the first column, one criterion in each other column, headers in the first row. A row
 * with a cell that is no number is left out, which is a finding; a column whose decimal mark is not clear leaves all out.
 *
 * @param names of the alternatives
 * @param criteria headers of the other columns
 * @param rows performances, shape (alternatives, criteria)
 * @param findings what reading found
 */
public record Performances(List<String> names, List<String> criteria, List<List<Double>> rows, List<Finding> findings) {

    public Performances {
        names = List.copyOf(names);
        criteria = List.copyOf(criteria);
        rows = rows.stream().map(List::copyOf).toList();
        findings = List.copyOf(findings);
    }

    /** Reads the first sheet of a file that has cells. */
    public static Performances read(Path file, ReadOptions options) {
        var findings = new ArrayList<Finding>();
        try (Store store = Store.open(options.temporaryFolder(), options.memoryLimit())) {
            for (StagedSheet staged : Sources.stage(store.connection(), file, options)) {
                findings.addAll(staged.findings());
                if (staged.isStaged()) {
                    return new Table(ExpertSheet.of(store, staged), options, findings).read();
                }
            }
        } catch (SQLException e) {
            throw new StoreException("staging", e);
        }
        return new Performances(List.of(), List.of(), List.of(), findings);
    }

    /** The numbers under a header. */
    public double[] column(String criterion) {
        int at = criteria.indexOf(criterion);
        return rows.stream().mapToDouble(row -> row.get(at)).toArray();
    }

    /** As a matrix on criteria in an order; empty if one of them has no column or there are not two alternatives. */
    public Optional<DecisionMatrix> matrix(List<String> wanted, List<String> lowerIsBetter) {
        if (names.size() < 2 || new HashSet<>(names).size() < names.size() || !criteria.containsAll(wanted)) {
            return Optional.empty();
        }
        return Optional.of(new DecisionMatrix(
                names,
                wanted,
                wanted.stream()
                        .map(each ->
                                lowerIsBetter.contains(each) ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER)
                        .toList(),
                rows.stream()
                        .map(row -> wanted.stream()
                                .map(each -> row.get(criteria.indexOf(each)))
                                .toList())
                        .toList()));
    }

    /** A sheet being read. */
    private record Table(ExpertSheet sheet, ReadOptions options, List<Finding> findings) {

        Performances read() {
            int header = sheet.rows().keySet().iterator().next();
            var criteria = new ArrayList<String>();
            for (int column = 2; !sheet.at(header, column).isEmpty(); column++) {
                criteria.add(sheet.at(header, column));
            }
            var marks = new ArrayList<DecimalMark>();
            for (int j = 0; j < criteria.size(); j++) {
                mark(header, 2 + j, criteria.get(j)).ifPresent(marks::add);
            }
            var rows = new LinkedHashMap<Integer, List<Double>>();
            var names = new ArrayList<String>();
            if (marks.size() == criteria.size()) {
                for (int row : sheet.rows().keySet()) {
                    if (row > header && !sheet.at(row, 1).isEmpty()) {
                        row(row, criteria, marks).ifPresent(numbers -> {
                            names.add(sheet.at(row, 1));
                            rows.put(row, numbers);
                        });
                    }
                }
            }
            return new Performances(names, criteria, List.copyOf(rows.values()), findings);
        }

        private Optional<DecimalMark> mark(int header, int column, String criterion) {
            if (options.decimalMark().isPresent()) {
                return Optional.of(
                        DecimalMark.valueOf(options.decimalMark().get().toUpperCase(Locale.ROOT)));
            }
            var numerals = sheet.rows().keySet().stream()
                    .filter(row -> row > header && !isNumber(row, column))
                    .map(row -> sheet.at(row, column))
                    .filter(DecimalMark::isNumeral)
                    .toList();
            var mark = DecimalMark.of(numerals);
            if (mark.isEmpty()) {
                findings.add(new Finding(
                        FindingCode.MIXED_DECIMAL_MARK,
                        new Place(
                                sheet.file(),
                                sheet.sheet(),
                                CellReference.convertNumToColString(column - 1),
                                criterion),
                        numerals.get(0),
                        Map.of(
                                "column", criterion,
                                "comma",
                                        numerals.stream()
                                                .filter(each -> each.indexOf(',') >= 0)
                                                .count(),
                                "point",
                                        numerals.stream()
                                                .filter(each -> each.indexOf('.') >= 0)
                                                .count()),
                        List.of()));
            }
            return mark;
        }

        /** Whether a workbook holds a number, which has no mark of its own. */
        private boolean isNumber(int row, int column) {
            String type = sheet.types().getOrDefault(row, "");
            return column <= type.length() && type.charAt(column - 1) == 'n';
        }

        private Optional<List<Double>> row(int row, List<String> criteria, List<DecimalMark> marks) {
            var numbers = new ArrayList<Double>();
            for (int j = 0; j < criteria.size(); j++) {
                String text = sheet.at(row, 2 + j);
                var mark = isNumber(row, 2 + j) ? DecimalMark.POINT : marks.get(j);
                if (DecimalMark.isNumeral(text) && mark.reads(text)) {
                    numbers.add(Double.parseDouble(mark.plain(text)));
                } else {
                    findings.add(sheet.finding(
                            FindingCode.PERFORMANCE_NOT_READ,
                            row,
                            2 + j,
                            Map.of("column", criteria.get(j), "name", sheet.at(row, 1))));
                }
            }
            return numbers.size() == criteria.size() ? Optional.of(numbers) : Optional.empty();
        }
    }
}

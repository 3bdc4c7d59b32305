package org.thangdo.study.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.norms.NormMark;
import org.thangdo.stats.norms.ProductCoefficient;
import org.thangdo.stats.norms.QuantileNorms;
import org.thangdo.study.Plan;
import org.thangdo.study.design.Adoption;
import org.thangdo.study.design.Coefficients;
import org.thangdo.study.design.DesignStudy;
import org.thangdo.study.design.MetricNorms;
import org.thangdo.study.design.MetricNorms.PooledMark;
import org.thangdo.study.table.DataTable.Cell;
import org.thangdo.study.table.DataTable.Format;

/** The study of the norms of a position as tables. */
public final class DesignTables extends StudyTables {

    private final DesignStudy study;

    public DesignTables(DesignStudy study, Plan plan, Language language) {
        super(Kind.PERSON, plan, language);
        this.study = study;
    }

    @Override
    public List<DataTable> all() {
        var tables = new ArrayList<DataTable>();
        tables.add(norms());
        tables.add(years());
        study.coefficients().ifPresent(found -> tables.add(coefficients(found)));
        tables.add(adoptions());
        tables.removeIf(table -> table.rows().isEmpty());
        return List.copyOf(tables);
    }

    /** The table that names single people, for the analyst alone. */
    public DataTable far() {
        var sheet = Sheet.of("designfar", "", Map.of(), language)
                .column("metric", Format.TEXT)
                .column("subject", Format.TEXT)
                .column("period", Format.TEXT)
                .column("value", Format.DECIMAL_2)
                .column("source", Format.TEXT);
        for (MetricNorms metric : study.metrics()) {
            metric.outliers()
                    .forEach(value -> sheet.row(List.of(
                            Cells.text(metric.name()),
                            Cells.text(value.person()),
                            Cells.text(value.period()),
                            Cells.number(value.value()),
                            Cells.text(value.source()))));
        }
        return sheet.table();
    }

    /** A row for each mark of each metric: what was in use, what history says, and what it would say otherwise. */
    private DataTable norms() {
        var sheet = Sheet.of("designnorms", "", Map.of(), language)
                .column("metric", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("personPeriods", Format.WHOLE)
                .column("mark", Format.TEXT)
                .column("inUse", Format.DECIMAL_2)
                .column("reached", Format.PERCENT)
                .estimate("fromHistory", Format.DECIMAL_2)
                .column("withoutFar", Format.DECIMAL_2)
                .column("sinceBreak", Format.DECIMAL_2)
                .column("withoutSeason", Format.DECIMAL_2)
                .column("pooled", Format.DECIMAL_2);
        for (MetricNorms metric : study.metrics()) {
            boolean small = isSmall(metric.norms().people());
            for (NormMark mark : small ? List.of(NormMark.NORM) : List.of(NormMark.values())) {
                sheet.row(cells(metric, mark), small, 1);
            }
        }
        var table = sheet.table();
        return table.only(column -> said(table, column));
    }

    private DataTable years() {
        var sheet = Sheet.of("designyears", "", Map.of(), language)
                .column("metric", Format.TEXT)
                .column("period", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("personPeriods", Format.WHOLE)
                .column("floor", cells.word("mark.FLOOR"), Format.DECIMAL_2)
                .estimate("median", Format.DECIMAL_2)
                .column("target", cells.word("mark.TARGET"), Format.DECIMAL_2)
                .column("stretch", cells.word("mark.STRETCH"), Format.DECIMAL_2);
        for (MetricNorms metric : study.metrics()) {
            for (var year : metric.byYear()) {
                var row = new ArrayList<Cell>();
                row.add(Cells.text(metric.name()));
                row.add(Cells.text(year.year()));
                row.add(Cells.number(year.norms().people()));
                row.add(Cells.number(year.norms().n()));
                row.add(cells.value(year.norms().get(NormMark.FLOOR).estimate()));
                row.addAll(cells.interval(year.norms().get(NormMark.NORM).estimate()));
                row.add(cells.value(year.norms().get(NormMark.TARGET).estimate()));
                row.add(cells.value(year.norms().get(NormMark.STRETCH).estimate()));
                sheet.row(row, isSmall(year.norms().people()), 2);
            }
        }
        return sheet.table();
    }

    /** Whether a column says anything in any row that is shown; what history says is never left out. */
    private static boolean said(DataTable table, DataTable.Column column) {
        int at = table.columns().indexOf(column);
        return column.id().startsWith("fromHistory")
                || table.rows().stream()
                        .map(row -> row.get(at))
                        .anyMatch(cell ->
                                !(cell instanceof DataTable.Suppressed) && !cell.equals(new DataTable.Missing("")));
    }

    private List<Cell> cells(MetricNorms metric, NormMark mark) {
        var row = new ArrayList<Cell>();
        var nothing = new DataTable.Missing("");
        row.add(Cells.text(metric.name()));
        row.add(Cells.number(metric.norms().people()));
        row.add(Cells.number(metric.norms().n()));
        row.add(Cells.text(mark(mark)));
        row.add(metric.before()
                .map(before -> Cells.number(before.marks().get(mark.ordinal())))
                .orElse(nothing));
        row.add(metric.before()
                .map(before -> Cells.number(before.reached().get(mark.ordinal())))
                .orElse(nothing));
        row.addAll(cells.interval(metric.norms().get(mark).estimate()));
        row.add(other(metric.withoutOutliers(), mark));
        row.add(other(metric.sinceBreak(), mark));
        row.add(other(metric.adjusted(), mark));
        row.add(metric.pooled().stream()
                .filter(pooled -> pooled.mark() == mark)
                .map(PooledMark::estimate)
                .map(cells::value)
                .findFirst()
                .orElse(nothing));
        return row;
    }

    private Cell other(Optional<QuantileNorms> norms, NormMark mark) {
        return norms.map(found -> cells.value(found.get(mark).estimate())).orElse(new DataTable.Missing(""));
    }

    private String mark(NormMark mark) {
        return cells.word("mark." + mark.name());
    }

    private DataTable coefficients(Coefficients found) {
        var sheet = Sheet.of("designcoefficients", "", Map.of("standard", found.standard()), language)
                .column("product", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("personPeriods", Format.WHOLE)
                .column("inUse", Format.DECIMAL_2)
                .estimate("byMedian", Format.DECIMAL_2)
                .estimate("byLoad", Format.DECIMAL_2);
        for (int j = 0; j < found.products().size(); j++) {
            int product = j;
            var median = found.byMedian().map(all -> all.coefficients().get(product));
            var load = found.byLoad().map(all -> all.coefficients().get(product));
            var counted = median.or(() -> load);
            var row = new ArrayList<Cell>();
            row.add(Cells.text(found.products().get(j)));
            row.add(Cells.number(counted.map(ProductCoefficient::people).orElse(0)));
            row.add(Cells.number(counted.map(ProductCoefficient::n).orElse(0L)));
            row.add(found.recorded().get(j).coefficient().map(Cells::number).orElse(new DataTable.Missing("")));
            row.addAll(interval(median));
            row.addAll(interval(load));
            sheet.row(row, isSmall(counted.map(ProductCoefficient::people).orElse(0)), 1);
        }
        return sheet.table();
    }

    private List<Cell> interval(Optional<ProductCoefficient> found) {
        var nothing = new DataTable.Missing("");
        return found.map(ProductCoefficient::estimate).map(cells::interval).orElse(List.of(nothing, nothing, nothing));
    }

    private String marks(String before, List<NormMark> marks) {
        return marks.isEmpty() ? "" : marks.stream().map(this::mark).collect(Collectors.joining(", ", before, ""));
    }

    /** What becomes of each metric of the definition, and why. */
    private DataTable adoptions() {
        var sheet = Sheet.of("designadoption", "", Map.of(), language)
                .column("metricId", Format.TEXT)
                .column("foundAs", Format.TEXT)
                .column("becomes", Format.TEXT)
                .column("newCoefficient", Format.DECIMAL_2);
        for (Adoption adoption : study.adoptions()) {
            String becomes = adoption.kept()
                    .map(why -> cells.word("kept." + why.name()) + marks(": ", adoption.unbounded()))
                    .orElse(cells.word("kept.not") + marks("; " + cells.word("pooledMarks") + " ", adoption.pooled()));
            sheet.row(List.of(
                    Cells.text(adoption.metric()),
                    Cells.text(adoption.column()),
                    Cells.text(becomes),
                    adoption.coefficient().map(Cells::number).orElse(new DataTable.Missing(""))));
        }
        return sheet.table();
    }
}

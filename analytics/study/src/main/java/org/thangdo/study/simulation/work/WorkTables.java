package org.thangdo.study.simulation.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.simulation.work.WorkSimulation.Measured;
import org.thangdo.study.simulation.work.WorkSimulation.Produced;
import org.thangdo.study.simulation.work.WorkSimulation.Rated;

/** Simulated work as the tables of files: cells are texts, whole numbers or decimals, headers are those that files of offices bear. */
public final class WorkTables {

    /** The tables, in the order of their sheets. */
    public enum Kind {
        MEASUREMENTS("Đo lường", "Kỳ", "Mã cán bộ", "Đơn vị", "Chức danh", "Chỉ số", "Giá trị"),
        PRODUCTS(
                "Sản phẩm",
                "Kỳ",
                "Mã cán bộ",
                "Đơn vị",
                "Chức danh",
                "Sản phẩm",
                "Hệ số quy đổi",
                "Số lượng hoàn thành",
                "Số giờ"),
        RATINGS("Xếp loại", "Kỳ", "Mã cán bộ", "Đơn vị", "Chức danh", "Mức xếp loại");

        private final String sheet;
        private final List<String> header;

        Kind(String sheet, String... header) {
            this.sheet = sheet;
            this.header = List.of(header);
        }

        /** Name of its sheet, in Vietnamese. */
        public String sheet() {
            return sheet;
        }

        public List<String> header() {
            return header;
        }
    }

    private WorkTables() {}

    /** Rows by table: {@code String}, {@code Long} or {@code Double}. */
    public static Map<Kind, List<List<Object>>> of(WorkSimulation simulation, Scale scale) {
        var tables = new EnumMap<Kind, List<List<Object>>>(Kind.class);
        for (Kind kind : Kind.values()) {
            tables.put(kind, new ArrayList<>());
        }
        simulation.run(row -> {
            if (row instanceof Measured m) {
                tables.get(Kind.MEASUREMENTS)
                        .add(List.of(m.period(), m.person(), m.unit(), m.position(), m.metric(), m.value()));
            } else if (row instanceof Produced p) {
                tables.get(Kind.PRODUCTS)
                        .add(List.of(
                                p.period(),
                                p.person(),
                                p.unit(),
                                p.position(),
                                p.product(),
                                p.coefficient(),
                                p.completed(),
                                p.hours()));
            } else if (row instanceof Rated r) {
                tables.get(Kind.RATINGS)
                        .add(List.of(
                                r.period(),
                                r.person(),
                                r.unit(),
                                r.position(),
                                scale.levels().get(r.level()).label().in(Language.VI)));
            }
        });
        return tables;
    }

    /** A table as a csv file: UTF-8, commas, line feeds. */
    public static byte[] csv(Kind kind, List<List<Object>> rows) {
        var text = new StringBuilder(String.join(",", kind.header())).append('\n');
        for (List<Object> row : rows) {
            text.append(row.stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

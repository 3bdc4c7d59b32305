package org.thangdo.study.shipped;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.study.simulation.work.WorkScenario;
import org.thangdo.study.simulation.work.WorkScenarios;
import org.thangdo.study.simulation.work.WorkSimulation;
import org.thangdo.study.simulation.work.WorkTables;

/** Simulated products and measurements as a workbook in Vietnamese, as an office would keep them. */
final class WorkWorkbook {

    static final String FILE = "products-2024-2025.xlsx";
    static final String TRUTH = "products-2024-2025-scenario.json";

    static final long SEED = 20242025;

    private WorkWorkbook() {}

    static WorkScenario scenario() {
        return WorkScenarios.commune(SEED);
    }

    static byte[] bytes() throws IOException {
        var scale = RulePacks.shipped().get("nd335-2025").scale();
        try (var workbook = new XSSFWorkbook()) {
            var note = workbook.createSheet("Giới thiệu");
            List<String> lines = List.of(
                    "DỮ LIỆU MÔ PHỎNG - SIMULATED DATA",
                    "Không có người hay đơn vị nào trong tệp này là thật; định mức, hệ số và các lỗi gài sẵn đã biết trước.",
                    "No person or unit in this file is real; norms, coefficients and planted faults are known.",
                    "Hạt giống / seed: " + SEED);
            for (int i = 0; i < lines.size(); i++) {
                Workbooks.fill(note.createRow(i), lines.get(i));
            }
            WorkTables.of(new WorkSimulation(scenario()), scale).forEach((kind, rows) -> {
                var sheet = workbook.createSheet(kind.sheet());
                Workbooks.fill(sheet.createRow(0), kind.header().toArray());
                for (int i = 0; i < rows.size(); i++) {
                    Workbooks.fill(sheet.createRow(i + 1), rows.get(i).toArray());
                }
            });
            return Workbooks.bytes(workbook, workbook);
        }
    }
}

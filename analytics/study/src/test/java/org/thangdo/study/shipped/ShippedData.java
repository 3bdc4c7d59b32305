package org.thangdo.study.shipped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.criteria.Json;

/** Makes the files of {@code data/}, the same bytes each time. */
final class ShippedData {

    /** Root of the folder, from this module. */
    static final Path FOLDER = Path.of("..", "..", "data");

    static final String TEACHERS = "teacher-ratings-us.csv";

    private ShippedData() {}

    /**
     * What the reader must find in the messy files: each of these and nothing else, under this rule.
     *
     * @param rules id of the rule pack the files are read under
     * @param planted in order of code
     */
    record Expected(String rules, List<Planted> planted) {}

    static Expected expected() throws IOException {
        var all = new ArrayList<>(MessyWorkbook.build().planted());
        all.addAll(MessyText.planted());
        all.addAll(PasswordWorkbook.planted());
        all.sort(Comparator.comparing(Planted::code));
        return new Expected("nd335-2025", List.copyOf(all));
    }

    /** Every file that this code makes, by name. */
    static Map<String, byte[]> files() throws IOException, GeneralSecurityException {
        var files = new TreeMap<String, byte[]>(MessyText.files());
        files.put("hong-ngu-2018-2021.csv", SeedPaper.csv());
        files.put("bao-cao-trich.txt", SeedPaper.txt());
        files.put("bao-cao-trich.docx", SeedPaper.docx());
        files.put(GeneralForm.FILE, GeneralForm.docx());
        files.put(SwingWorkbook.FILE, SwingWorkbook.bytes());
        files.put("appraisals-2018-2021.xlsx", AppraisalsWorkbook.bytes());
        files.put("appraisals-2018-2021-scenario.json", Json.bytes(AppraisalsWorkbook.scenario()));
        files.put(WorkWorkbook.FILE, WorkWorkbook.bytes());
        files.put(WorkWorkbook.TRUTH, Json.bytes(WorkWorkbook.scenario()));
        files.put(MessyWorkbook.FILE, MessyWorkbook.build().bytes());
        files.put(PasswordWorkbook.FILE, PasswordWorkbook.bytes());
        files.put("messy-expected.json", Json.bytes(expected()));
        String districts = System.getProperty("data.teachers", "");
        if (!districts.isEmpty()) {
            files.put(TEACHERS, TeacherTotals.csv(Path.of(districts)));
        }
        return files;
    }

    /** Writes every file, then the page about them. */
    static void write() throws IOException, GeneralSecurityException {
        for (var file : files().entrySet()) {
            Files.write(FOLDER.resolve(file.getKey()), file.getValue());
        }
        Files.write(FOLDER.resolve("README.md"), DataReadme.text().getBytes(StandardCharsets.UTF_8));
    }
}

package org.thangdo.ratings.elicitation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.weights.Expert;
import org.thangdo.criteria.weights.WeightMethod;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.source.Sources;
import org.thangdo.ratings.source.StagedSheet;
import org.thangdo.ratings.store.Store;
import org.thangdo.ratings.store.StoreException;

/**
 * The answers of experts, one sheet each. A cell that cannot be read is a finding; a comparison that was not made stays
 * missing; an expert who left out what the method cannot do without is left out, which is a finding too.
 *
 * @param experts in the order of files and sheets, all on the same criteria
 * @param findings what reading found
 */
public record Elicitation(List<Expert> experts, List<Finding> findings) {

    public Elicitation {
        experts = List.copyOf(experts);
        findings = List.copyOf(findings);
    }

    /** Reads workbooks; sheets that are no form of the method are passed over. */
    public static Elicitation read(List<Path> files, WeightMethod method, ReadOptions options) {
        var experts = new ArrayList<Expert>();
        var findings = new ArrayList<Finding>();
        try (Store store = Store.open(options.temporaryFolder(), options.memoryLimit())) {
            for (Path file : files) {
                read(store, file, method, options, experts, findings);
            }
        } catch (SQLException e) {
            throw new StoreException("staging", e);
        }
        return new Elicitation(experts, findings);
    }

    private static void read(
            Store store,
            Path file,
            WeightMethod method,
            ReadOptions options,
            List<Expert> experts,
            List<Finding> findings)
            throws SQLException {
        boolean staged = false;
        boolean found = false;
        for (StagedSheet sheet : Sources.stage(store.connection(), file, options)) {
            findings.addAll(sheet.findings());
            staged |= sheet.isStaged();
            if (sheet.isStaged()) {
                var form = new ExpertForm(ExpertSheet.of(store, sheet), method, findings);
                found |= form.matches();
                form.read()
                        .filter(expert -> sameCriteria(expert, experts, sheet, findings))
                        .ifPresent(experts::add);
            }
        }
        if (staged && !found) {
            findings.add(new Finding(
                    FindingCode.NO_ELICITATION,
                    new Place(file.getFileName().toString(), "", "", ""),
                    "",
                    Map.of("method", method.id()),
                    List.of()));
        }
    }

    private static boolean sameCriteria(
            Expert expert, List<Expert> experts, StagedSheet sheet, List<Finding> findings) {
        var criteria = expert.answers().criteria();
        if (experts.isEmpty() || experts.get(0).answers().criteria().equals(criteria)) {
            return true;
        }
        findings.add(new Finding(
                FindingCode.CRITERIA_DIFFER,
                new Place(sheet.file(), sheet.sheet(), "A" + ElicitationLayout.FIRST_ROW, ""),
                String.join("; ", criteria),
                Map.of("expected", String.join("; ", experts.get(0).answers().criteria())),
                List.of()));
        return false;
    }
}

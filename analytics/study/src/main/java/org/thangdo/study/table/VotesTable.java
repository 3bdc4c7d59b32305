package org.thangdo.study.table;

import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Votes;
import org.thangdo.study.Plan;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.table.DataTable.Format;

/** What became of the votes, by period. Periods of few people are hidden, with another so that nobody subtracts. */
record VotesTable(AgreementStudy study, Plan plan, Language language) {

    DataTable table() {
        var sheet = Sheet.of("votes", study.kind().column(), Map.of(), language)
                .column("period", Format.TEXT)
                .column("people", Format.WHOLE)
                .column("ties", Format.WHOLE)
                .column("tiesWithHead", Format.WHOLE)
                .column("byMajority", Format.WHOLE)
                .column("aboveMajority", Format.WHOLE)
                .column("belowMajority", Format.WHOLE)
                .column("setByHead", Format.WHOLE);
        var hidden = Suppression.of(study.votes().stream().map(Votes::total).toList(), plan.minimumGroup());
        for (int i = 0; i < hidden.size(); i++) {
            var votes = study.votes().get(i);
            var row = List.of(
                    Cells.text(votes.period()),
                    Cells.number(votes.total()),
                    Cells.number(votes.ties()),
                    Cells.number(votes.tiesWithHead()),
                    Cells.number(votes.decided(Votes.Stand.AMONG)),
                    Cells.number(votes.decided(Votes.Stand.ABOVE)),
                    Cells.number(votes.decided(Votes.Stand.BELOW)),
                    Cells.number(votes.setByTheHead()));
            if (hidden.get(i)) {
                sheet.hiddenRow(row, 1);
            } else {
                sheet.row(row);
            }
        }
        return sheet.table();
    }
}

package org.thangdo.ratings.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thangdo.criteria.rules.Bands;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.store.Store;

/** Everything that can only be seen when all sheets have been read. */
public final class Comparison {

    private Comparison() {}

    /**
     * Compares rows and takes out those that cannot stand beside each other.
     *
     * @param bands scores from which a level is given, if the rule has any
     */
    public static List<Finding> run(Store store, Scale scale, Optional<Bands> bands) {
        var findings = new ArrayList<>(new Repeats(store, scale).takeOut());
        findings.addAll(TwoUnits.find(store));
        findings.addAll(SamePerson.find(store));
        findings.addAll(Weights.find(store));
        bands.ifPresent(given -> findings.addAll(ScoreBands.find(store, scale, given)));
        findings.addAll(new SharesBesideCounts(store, scale).find());
        findings.addAll(TotalsColumn.find(store, scale.size()));
        findings.addAll(new CountsTwice(store, scale).takeOut());
        findings.addAll(new TotalsBesideParts(store, scale).takeOut());
        findings.addAll(CountsBesidePeople.find(store, scale));
        return findings;
    }
}

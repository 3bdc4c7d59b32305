package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History.Profiles;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.agreement.AgreementDifference;
import org.thangdo.stats.agreement.AgreementFamily;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.stats.multiplicity.Adjustment;

/** The agreement of groups, each by the coefficient that is read first for all. */
record GroupCount(AgreementCoefficient first, double confidence) {

    private static final TestResult NOT_ASKED = TestResult.untested(Reason.DEPENDENT_RATINGS);

    /** All periods of each group together. */
    static SortedMap<Group, AgreementTable> merged(List<Profiles> profiles) {
        var tables = new TreeMap<Group, AgreementTable>();
        profiles.forEach(each -> tables.merge(each.group(), each.table(), AgreementTable::merge));
        return tables;
    }

    /** Each period; the same subjects are in several, so none is tested against the others. */
    List<GroupAgreement> byPeriod(List<Profiles> profiles) {
        return profiles.stream()
                .map(each -> agreement(each.period(), each.group(), each.table(), NOT_ASKED))
                .toList();
    }

    /** From the first period to the last. */
    Estimate change(List<Profiles> periods) {
        return periods.size() < 2
                ? Estimate.undefined(Reason.TOO_FEW)
                : AgreementDifference.independent(
                                periods.get(periods.size() - 1).table(),
                                periods.get(0).table(),
                                first,
                                confidence)
                        .estimate();
    }

    /** Each group of things judged by the same people of the same people, as criteria are: not tested against the others. */
    List<GroupAgreement> alike(List<Profiles> profiles) {
        var groups = new ArrayList<GroupAgreement>();
        merged(profiles).forEach((group, table) -> groups.add(agreement("", group, table, NOT_ASKED)));
        return groups;
    }

    /** Each group against all others together, as units are that share no subject. */
    List<GroupAgreement> apart(List<Profiles> profiles) {
        var tables = merged(profiles);
        var groups = new ArrayList<GroupAgreement>();
        tables.forEach(
                (group, table) -> groups.add(agreement("", group, table, against(table, others(tables, group)))));
        var adjusted = Adjustment.BENJAMINI_HOCHBERG.adjustTests(
                groups.stream().map(GroupAgreement::againstOthers).toList());
        for (int i = 0; i < groups.size(); i++) {
            groups.set(i, groups.get(i).adjusted(adjusted.get(i)));
        }
        return groups;
    }

    private static AgreementTable others(SortedMap<Group, AgreementTable> tables, Group group) {
        return tables.entrySet().stream()
                .filter(each -> !each.getKey().equals(group))
                .map(Map.Entry::getValue)
                .reduce(AgreementTable.empty(tables.get(group).scale()), AgreementTable::merge);
    }

    private TestResult against(AgreementTable table, AgreementTable others) {
        return AgreementDifference.independent(table, others, first, confidence).test();
    }

    private GroupAgreement agreement(String period, Group group, AgreementTable table, TestResult test) {
        var both = new AgreementFamily(table, List.of(AgreementCoefficient.PERCENT_AGREEMENT, first))
                .estimate(Inference.at(confidence));
        return new GroupAgreement(
                period,
                group,
                CoefficientSet.total(table, 2),
                both.get(0).estimate(),
                both.get(1).estimate(),
                test,
                test);
    }
}

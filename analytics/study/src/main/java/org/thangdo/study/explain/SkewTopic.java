package org.thangdo.study.explain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.stats.agreement.AgreementCoefficient;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.AgreementTable.Profile;
import org.thangdo.stats.agreement.CategoryAgreement;
import org.thangdo.stats.agreement.Chance;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.stats.agreement.Weighting;

/** What does one coefficient hide when a level is rare, or when nearly everybody is at one level? */
enum SkewTopic implements Topic {
    SPECIFIC_AGREEMENT {
        @Override
        public Steps byHand() {
            var steps = SixPeople.steps();
            int others = (int) steps.count("others", SixPeople.RATINGS[0].length - 1L);
            for (int level = 2; level <= SixPeople.SCALE.size(); level++) {
                long agreed = 0;
                for (var subject : SixPeople.table().subjects().entrySet()) {
                    long x = subject.getKey().counts().get(level - 1);
                    agreed += subject.getValue() * x * (x - 1);
                }
                steps.count("agreed" + level, agreed);
                double possible = steps.count("used" + level, SixPeople.at(level)) * others;
                steps.put("value" + level, agreed / possible);
            }
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            var byLevel = CategoryAgreement.of(SixPeople.table(), Inference.at(Tables.CONFIDENCE));
            return Map.of(
                    "value2", Tables.value(byLevel.get(1).specific()),
                    "value3", Tables.value(byLevel.get(2).specific()),
                    "value4", Tables.value(byLevel.get(3).specific()));
        }
    },

    /** A hundred invented people of two raters; the lowest of four levels is not used. */
    KAPPA_PARADOX {
        @Override
        public Steps byHand() {
            var steps = new Steps();
            double n = steps.count("people", BOTH_TOP + BOTH_GOOD + BOTH_FAIR + TOP_AND_GOOD + GOOD_AND_FAIR);
            double same = steps.count("same", BOTH_TOP + BOTH_GOOD + BOTH_FAIR);
            double near = steps.count("near", TOP_AND_GOOD + GOOD_AND_FAIR);
            double top = steps.put("top", (2 * BOTH_TOP + TOP_AND_GOOD) / (2 * n));
            double good = steps.put("good", (2 * BOTH_GOOD + TOP_AND_GOOD + GOOD_AND_FAIR) / (2 * n));
            double fair = steps.put("fair", (2 * BOTH_FAIR + GOOD_AND_FAIR) / (2 * n));
            steps.put("unused", LOWEST / (2 * n));
            double observed = steps.put("observed", same / n);
            double expected = steps.put("expected", top * top + good * good + fair * fair);
            steps.put("kappa", (observed - expected) / (1 - expected));
            long others = steps.count("others", SixPeople.SCALE.size() - 1L);
            double guessed = steps.put("guessed", (1 - expected) / others);
            steps.put("ac1", (observed - guessed) / (1 - guessed));
            double cost = steps.put("cost", 1.0 / 9);
            double close = steps.put("close", (same + near * (1 - cost)) / n);
            double weights = 16 - 40 * cost; // 16 pairs of levels: 6 one level apart, 4 two, 2 three
            double guessedClose = steps.put("guessedClose", weights / 12 * (1 - expected));
            steps.put("ac2", (close - guessedClose) / (1 - guessedClose));
            double apart = 2 * cost * (top * good + good * fair) + 8 * cost * top * fair;
            steps.put("weightedKappa", 1 - (1 - close) / apart);
            return steps;
        }

        @Override
        public Map<String, Double> byEngine() {
            return Map.of(
                    "observed", engine(AgreementCoefficient.PERCENT_AGREEMENT),
                    "kappa", engine(AgreementCoefficient.FLEISS_KAPPA),
                    "ac1", engine(AgreementCoefficient.GWET_AC1),
                    "ac2", engine(AgreementCoefficient.GWET_AC2),
                    "weightedKappa", engine(WEIGHTED_FLEISS));
        }
    };

    private static final long BOTH_TOP = 8;
    private static final long BOTH_GOOD = 69;
    private static final long BOTH_FAIR = 1;
    private static final long TOP_AND_GOOD = 20;
    private static final long GOOD_AND_FAIR = 2;
    private static final long LOWEST = 0;

    private static final AgreementCoefficient WEIGHTED_FLEISS =
            AgreementCoefficient.of(Chance.POOLED, Weighting.QUADRATIC);

    private static double engine(AgreementCoefficient coefficient) {
        var subjects = new TreeMap<Profile, Long>();
        subjects.put(new Profile(List.of(0, 0, 0, 2)), BOTH_TOP);
        subjects.put(new Profile(List.of(0, 0, 2, 0)), BOTH_GOOD);
        subjects.put(new Profile(List.of(0, 2, 0, 0)), BOTH_FAIR);
        subjects.put(new Profile(List.of(0, 0, 1, 1)), TOP_AND_GOOD);
        subjects.put(new Profile(List.of(0, 1, 1, 0)), GOOD_AND_FAIR);
        var table = new AgreementTable(SixPeople.SCALE, subjects);
        return Tables.value(coefficient.estimate(table, Tables.CONFIDENCE).estimate());
    }
}

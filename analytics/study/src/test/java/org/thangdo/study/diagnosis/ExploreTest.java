package org.thangdo.study.diagnosis;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.text.Language;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Plan;
import org.thangdo.study.simulation.*;

class ExploreTest {
    static long time;

    static CriteriaStudy study(Scenario s) {
        var j = SimulatedJudgements.of(s);
        long t = System.nanoTime();
        var x = CriteriaStudy.of(j.judgements(), Optional.of(j.decisions()), Kind.PERSON, Plan.standard());
        time = System.nanoTime() - t;
        return x;
    }

    static void dump(String title, Scenario s) {
        var study = study(s);
        System.out.printf("== %s %.2f s%n", title, time / 1e9);
        study.criteria().forEach(c -> {
            if (!c.flags().isEmpty())
                System.out.println(c.criterion() + " " + c.flags() + " "
                        + c.found().stream()
                                .map(e -> e.fault() + " " + e.with())
                                .toList() + " " + c.action());
        });
        study.claims().forEach(c -> System.out.println("   " + c.sentence(Language.VI)));
    }

    interface Make {
        Scenario of(long seed);
    }

    static void many(String title, int seeds, Make make) {
        int sets = 0, flagged = 0, n = 0;
        var why = new TreeMap<String, Integer>();
        double t = 0;
        for (long seed = 1; seed <= seeds; seed++) {
            var study = study(make.of(seed));
            t += time / 1e9;
            boolean any = false;
            for (var c : study.criteria()) {
                n++;
                if (!c.flags().isEmpty()) {
                    flagged++;
                    any = true;
                }
                for (var f : c.found()) why.merge(c.criterion() + ":" + f.fault(), 1, Integer::sum);
            }
            if (any) sets++;
        }
        System.out.printf(
                "%-40s sets %d/%d criteria %d/%d %s %.3f s each%n", title, sets, seeds, flagged, n, why, t / seeds);
    }

    @Test
    void explore() {
        dump("seed", Scenarios.seedPaper(20182021));
        int k = Integer.getInteger("seeds", 20);
        many("seed paper", k, s -> Scenarios.seedPaper(s));
        many("clean", k, s -> Planting.in(Scenarios.seedPaper(s), Effect.SOUND_CRITERIA, .8));
        many("clean strong habits", k, s -> habits(s, Scenarios.seedPaper(s)));
        var years = List.of("2018", "2019", "2020", "2021");
        many(
                "clean 300",
                k,
                s -> Planting.in(Scenarios.seedPaper(s).withPeople(s, 300, years), Effect.SOUND_CRITERIA, .8));
        many(
                "clean 100 one year",
                k,
                s -> Planting.in(
                        Scenarios.seedPaper(s).withPeople(s, 100, List.of("2018")), Effect.SOUND_CRITERIA, .8));
        for (var e : List.of(
                Effect.GENERAL_CRITERION,
                Effect.REDUNDANT_CRITERION,
                Effect.HALO_CRITERION,
                Effect.DIFFERENTIAL_CRITERION)) {
            many(
                    "planted " + e,
                    k,
                    s -> Planting.in(Planting.in(Scenarios.seedPaper(s), Effect.SOUND_CRITERIA, .8), e, e.usual()));
        }
        for (var e : List.of(
                Effect.GENERAL_CRITERION,
                Effect.REDUNDANT_CRITERION,
                Effect.HALO_CRITERION,
                Effect.DIFFERENTIAL_CRITERION)) {
            many(
                    "300 planted " + e,
                    k,
                    s -> Planting.in(
                            Planting.in(Scenarios.seedPaper(s).withPeople(s, 300, years), Effect.SOUND_CRITERIA, .8),
                            e,
                            e.usual()));
        }
    }

    static Scenario habits(long s, Scenario base) {
        var x = Planting.in(base, Effect.SOUND_CRITERIA, .8);
        for (var e : Effect.values())
            if (e.compareTo(Effect.MEASUREMENTS) < 0 && e != Effect.STRAIGHT_LINED_FORMS)
                x = Planting.in(x, e, e.usual());
        return x;
    }
}

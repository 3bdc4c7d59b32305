package org.thangdo.study.diagnosis;

import org.junit.jupiter.api.Test;
import org.thangdo.criteria.text.Language;
import org.thangdo.study.Plan;
import org.thangdo.ratings.Kind;
import org.thangdo.study.simulation.*;
import java.util.*;

class ExploreTest {
    static void dump(String title, Scenario s) {
        var j = SimulatedJudgements.of(s);
        long t = System.nanoTime();
        var study = CriteriaStudy.of(j.judgements(), Optional.of(j.decisions()), Kind.PERSON, Plan.standard());
        System.out.printf("== %s %.2f s%n", title, (System.nanoTime() - t) / 1e9);
        study.criteria().forEach(c -> System.out.println(c.criterion() + " " + c.flags() + " " + c.found().stream().map(e -> e.fault() + " " + e.with()).toList() + " " + c.action() + " " + c.use().consequence()));
        study.claims().forEach(c -> System.out.println("   " + c.sentence(Language.EN)));
    }

    @Test
    void explore() {
        dump("seed", Scenarios.seedPaper(20182021));
        var clean = Planting.in(Scenarios.seedPaper(5), Effect.SOUND_CRITERIA, .8);
        dump("clean", clean);
        dump("clean, halo .8 deference .8 severity .6", Planting.in(Planting.in(Planting.in(clean, Effect.HALO, .8), Effect.DEFERENCE, .8), Effect.SEVERITY, .6));
        dump("general", Planting.in(clean, Effect.GENERAL_CRITERION, .9));
        dump("redundant", Planting.in(clean, Effect.REDUNDANT_CRITERION, .9));
        dump("halo", Planting.in(clean, Effect.HALO_CRITERION, .8));
    }
}

package org.thangdo.study.diagnosis;

import org.junit.jupiter.api.Test;
import org.thangdo.stats.multitrait.*;
import org.thangdo.study.simulation.*;
import java.util.*;
import java.util.function.*;

class ExploreTest {
    static void dump(String title, Scenario s) {
        var j = SimulatedJudgements.of(s);
        long t = System.nanoTime();
        var f = new JudgedForms(j.judgements());
        var k = MultitraitJackknife.of(f.forms);
        System.out.println("== " + title + " forms " + f.forms.size() + " people " + f.forms.people());
        int m = f.criteria.size();
        int[] among = java.util.stream.IntStream.range(0, m - 1).toArray();
        for (int c0 = 0; c0 < m - 1; c0++) {
            int c = c0;
            System.out.printf("%-18s", f.criteria.get(c));
            Map<String, ToDoubleFunction<MultitraitComponents>> q = new LinkedHashMap<>();
            q.put("top", x -> x.commonestShare(c));
            q.put("agr", x -> x.agreedShare(c));
            q.put("gen", x -> x.generalShare(c));
            q.put("own", x -> x.ownShare(c));
            q.put("halo", x -> x.haloShare(c));
            q.put("len", x -> x.leniencyShare(c));
            q.put("hos", x -> x.haloOfSystematic(c));
            q.put("stab", x -> x.stability(c));
            q.put("rest", x -> x.itemRest(c, among));
            q.put("part", x -> x.partial(c, m - 1));
            q.forEach((n, fun) -> { var r = k.of(fun).orElse(new MultitraitJackknife.Jackknifed(9, 9, 9)); System.out.printf(" %s %.3f±%.3f", n, r.value(), r.standardError()); });
            System.out.println();
        }
        for (int c0 = 0; c0 < m - 1; c0++) for (int d0 = 0; d0 < c0; d0++) {
            int c = c0, d = d0;
            var r = k.of(x -> x.sharedContent(c, d)).orElseThrow();
            double rel = k.all().sharedContent(c, d) / Math.sqrt(Math.max(1e-9, k.all().ownShare(c) * k.all().within(c, c)) * Math.max(1e-9, k.all().ownShare(d) * k.all().within(d, d)));
            if (Math.abs(r.value() / r.standardError()) > 2.5) System.out.printf("   %s ~ %s %.4f±%.4f z %.1f df %.0f rel %.2f part %.2f%n", f.criteria.get(c), f.criteria.get(d), r.value(), r.standardError(), r.value() / r.standardError(), r.degreesOfFreedom(), rel, k.all().partial(c, d));
        }
        System.out.printf("%.2f s%n", (System.nanoTime() - t) / 1e9);
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

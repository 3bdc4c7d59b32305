package org.thangdo.study.raters;

import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.Kind;
import org.thangdo.study.*;

class ChangeClaimsTest {
    @Test
    void x(@TempDir Path f) throws Exception {
        double[][] t = {{0, 0}, {0.4, 0}, {0, 0.4}, {0.4, 0.4}, {0.4, -0.4}, {-0.4, 0}};
        var rel = new TreeMap<String, Integer>();
        for (long s = 1; s <= 12; s++)
            for (double[] e : t) {
                long t0 = System.nanoTime();
                var y = PlantedYears.of(PlantedYears.scenario(s, e[0], e[1]), f);
                var w = new ChangeCount(y.judgements(), Optional.of(y.measurements()), Plan.standard()).changes();
                var o = new ChangeCount(y.judgements(), Optional.empty(), Plan.standard()).changes();
                var c = w.get(0).change();
                for (var m : c.metrics()) rel.merge("" + m.standing(), 1, Integer::sum);
                System.out.println(s + " " + e[0] + " " + e[1] + " "
                        + new ChangeClaims(w, Kind.PERSON, Plan.standard())
                                .all()
                                .get(0)
                                .code() + " | "
                        + new ChangeClaims(o, Kind.PERSON, Plan.standard())
                                .all()
                                .get(0)
                                .code() + " "
                        + c.metrics().stream().map(m -> m.standing().toString()).toList() + " "
                        + c.metrics().stream()
                                .map(m -> m.sameWorth().toString().replaceAll(".*pValue=", ""))
                                .toList() + " " + c.overlap() + " " + (System.nanoTime() - t0) / 1000000 + "ms");
            }
        System.out.println(rel);
    }
}

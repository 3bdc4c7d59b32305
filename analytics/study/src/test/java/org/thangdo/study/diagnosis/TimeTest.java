package org.thangdo.study.diagnosis;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.thangdo.study.simulation.*;

class TimeTest {
    @Test
    void t() throws Exception {
        for (int i = 0; i < 3; i++) ExploreTest.study(Scenarios.seedPaper(i + 1));
        var counts = new TreeMap<String, Integer>();
        var main = Thread.currentThread();
        var done = new boolean[1];
        var s = new Thread(() -> {
            while (!done[0]) {
                try {
                    Thread.sleep(2);
                } catch (Exception e) {
                }
                var st = main.getStackTrace();
                var seen = new HashSet<String>();
                for (var f : st)
                    if (f.getClassName().startsWith("org.thangdo.st")
                            && seen.add(f.getClassName() + "." + f.getMethodName()))
                        counts.merge(
                                f.getClassName().replaceAll(".*\\.", "") + "." + f.getMethodName(), 1, Integer::sum);
            }
        });
        s.start();
        for (int i = 0; i < 5; i++) {
            ExploreTest.study(Scenarios.seedPaper(i + 1));
            System.out.println(ExploreTest.time / 1e9);
        }
        done[0] = true;
        counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(40)
                .forEach(System.out::println);
    }
}

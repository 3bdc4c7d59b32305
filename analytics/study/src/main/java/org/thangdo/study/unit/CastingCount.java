package org.thangdo.study.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Votes;
import org.thangdo.ratings.Votes.Pick;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.association.SignTest;
import org.thangdo.stats.distribution.ShareDifference;
import org.thangdo.stats.distribution.ShareInterval;
import org.thangdo.study.unit.Casting.On;

/** What heads make of tied votes, on whom. */
final class CastingCount {

    private final List<Votes> votes;
    private final HeadPositions heads;
    private final double confidence;

    CastingCount(History history, HeadPositions heads, double confidence) {
        this.votes = history.votes(Set.of(Dimension.POSITION));
        this.heads = heads;
        this.confidence = confidence;
    }

    List<Casting> all() {
        var all = new ArrayList<Casting>();
        var periods = votes.stream().map(Votes::period).distinct().toList();
        periods.forEach(period -> all.add(casting(period, On.EVERYBODY)));
        if (periods.size() > 1) {
            all.add(casting("", On.EVERYBODY));
        }
        if (some(On.HEADS)) {
            String whole = periods.size() > 1 ? "" : periods.get(0);
            all.add(casting(whole, On.HEADS));
            all.add(casting(whole, On.OTHERS));
        }
        return all;
    }

    /** Refused without votes on heads or on others. */
    Estimate tiesOnHeads() {
        var others = casting("", On.OTHERS);
        var own = casting("", On.HEADS);
        return ShareDifference.newcombe(others.ties(), others.voted(), own.ties(), own.voted(), confidence);
    }

    private boolean some(On on) {
        return votes.stream().anyMatch(each -> isOn(each, on));
    }

    private boolean isOn(Votes each, On on) {
        return on == On.EVERYBODY || heads.isHead(each.group().get(Dimension.POSITION)) == (on == On.HEADS);
    }

    private Casting casting(String period, On on) {
        var some = votes.stream()
                .filter(each -> period.isEmpty() || each.period().equals(period))
                .filter(each -> isOn(each, on))
                .toList();
        long higher = picked(some, Pick.HIGHEST);
        long lower = picked(some, Pick.LOWEST);
        var signs = new ArrayList<>(Collections.nCopies(Math.toIntExact(higher), 1L));
        signs.addAll(Collections.nCopies(Math.toIntExact(lower), -1L));
        return new Casting(
                period,
                on,
                some.stream().mapToLong(Votes::total).sum(),
                some.stream().mapToLong(Votes::ties).sum(),
                higher,
                picked(some, Pick.MIDDLE),
                lower,
                ShareInterval.CLOPPER_PEARSON.of(higher, higher + lower, confidence),
                SignTest.of(signs));
    }

    private static long picked(List<Votes> votes, Pick pick) {
        return votes.stream().mapToLong(each -> each.ties(pick)).sum();
    }
}

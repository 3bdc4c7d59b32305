package org.thangdo.study.printed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.History.PrintedShare;
import org.thangdo.ratings.proof.PrintedShares;
import org.thangdo.ratings.proof.PrintedShares.Cause;
import org.thangdo.ratings.proof.PrintedShares.Judgement;
import org.thangdo.ratings.proof.PrintedShares.Severity;
import org.thangdo.study.Claim;

/**
 * The shares that reports print, each recomputed from the counts beside it.
 *
 * @param scale levels of the shares
 * @param shares in the order in which they were read
 * @param sums of the printed shares of each period and group that prints a share for every level with people
 * @param claims the wrong ones first, one by one; then the rounding faults and the faults of style, each kind together
 */
public record PrintedStudy(Scale scale, List<Judged> shares, List<Sum> sums, List<Claim> claims) {

    public PrintedStudy {
        shares = List.copyOf(shares);
        sums = List.copyOf(sums);
        claims = List.copyOf(claims);
    }

    /** A printed share and what is wrong with it. */
    public record Judged(PrintedShare share, Severity severity, Cause cause, Judgement judgement) {}

    /**
     * What the printed shares of one period and group add up to.
     *
     * @param percent 100 but for rounding, if all are right
     */
    public record Sum(String period, Group group, BigDecimal percent) {}

    /** Judges every share against its count; the decimal mark that most of them use is taken as the report's own. */
    public static PrintedStudy of(List<PrintedShare> printed, Scale scale) {
        var house =
                PrintedShares.house(printed.stream().map(PrintedShare::printed).toList());
        var judged = new ArrayList<Judged>();
        for (var share : printed) {
            if (share.total() > 0) {
                var judgement = house.map(mark -> PrintedShares.judge(share.n(), share.total(), share.printed(), mark))
                        .orElseGet(() -> PrintedShares.judge(share.n(), share.total(), share.printed()));
                judged.add(new Judged(share, judgement.severity(), judgement.cause(), judgement));
            }
        }
        var study = new PrintedStudy(scale, judged, sums(judged), List.of());
        return new PrintedStudy(scale, judged, study.sums(), new PrintedClaims(study).all());
    }

    private static List<Sum> sums(List<Judged> judged) {
        Map<String, List<PrintedShare>> sets = new TreeMap<>();
        judged.forEach(one -> sets.computeIfAbsent(
                        one.share().period() + "\t" + one.share().group().label(), key -> new ArrayList<>())
                .add(one.share()));
        var sums = new ArrayList<Sum>();
        sets.values().forEach(set -> sum(set).ifPresent(sums::add));
        return sums;
    }

    /** Shares of levels without people are often not printed; a sum is one only if everybody is in it. */
    private static Optional<Sum> sum(List<PrintedShare> set) {
        var first = set.get(0);
        boolean everybody = set.stream().mapToLong(PrintedShare::n).sum() == first.total();
        return everybody
                ? PrintedShares.sum(set.stream().map(PrintedShare::printed).toList())
                        .map(percent -> new Sum(first.period(), first.group(), percent))
                : Optional.empty();
    }

    /** The shares of one severity. */
    public List<Judged> of(Severity severity) {
        return shares.stream().filter(judged -> judged.severity() == severity).toList();
    }
}

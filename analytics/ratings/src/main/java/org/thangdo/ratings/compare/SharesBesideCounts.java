package org.thangdo.ratings.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.proof.DecimalMark;
import org.thangdo.ratings.proof.PrintedShares;
import org.thangdo.ratings.proof.PrintedShares.Judgement;
import org.thangdo.ratings.proof.PrintedShares.Severity;
import org.thangdo.ratings.store.Store;

/** Shares printed beside counts: wrong ones one by one, rounding and style together for each sheet. */
final class SharesBesideCounts {

    private static final String GROUP =
            "r.sheet, r.kind, r.period, r.agency, r.unit, r.position, r.duty_group, r.criterion";

    private final Store store;
    private final Scale scale;

    SharesBesideCounts(Store store, Scale scale) {
        this.store = store;
        this.scale = scale;
    }

    private record Share(
            int sheet, String group, String period, int level, long n, long total, String text, Place place) {}

    private record Judged(Share share, Judgement judgement, String sum) {}

    List<Finding> find() {
        var bySheet = new LinkedHashMap<Integer, List<Share>>();
        shares().forEach(share -> bySheet.computeIfAbsent(share.sheet(), sheet -> new ArrayList<>())
                .add(share));
        var findings = new ArrayList<Finding>();
        bySheet.values().forEach(sheet -> findings.addAll(find(sheet)));
        return findings;
    }

    private List<Share> shares() {
        return store.rows(
                "SELECT r.sheet, concat_ws(chr(31), " + GROUP
                        + ") AS g, r.period, r.level, r.n, coalesce(r.total, CAST(sum("
                        + "r.n) OVER (PARTITION BY " + GROUP + ") AS BIGINT)) AS whole, r.printed_share, "
                        + Places.COLUMNS
                        + " FROM counts_rows r" + Places.JOIN
                        + " QUALIFY r.printed_share IS NOT NULL AND whole > 0 AND r.n <= whole "
                        + "ORDER BY r.sheet, r.row, r.col, r.level DESC",
                row -> new Share(
                        row.getInt("sheet"),
                        row.getString("g"),
                        row.getString("period"),
                        row.getInt("level"),
                        row.getLong("n"),
                        row.getLong("whole"),
                        row.getString("printed_share"),
                        Places.read(row)));
    }

    private List<Finding> find(List<Share> sheet) {
        Optional<DecimalMark> house =
                PrintedShares.house(sheet.stream().map(Share::text).toList());
        var judged = new ArrayList<Judged>();
        for (Share share : sheet) {
            judged.add(new Judged(
                    share,
                    house.isPresent()
                            ? PrintedShares.judge(share.n(), share.total(), share.text(), house.get())
                            : PrintedShares.judge(share.n(), share.total(), share.text()),
                    sum(sheet, share.group())));
        }
        var findings = new ArrayList<Finding>();
        judged.stream().filter(one -> is(one, Severity.WRONG)).forEach(one -> findings.add(wrong(one)));
        together(judged, Severity.ROUNDING, FindingCode.PRINTED_SHARE_ROUNDING).ifPresent(findings::add);
        together(judged, Severity.STYLE, FindingCode.PRINTED_SHARE_STYLE).ifPresent(findings::add);
        return findings;
    }

    private static boolean is(Judged judged, Severity severity) {
        return judged.judgement().severity() == severity;
    }

    private static String sum(List<Share> sheet, String group) {
        return PrintedShares.sum(sheet.stream()
                        .filter(share -> share.group().equals(group))
                        .map(Share::text)
                        .toList())
                .map(Object::toString)
                .orElse("");
    }

    private Finding wrong(Judged one) {
        Share share = one.share();
        var arguments = new HashMap<String, Object>();
        arguments.put("printed", share.text());
        arguments.put("n", share.n());
        arguments.put("total", share.total());
        arguments.put("share", (double) share.n() / share.total());
        arguments.put("period", share.period());
        arguments.put("level", scale.levels().get(share.level()).name());
        String cause = one.judgement().cause().name();
        arguments.put("cause", cause);
        arguments.put(
                "explanation",
                new Text(
                        Words.of(PrintedShares.class, "causes", Language.VI).say(cause),
                        Words.of(PrintedShares.class, "causes", Language.EN).say(cause)));
        arguments.put(
                "sum",
                one.sum().isEmpty()
                        ? 0.0
                        : new BigDecimal(one.sum()).movePointLeft(2).doubleValue());
        return new Finding(FindingCode.PRINTED_SHARE_WRONG, share.place(), share.text(), arguments, List.of());
    }

    private static Optional<Finding> together(List<Judged> judged, Severity severity, FindingCode code) {
        var same = judged.stream().filter(one -> is(one, severity)).toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        String shown = String.join(
                " · ",
                same.stream()
                        .limit(10)
                        .map(one -> one.share().text() + " → " + right(one))
                        .toList());
        return Optional.of(new Finding(
                code,
                same.get(0).share().place(),
                shown,
                Map.of("places", (long) same.size(), "value", shown),
                same.stream().skip(1).map(one -> one.share().place()).toList()));
    }

    private static String right(Judged one) {
        String plain = one.judgement().right().toPlainString();
        boolean comma = is(one, Severity.STYLE) != (one.share().text().indexOf(',') >= 0);
        return comma ? plain.replace('.', ',') : plain;
    }
}

package org.thangdo.study.cap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.criteria.rules.Cap.Standing;
import org.thangdo.criteria.text.Text;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Wording;

/** What may be said about a cap: arithmetic on integers, and the question it raises. */
final class CapClaims {

    private final CapStudy study;
    private final double alpha;
    private final List<Claim> claims = new ArrayList<>();

    CapClaims(CapStudy study, double alpha) {
        this.study = study;
        this.alpha = alpha;
    }

    List<Claim> all() {
        study.bases().stream().map(CapBase::cap).distinct().forEach(this::about);
        return List.copyOf(claims);
    }

    private void about(String cap) {
        var bases =
                study.bases().stream().filter(base -> base.cap().equals(cap)).toList();
        var wording = bases.get(0);
        var totals = study.totals(wording);
        if (totals.isEmpty()) {
            return;
        }
        depends(bases);
        exactlyOnDifferentBases(bases);
        bases.forEach(this::exactly);
        totals.stream().map(CapReading::period).forEach(period -> overEverywhere(bases, period));
        bases.forEach(base -> series(base, study.totals(base)));
        totals.stream().filter(total -> total.standing() == Standing.OVER).forEach(total -> mustMove(wording, total));
        new CapGroupClaims(study, wording, alpha).addTo(claims);
        if (!wording.verified()) {
            unverified(wording);
        }
    }

    private void depends(List<CapBase> bases) {
        var periods =
                study.totals(bases.get(0)).stream().map(CapReading::period).toList();
        var differing = periods.stream()
                .filter(period -> readings(bases, period).stream()
                                .map(reading -> reading.standing() == Standing.OVER)
                                .distinct()
                                .count()
                        > 1)
                .toList();
        double limit = bases.get(0).limit().share();
        if (bases.size() > 1 && differing.isEmpty()) {
            add(ClaimCode.CAP_SAME_ON_EVERY_BASE, Map.of("limit", limit, "periods", periods.size()));
        } else if (!differing.isEmpty()) {
            add(
                    ClaimCode.CAP_DEPENDS_ON_BASE,
                    Map.of(
                            "limit", limit,
                            "count", differing.size(),
                            "periods", periods.size(),
                            "which", String.join(", ", differing)));
        }
    }

    private List<CapReading> readings(List<CapBase> bases, String period) {
        return bases.stream()
                .flatMap(base -> study.totals(base).stream())
                .filter(reading -> reading.period().equals(period))
                .toList();
    }

    private void exactlyOnDifferentBases(List<CapBase> bases) {
        var hits = bases.stream()
                .flatMap(base -> study.totals(base).stream())
                .filter(reading -> reading.standing() == Standing.AT_LIMIT)
                .sorted(Comparator.comparing(CapReading::period))
                .toList();
        long periods = hits.stream().map(CapReading::period).distinct().count();
        if (periods > 1 && hits.stream().map(CapReading::base).distinct().count() > 1) {
            var items = hits.stream().map(hit -> item(bases, hit)).toList();
            String each = hits.stream()
                    .map(hit -> hit.period() + " (" + hit.fraction() + ")")
                    .collect(Collectors.joining(", "));
            double limit = bases.get(0).limit().share();
            add(
                    ClaimCode.CAP_EXACT_ON_DIFFERENT_BASES,
                    Map.of("count", periods, "limit", limit, "items", Wording.names(items), "short", each));
        }
    }

    private static Text item(List<CapBase> bases, CapReading hit) {
        var base = bases.stream()
                .filter(one -> one.base().equals(hit.base()))
                .findFirst()
                .orElseThrow();
        return Wording.term(
                "exactItem", Map.of("period", hit.period(), "fraction", hit.fraction(), "base", base.name()));
    }

    private void exactly(CapBase base) {
        study.totals(base).stream()
                .filter(reading -> reading.standing() == Standing.AT_LIMIT)
                .forEach(reading -> add(
                        ClaimCode.CAP_EXACTLY,
                        Map.of(
                                "period", reading.period(),
                                "top", reading.top(),
                                "basis", reading.basis(),
                                "limit", base.limit().share(),
                                "base", base.name())));
    }

    private void overEverywhere(List<CapBase> bases, String period) {
        var readings = readings(bases, period);
        if (readings.stream().allMatch(reading -> reading.standing() == Standing.OVER)) {
            String fractions = readings.stream().map(CapReading::fraction).collect(Collectors.joining(", "));
            double limit = bases.get(0).limit().share();
            add(ClaimCode.CAP_OVER_EVERYWHERE, Map.of("period", period, "limit", limit, "fractions", fractions));
        }
    }

    private void series(CapBase base, List<CapReading> totals) {
        var shares = totals.stream()
                .filter(reading -> reading.basis() > 0)
                .map(reading -> (double) reading.top() / reading.basis())
                .toList();
        if (shares.size() < totals.size()) {
            return;
        }
        var over = totals.stream()
                .filter(reading -> reading.standing() == Standing.OVER)
                .map(CapReading::period)
                .toList();
        add(
                ClaimCode.CAP_SERIES,
                Map.of(
                        "level", level(base),
                        "base", base.name(),
                        "series", Wording.shares(shares),
                        "from", totals.get(0).period(),
                        "to", totals.get(totals.size() - 1).period(),
                        "limit", base.limit().share(),
                        "over", Wording.list(over),
                        "note", indicative(base, totals.get(0))));
    }

    private Object indicative(CapBase base, CapReading total) {
        boolean said = base.wording() && total.indicative();
        return said
                ? Wording.term("indicative", Map.of("grouping", Wording.names(CapGroupClaims.named(study, base))))
                : "";
    }

    private void mustMove(CapBase base, CapReading reading) {
        add(
                ClaimCode.CAP_MUST_MOVE,
                Map.of(
                        "period", reading.period(),
                        "base", base.name(),
                        "level", level(base),
                        "lawful", reading.lawful(),
                        "rounding", Wording.term(base.rounding().name()),
                        "top", reading.top(),
                        "move", reading.mustMove(),
                        "who", Wording.who(study.kind()),
                        "note", note(base)));
    }

    /** What is unverified about a reading, as an addition to a sentence; empty if nothing. */
    static Object note(CapBase base) {
        var what = base.unverified().stream()
                .map(CapBase.Unverified::what)
                .distinct()
                .toList();
        return what.isEmpty() ? "" : Wording.term("unverified", Map.of("what", Wording.names(what)));
    }

    private void unverified(CapBase base) {
        for (var unverified : base.unverified()) {
            add(
                    ClaimCode.CAP_UNVERIFIED,
                    Map.of("pack", study.packName(), "what", unverified.what(), "source", unverified.source()));
        }
    }

    private Text level(CapBase base) {
        return study.scale().levels().get(base.level()).label();
    }

    private void add(ClaimCode code, Map<String, Object> arguments) {
        claims.add(new Claim(code, arguments));
    }
}

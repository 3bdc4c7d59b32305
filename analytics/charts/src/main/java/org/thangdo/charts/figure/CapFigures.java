package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.criteria.text.Text;
import org.thangdo.criteria.text.Words;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode.Topic;
import org.thangdo.study.cap.CapBase;
import org.thangdo.study.cap.CapBunching;
import org.thangdo.study.cap.CapGrouping;
import org.thangdo.study.cap.CapReading;
import org.thangdo.study.cap.CapStudy;

/** The figures of a cap study. Several caps of one rule are told apart by their ids. */
record CapFigures(Figures figures, CapStudy study) {

    List<Figure> all() {
        var figures = new ArrayList<Figure>(bases());
        figures.addAll(gaps());
        return figures;
    }

    private Words words() {
        return Figures.words(figures.language());
    }

    private List<String> caps() {
        return study.bases().stream().map(CapBase::cap).distinct().toList();
    }

    private String variant(String cap) {
        return caps().size() > 1 ? cap : "";
    }

    private List<CapBase> bases(String cap) {
        return study.bases().stream().filter(base -> base.cap().equals(cap)).toList();
    }

    private String level(CapBase base) {
        return study.scale().levels().get(base.level()).label().in(figures.language());
    }

    List<CapBases> bases() {
        var made = new ArrayList<CapBases>();
        for (String cap : caps()) {
            var bases = bases(cap);
            var totals = study.totals(bases.get(0));
            if (!totals.isEmpty()) {
                made.add(bases(bases, totals));
            }
        }
        return made;
    }

    private CapBases bases(List<CapBase> bases, List<CapReading> first) {
        var named = bases.stream()
                .map(base -> new CapBases.Base(
                        Figures.drawable(base.label().in(figures.language())),
                        base.limit().share()))
                .toList();
        var periods = first.stream()
                .map(reading -> new CapBases.Period(
                        figures.period(reading.period()),
                        bases.stream().map(base -> bar(base, reading.period())).toList()))
                .toList();
        var about = Map.of("level", level(bases.get(0)), "bases", bases.size(), "pack", study.packName());
        long people = first.stream().mapToLong(CapReading::total).sum();
        var frame =
                frame("cap-bases", claims(Topic.CAP), about, people, caveat(bases.get(0), first.get(0)), bases.get(0));
        return new CapBases(frame, named, periods);
    }

    private CapBases.Bar bar(CapBase base, String period) {
        return study.totals(base).stream()
                .filter(reading -> reading.period().equals(period))
                .map(reading -> new CapBases.Bar(reading.top(), reading.basis(), reading.standing()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no total of " + base.base() + " in " + period));
    }

    private String caveat(CapBase base, CapReading total) {
        var parts = new ArrayList<String>();
        if (total.indicative()) {
            parts.add(words().say("caveat.cap.indicative"));
        }
        if (!base.verified()) {
            String what = base.unverified().stream()
                    .map(each -> each.what().in(figures.language()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            parts.add(words().say("caveat.cap.unverified", Map.of("what", what)));
        }
        return String.join(" ", parts);
    }

    List<CapGap> gaps() {
        var made = new ArrayList<CapGap>();
        for (String cap : caps()) {
            var base = bases(cap).get(0);
            study.bunching().stream()
                    .filter(each -> each.cap().equals(cap) && each.base().equals(base.base()))
                    .reduce(this::later)
                    .ifPresent(bunching -> made.add(gap(base, bunching)));
        }
        return made;
    }

    /** Of the first grouping, the last period. */
    private CapBunching later(CapBunching first, CapBunching second) {
        boolean same = first.grouping().equals(second.grouping());
        return same && second.period().compareTo(first.period()) > 0 ? second : first;
    }

    private CapGap gap(CapBase base, CapBunching bunching) {
        var units = bunching.groups().stream()
                .map(fill -> new CapGap.Unit(Figures.drawable(fill.group().label()), fill.difference(), fill.total()))
                .toList();
        var claims = Stream.concat(claims(Topic.CAP_BUNCHING).stream(), over(base))
                .filter(claim -> bunching.period().equals(claim.arguments().get("period"))
                        && grouping(bunching).equals(claim.arguments().get("grouping")))
                .toList();
        var about = Map.of("level", level(base), "base", base.name(), "period", bunching.period());
        long people = units.stream().mapToLong(CapGap.Unit::total).sum();
        var frame = frame("cap-gap", claims, about, people, words().say("caveat.cap-gap"), base);
        return new CapGap(frame, units, figures.smallest());
    }

    /** How many groups are over the cap: what the figure shows where there are too few groups to speak of chance. */
    private Stream<Claim> over(CapBase base) {
        return claims(Topic.CAP_GROUPS).stream()
                .filter(claim -> base.name().equals(claim.arguments().get("base")));
    }

    private Text grouping(CapBunching bunching) {
        return study.groupings().stream()
                .filter(one -> one.id().equals(bunching.grouping()) && one.cap().equals(bunching.cap()))
                .map(CapGrouping::name)
                .findFirst()
                .orElseThrow();
    }

    private Frame frame(String id, List<Claim> claims, Map<String, ?> about, long people, String caveat, CapBase base) {
        return figures.frame(
                figures.headline(claims, "headline." + id, about),
                words().say("subtitle." + id, about),
                figures.source(people, "", caveat, study.kind()),
                study.kind(),
                variant(base.cap()));
    }

    private List<Claim> claims(Topic topic) {
        return study.claims().stream()
                .filter(claim -> claim.code().topic() == topic)
                .toList();
    }
}

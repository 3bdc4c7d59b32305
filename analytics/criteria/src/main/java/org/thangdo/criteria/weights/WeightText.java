package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.criteria.weights.Consistency.Known;
import org.thangdo.criteria.weights.WeightRecord.ExpertLine;
import org.thangdo.criteria.weights.WeightRecord.SpanKind;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.regression.ImpliedWeights;

/** What weights, their consistency and their consequences mean, in sentences. */
public final class WeightText {

    private static final double[] CONSENSUS = {0.50, 0.65, 0.75, 0.85}; // Goepel (2018)
    private static final List<String> CONSENSUS_WORDS = List.of("very-low", "low", "moderate", "high", "very-high");
    private static final int NAMED_TIES = 3;

    private final Words words;

    private WeightText(Words words) {
        this.words = words;
    }

    public static WeightText in(Language language) {
        return new WeightText(words(language));
    }

    static Words words(Language language) {
        return Words.of(WeightText.class, "weights", language);
    }

    public String method(WeightMethod method) {
        return words.say("method." + method);
    }

    /** The record but for its table of weights: who, how, when, how consistent, where people differ. */
    public List<String> record(WeightRecord record) {
        var lines = new ArrayList<String>();
        lines.add(words.say("how", Map.of("how", how(record))));
        String names = record.experts().stream().map(ExpertLine::name).collect(Collectors.joining(", "));
        String key = record.experts().size() == 1 ? "asked.one" : "asked.many";
        lines.add(words.say(key, Map.of("names", names, "n", record.experts().size())));
        record.date().ifPresent(date -> lines.add(words.say("date", Map.of("date", date))));
        record.refusal()
                .ifPresent(reason -> lines.add(
                        words.say(words.keys().contains("refused." + reason) ? "refused." + reason : "refused.other")));
        if (record.kind() != SpanKind.NONE) {
            lines.add(words.say("span." + record.kind()));
        }
        record.experts().forEach(each -> lines.addAll(expert(each)));
        record.groupConsistency()
                .map(Consistency::ratio)
                .filter(Known.class::isInstance)
                .ifPresent(ratio -> lines.add(words.say("ahp.group", Map.of("ratio", ((Known) ratio).value()))));
        record.consensus().ifPresent(consensus -> lines.add(consensus(consensus)));
        record.disagreements()
                .forEach(each -> lines.add(words.say(
                        "disagree",
                        Map.of(
                                "criterion", each.criterion(),
                                "low", each.low(),
                                "least", each.least(),
                                "high", each.high(),
                                "greatest", each.greatest()))));
        return lines;
    }

    private String how(WeightRecord record) {
        var parts = new ArrayList<String>();
        parts.add(method(record.method()));
        record.priority().ifPresent(priority -> parts.add(words.say("priority." + priority)));
        record.aggregation().ifPresent(each -> parts.add(words.say("aggregation." + each)));
        if (record.aggregation().isEmpty() && record.experts().size() > 1) {
            parts.add(words.say("aggregation.mean"));
        }
        return String.join("; ", parts);
    }

    private List<String> expert(ExpertLine line) {
        var lines = new ArrayList<String>();
        if (line.missing() > 0) {
            lines.add(words.say("ahp.missing", Map.of("name", line.name(), "missing", line.missing())));
        }
        line.consistency().ifPresent(each -> lines.add(consistency(line, each)));
        if (line.consistency().map(each -> !each.acceptable()).orElse(false)) {
            line.triads().forEach(each -> lines.add(triad(line.name(), each)));
        }
        line.bestWorst().ifPresent(fit -> {
            lines.add(
                    words.say("bwm.fit", Map.of("name", line.name(), "input", fit.inputRatio(), "ratio", fit.ratio())));
            lines.add(words.say(fit.unique() ? "bwm.unique" : "bwm.several", Map.of("name", line.name())));
        });
        return lines;
    }

    private String consistency(ExpertLine line, Consistency consistency) {
        if (!(consistency.ratio() instanceof Known known)) {
            return words.say("ahp.unknown", Map.of("name", line.name()));
        }
        var source = RandomIndex.of(line.weights().orElseThrow().size()).source();
        String table = words.say("table." + source);
        return words.say(
                consistency.acceptable() ? "ahp.good" : "ahp.bad",
                Map.of(
                        "name",
                        line.name(),
                        "ratio",
                        known.value(),
                        "table",
                        line.missing() == 0 ? table : words.say("table.missing", Map.of("table", table))));
    }

    private String triad(String name, Triad triad) {
        return words.say(
                "ahp.triad",
                Map.of(
                        "name", name,
                        "first", triad.first(),
                        "second", triad.second(),
                        "third", triad.third(),
                        "a", triad.firstOverSecond().toString(),
                        "b", triad.secondOverThird().toString(),
                        "implied", triad.implied().toString(),
                        "stated", triad.stated().toString()));
    }

    private String consensus(Consensus consensus) {
        int word = 0;
        while (word < CONSENSUS.length && consensus.indicator() >= CONSENSUS[word]) {
            word++;
        }
        return words.say(
                "consensus",
                Map.of(
                        "indicator", consensus.indicator(),
                        "word", words.say("consensus." + CONSENSUS_WORDS.get(word))));
    }

    /** What follows for the alternatives, most important first. */
    public List<String> robustness(Robustness found) {
        var lines = new ArrayList<String>();
        String leader = found.ranking().leader();
        shares("ordered", leader, found.ordered(), lines);
        shares("free", leader, found.free(), lines);
        var ties = found.ranking().ties();
        ties.stream()
                .limit(NAMED_TIES)
                .forEach(tie -> lines.add(words.say("tie.one", Map.of("higher", tie.higher(), "lower", tie.lower()))));
        if (ties.size() > NAMED_TIES) {
            lines.add(words.say("tie.more", Map.of("n", ties.size() - NAMED_TIES)));
        }
        lines.add(stability(leader, found.stability()));
        levels(found.stability(), lines);
        lines.add(tornado(found.tornado()));
        return lines;
    }

    private void shares(String space, String leader, Smaa smaa, List<String> lines) {
        double share = smaa.of(leader).first();
        String error = smaa.exact() ? "" : words.say("smaa.error", Map.of("error", smaa.simulationError(share)));
        lines.add(words.say("smaa." + space, Map.of("leader", leader, "share", share, "error", error)));
        var other = smaa.leader();
        if (other.first() > share) {
            lines.add(words.say(
                    "smaa.other." + space,
                    Map.of("other", other.alternative(), "share", other.first(), "leader", leader)));
        }
    }

    private String stability(String leader, List<WeightStability> ranges) {
        return ranges.stream()
                .filter(each -> each.successor().isPresent())
                .min(Comparator.comparingDouble(each -> Math.min(
                        each.leader().least() > 0
                                ? each.adopted() - each.leader().least()
                                : 1,
                        each.leader().greatest() < 1 ? each.leader().greatest() - each.adopted() : 1)))
                .map(each -> words.say(
                        "stable.near",
                        Map.of(
                                "leader", leader,
                                "criterion", each.criterion(),
                                "least", each.leader().least(),
                                "greatest", each.leader().greatest(),
                                "adopted", each.adopted(),
                                "successor", each.successor().orElseThrow())))
                .orElseGet(() -> words.say("stable.all"));
    }

    private void levels(List<WeightStability> ranges, List<String> lines) {
        ranges.stream()
                .filter(each -> each.levels().isPresent())
                .min(Comparator.comparingDouble(each ->
                        each.levels().get().greatest() - each.levels().get().least()))
                .ifPresent(each -> lines.add(words.say(
                        "stable.levels",
                        Map.of(
                                "criterion", each.criterion(),
                                "least", each.levels().get().least(),
                                "greatest", each.levels().get().greatest(),
                                "adopted", each.adopted()))));
    }

    /** Which weight moves the result most. */
    public String tornado(Tornado tornado) {
        var widest = tornado.bars().get(0);
        if (widest.width() == 0) {
            return words.say("tornado.none");
        }
        if (tornado.measure() instanceof Tornado.ScoreOf score) {
            return words.say(
                    "tornado.score",
                    Map.of(
                            "criterion", widest.criterion(),
                            "leader", score.alternative(),
                            "lower", signed(widest.atLower(), 3),
                            "upper", signed(widest.atUpper(), 3),
                            "at", tornado.at()));
        }
        return words.say(
                "tornado.count",
                Map.of(
                        "criterion", widest.criterion(),
                        "lower", signed(widest.atLower(), 0),
                        "upper", signed(widest.atUpper(), 0),
                        "at", Math.round(tornado.at())));
    }

    private String signed(double number, int decimals) {
        String text = words.numerals().decimal(number, decimals);
        return number > 0 ? "+" + text : text;
    }

    /** Which weights past levels follow, beside those adopted. */
    public List<String> implied(CriterionWeights adopted, ImpliedWeights implied) {
        long people = implied.fit().subjects();
        var lines = new ArrayList<String>();
        if (implied.strength().isEmpty()) {
            lines.add(words.say("implied.none", Map.of("people", people)));
            return lines;
        }
        lines.add(words.say("implied.read", Map.of("people", people)));
        for (int j = 0; j < adopted.size(); j++) {
            if (implied.weights().get(j) instanceof Estimate.Defined known) {
                String key = known.interval().contains(adopted.weights().get(j)) ? "implied.within" : "implied.outside";
                lines.add(words.say(
                        key,
                        Map.of(
                                "criterion", adopted.criteria().get(j),
                                "value", known.value(),
                                "least", known.interval().lower(),
                                "greatest", known.interval().upper(),
                                "adopted", adopted.weights().get(j))));
            } else {
                lines.add(words.say(
                        "implied.held", Map.of("criterion", adopted.criteria().get(j))));
            }
        }
        return lines;
    }

    /** Which criteria do not tell alternatives apart. */
    public List<String> discrimination(Discrimination found) {
        var lines = new ArrayList<String>();
        if (found instanceof Discrimination.Unmeasured unmeasured) {
            lines.add(words.say("check." + unmeasured.reason()));
            return lines;
        }
        var measured = (Discrimination.Measured) found;
        lines.add(words.say("check.only"));
        for (String criterion : measured.hardlyDiscriminating()) {
            boolean constant = measured.constant().contains(criterion);
            lines.add(words.say(constant ? "check.constant" : "check.hardly", Map.of("criterion", criterion)));
        }
        if (measured.hardlyDiscriminating().isEmpty()) {
            lines.add(words.say("check.none"));
        }
        return lines;
    }
}

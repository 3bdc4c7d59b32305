package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;

/**
 * The rule a study goes by: the one that was named, or else the youngest shipped rule with a cap that held on the last day
 * of the data. Which one was taken, and which others held, is always printed.
 */
record RuleChoice(RulePack rule, boolean named, List<RulePack> others) {

    static final String BY_PERIOD = "auto";

    /** The scale by which levels are read before the periods of the data are known. */
    static Scale scale(String given) {
        return given.equals(BY_PERIOD)
                ? youngestFirst(RulePacks.shipped().packs()).get(0).scale()
                : named(given).scale();
    }

    /**
     * Reads files by the rule. Its score bands are held against the levels only if the rule was named: a rule that is
     * chosen by the period is not known before reading.
     */
    static History read(String given, List<Path> files, ReadOptions options, Progress progress) {
        return given.equals(BY_PERIOD)
                ? Histories.read(files, scale(given), options, progress)
                : Histories.read(files, named(given), options, progress);
    }

    static RuleChoice of(String given, History history, List<String> periods) {
        if (!given.equals(BY_PERIOD)) {
            return new RuleChoice(named(given), true, List.of());
        }
        var usable = youngestFirst(RulePacks.shipped().packs()).stream()
                .filter(pack -> !pack.caps().isEmpty() && pack.scale().sameLevels(history.scale()))
                .toList();
        var shipped = new RulePacks(usable);
        var valid = periods.isEmpty() ? usable : youngestFirst(shipped.validIn(periods.get(periods.size() - 1)));
        var candidates = valid.isEmpty() ? usable.subList(usable.size() - 1, usable.size()) : valid;
        return new RuleChoice(candidates.get(0), false, candidates.subList(1, candidates.size()));
    }

    private static List<RulePack> youngestFirst(List<RulePack> packs) {
        return packs.stream()
                .sorted(Comparator.comparing(
                                (RulePack pack) -> pack.validity().value().from())
                        .reversed())
                .toList();
    }

    private static RulePack named(String given) {
        var shipped = RulePacks.shipped();
        if (shipped.ids().contains(given)) {
            return shipped.get(given);
        }
        Path file = Path.of(given);
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.rules", "rules", given, "known", shipped.ids());
        }
        try {
            return RulePacks.read(file);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.NOT_READABLE, "refuse.rulefile", "reason", e.getMessage());
        }
    }
}

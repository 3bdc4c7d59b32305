package org.thangdo.cli;

import java.lang.reflect.Field;
import java.util.List;
import org.thangdo.stats.agreement.StandardError;
import org.thangdo.study.agreement.WidePlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** That a file is a table of subjects × raters, and what is asked of it. */
final class WideOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--wide", descriptionKey = "wide")
    private boolean wide;

    @Option(names = "--scale", descriptionKey = "scale", paramLabel = "LOWEST,…,HIGHEST", split = ",")
    private List<String> scale = List.of();

    @Option(names = "--error", descriptionKey = "error", paramLabel = "METHOD", defaultValue = "JACKKNIFE")
    private StandardError error;

    @Option(names = "--population", descriptionKey = "population", paramLabel = "SUBJECTS", defaultValue = "0")
    private long population;

    @Option(names = "--all-equal-is-one", descriptionKey = "all-equal-is-one")
    private boolean allEqualIsOne;

    @Option(names = "--bootstrap", descriptionKey = "bootstrap", paramLabel = "REPLICATES", defaultValue = "1000")
    private int replicates;

    @Option(names = "--peers", descriptionKey = "peers")
    private boolean peers;

    @Option(names = "--raters-apart", descriptionKey = "raters-apart", paramLabel = "SUBJECTS", defaultValue = "100000")
    private long ratersApart;

    /** Whether the file is read as a table of subjects × raters; a declared scale says so too. */
    boolean isAsked() {
        return wide || !scale.isEmpty();
    }

    /** Options about a table do nothing to a history: whoever gives one there meant a table. */
    void refuseForHistory() {
        var given = command.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> option.userObject() instanceof Field field
                        && field.getDeclaringClass().equals(WideOptions.class))
                .map(OptionSpec::longestName)
                .toList();
        if (!given.isEmpty()) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.onlywide", "options", String.join(", ", given));
        }
    }

    WidePlan plan() {
        try {
            return new WidePlan(scale, error, population, allEqualIsOne, replicates, peers, ratersApart);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.plan", "reason", e.getMessage());
        }
    }
}

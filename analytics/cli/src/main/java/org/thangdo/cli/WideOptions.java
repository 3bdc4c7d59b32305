package org.thangdo.cli;

import java.util.List;
import org.thangdo.stats.agreement.StandardError;
import org.thangdo.study.agreement.WidePlan;
import picocli.CommandLine.Option;

/** That a file is a table of subjects × raters, and what is asked of it. */
final class WideOptions {

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

    WidePlan plan() {
        try {
            return new WidePlan(scale, error, population, allEqualIsOne, replicates, peers, ratersApart);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.plan", "reason", e.getMessage());
        }
    }
}

package org.thangdo.cli;

import java.util.List;
import org.thangdo.study.Plan;
import picocli.CommandLine.Option;

/** Who the heads of units are, where their positions do not tell. */
final class HeadOptions {

    @Option(names = "--head", descriptionKey = "head", paramLabel = "POSITION")
    private List<String> heads = List.of();

    Plan on(Plan plan) {
        return plan.withHeads(heads);
    }
}

package org.thangdo.cli;

import java.util.Set;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import picocli.CommandLine.Option;

/** How a study is made. */
final class PlanOptions {

    @Option(names = "--seed", descriptionKey = "seed", paramLabel = "NUMBER", defaultValue = "2021")
    private long seed;

    @Option(names = "--confidence", descriptionKey = "confidence", paramLabel = "SHARE", defaultValue = "0.95")
    private double confidence;

    @Option(names = "--alpha", descriptionKey = "alpha", paramLabel = "SHARE", defaultValue = "0.05")
    private double alpha;

    @Option(names = "--min-group", descriptionKey = "min-group", paramLabel = "PEOPLE", defaultValue = "5")
    private int minimumGroup;

    /** The plan of a command that asks these questions. */
    Plan plan(Set<Question> questions) {
        try {
            return Plan.standard()
                    .withQuestions(questions)
                    .withSeed(seed)
                    .withConfidence(confidence)
                    .withAlpha(alpha)
                    .withMinimumGroup(minimumGroup);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.plan", "reason", e.getMessage());
        }
    }
}

package org.thangdo.cli;

import java.util.List;
import java.util.Set;
import org.thangdo.study.Question;
import org.thangdo.study.StudyResult;
import org.thangdo.study.inflation.Inflation;
import picocli.CommandLine.Command;

/** Did ratings rise, how sure is that, and why did they move? */
@Command(name = "inflation", aliases = "lam-phat")
final class InflationCommand extends StudyCommand {

    @Override
    Set<Question> questions() {
        return Set.of(Question.INFLATION);
    }

    @Override
    List<String> sentences(StudyResult result) {
        return sentences(result.inflation().stream().map(Inflation::claims).flatMap(List::stream));
    }

    @Override
    List<View> tables() {
        return List.of(new View("levels-", "period|n|n_.*|top|top_lower|top_upper"));
    }

    @Override
    Object json(StudyResult result) {
        return result.inflation();
    }
}

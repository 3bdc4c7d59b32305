package org.thangdo.cli;

import java.util.List;
import java.util.Set;
import org.thangdo.study.Question;
import org.thangdo.study.StudyResult;
import org.thangdo.study.cap.CapStudy;
import picocli.CommandLine.Command;

/** How many may have the highest level, under every reading of the rule? */
@Command(name = "cap", aliases = "tran")
final class CapCommand extends StudyCommand {

    @Override
    Set<Question> questions() {
        return Set.of(Question.CAP);
    }

    @Override
    List<String> sentences(StudyResult result) {
        return sentences(result.caps().stream().map(CapStudy::claims).flatMap(List::stream));
    }

    @Override
    List<View> tables() {
        return List.of(new View("cap-", "period|base|capped|basis|share|standing|lawful|mustMove"));
    }

    @Override
    Object json(StudyResult result) {
        return result.caps();
    }
}

package org.thangdo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.thangdo.study.Question;
import org.thangdo.study.StudyResult;
import org.thangdo.study.agreement.AgreementAnswer;
import org.thangdo.study.agreement.AgreementStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Do those who rate the same people say the same? */
@Command(name = "agree", aliases = "nhat-tri")
final class AgreeCommand extends StudyCommand {

    @Mixin
    private WideOptions wide;

    @Override
    Set<Question> questions() {
        return Set.of(Question.AGREEMENT);
    }

    @Override
    int answer() throws IOException {
        if (wide.isAsked()) {
            return new WideAnswer(this, wide.plan()).answer();
        }
        wide.refuseForHistory();
        return super.answer();
    }

    @Override
    List<String> sentences(StudyResult result) {
        return sentences(result.agreement().stream().map(AgreementStudy::claims).flatMap(List::stream));
    }

    @Override
    String nothing() {
        return "refuse.nosources";
    }

    @Override
    List<View> tables() {
        return List.of(
                new View("agreement-", "of|coefficient|value|value_lower|value_upper|n|band|note"),
                new View("sources-", "first|second|n|shown_value|shown_lower|shown_upper|secondAbove|leaningAdjusted"),
                new View("agreementby-", "group|n|percent|value|value_lower|value_upper"),
                new View("agreementlevels-", "level|specific|kappa"),
                new View("peers-", "peer|coefficient|figure|theirs|ours"));
    }

    @Override
    Object json(StudyResult result) {
        return AgreementAnswer.of(result);
    }
}

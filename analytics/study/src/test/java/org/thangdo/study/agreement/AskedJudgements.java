package org.thangdo.study.agreement;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.thangdo.ratings.Kind;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.Study;
import org.thangdo.study.StudyResult;

/** Judgements, written to a file and asked how far they agree. */
abstract class AskedJudgements {

    static final Plan PLAN =
            Plan.standard().withQuestions(Set.of(Question.AGREEMENT)).withKinds(List.of(Kind.PERSON));

    @TempDir
    Path folder;

    StudyResult result(Judgements judgements) {
        try (var history = judgements.history(folder)) {
            return Study.of(history, Judgements.RULE, PLAN);
        }
    }

    AgreementStudy study(Judgements judgements) {
        return result(judgements).agreement().get(0);
    }

    static Optional<Claim> claim(AgreementStudy study, ClaimCode code) {
        return study.claims().stream().filter(claim -> claim.code() == code).findFirst();
    }
}

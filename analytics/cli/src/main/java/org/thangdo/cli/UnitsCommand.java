package org.thangdo.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.StudyResult;
import org.thangdo.study.unit.UnitStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Do the levels of a unit, of its head and of its people go together? */
@Command(name = "units", aliases = "don-vi")
final class UnitsCommand extends StudyCommand {

    @Mixin
    private HeadOptions heads;

    @Override
    Set<Question> questions() {
        return Set.of(Question.UNITS);
    }

    @Override
    Plan plan() {
        return heads.on(super.plan());
    }

    @Override
    List<String> sentences(StudyResult result) {
        return sentences(result.units().stream().map(UnitStudy::claims).flatMap(List::stream));
    }

    @Override
    String nothing() {
        return "refuse.nounits";
    }

    @Override
    List<View> tables() {
        return List.of(
                new View("unittie", "period|whom|n|unitCount|somers|somers_lower|somers_upper|gamma|tauB"),
                new View("headsunit", ".*"),
                new View("headspeople", ".*"),
                new View(
                        "unitlikeness", "period|unitCount|ofOneLevel|expected|surplusP|between|between_.*|differenceP"),
                new View("unitonelevel", ".*"),
                new View("casting", "period|on|votedOn|ties|choseHigher|choseLower|choiceShare|choiceShare_.*|p"));
    }

    @Override
    Object json(StudyResult result) {
        return result.units().map(Object.class::cast).orElseGet(Map::of);
    }
}

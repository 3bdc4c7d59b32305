package org.thangdo.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.thangdo.ratings.wide.FormTable;
import org.thangdo.ratings.wide.WideScale;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.StudyResult;
import org.thangdo.study.raters.RaterAnswer;
import org.thangdo.study.raters.RaterStudy;
import org.thangdo.study.table.DataTable;
import org.thangdo.study.table.ResultTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who is lenient, and what would ratings be if all were equally severe? */
@Command(name = "raters", aliases = "nguoi-cham")
final class RatersCommand extends StudyCommand {

    @Mixin
    private RaterOptions raters;

    @Override
    Set<Question> questions() {
        return Set.of(Question.RATERS);
    }

    @Override
    Plan plan() {
        return raters.on(super.plan());
    }

    @Override
    int answer() throws IOException {
        if (files().size() > 1) {
            return super.answer();
        }
        var scale = new WideScale(raters.scale(), RuleChoice.scale(rules()));
        var shape = FormTable.shape(files().get(0), scale, readOptions());
        return shape.isForms() ? new FormAnswer(this, raters).answer() : super.answer();
    }

    @Override
    List<String> sentences(StudyResult result) {
        return sentences(result.raters().stream().map(RaterStudy::claims).flatMap(List::stream));
    }

    @Override
    String nothing() {
        return "refuse.norated";
    }

    @Override
    List<View> tables() {
        return List.of(
                new View("severity-", "source|raterCount|inLevels|inLevels_.*|adjusted|infit"),
                new View("difficulty-", "criterion|meanLevel|fairLevel|fairLevel_.*|infit|outfit"),
                new View("groupseverity-", "source|group|people|groupSeverity|groupSeverity_.*|adjusted"),
                new View("ratergroupseverity-", ".*"),
                new View("changeparts-", "from|to|taken|part|partLevels|partLevels_.*"),
                new View("leveluse-", ".*"),
                new View("variance-", ".*"),
                new View(
                        "panels-",
                        "raterCount|adjustedReliability|adjustedReliability_.*|ownReliability|ownReliability_.*"),
                new View("rolepanel-", "source|oneForm|oneForm_.*|raters.*|oneMore"),
                new View("frontier-", ".*"),
                new View("unitlinks-", ".*"),
                new View("raterseverity-", "rater|ratingCount|meanLevel|fairLevel|fairLevel_.*|infit|outfit"),
                new View("extraforms-", ".*"),
                new View("repair-", ".*"),
                new View("repairmoves-", ".*"),
                new View("repairunits-", ".*"),
                new View("selfother-", ".*"),
                new View("repairpeople-", "ratee|meanLevel|byMean|fairLevel|byFair|sure|finalLevel"),
                new View("leftout-", ".*"));
    }

    /** The analyst sees single raters too. */
    @Override
    List<DataTable> shown(StudyResult result) {
        return Stream.of(super.shown(result), ResultTables.ofPeople(result, language()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    Object json(StudyResult result) {
        return RaterAnswer.of(result);
    }
}

package org.thangdo.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.finding.FindingText;
import org.thangdo.study.explain.Explanation;
import org.thangdo.study.explain.Explanations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The long text of a finding, a statistic or a rule; without a name, what there is to explain. */
@Command(name = "explain", aliases = "giai-thich")
final class ExplainCommand implements Callable<Integer> {

    private static final String RULES = "rules";

    @ParentCommand
    private Thangdo program;

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Override
    public Integer call() {
        var lines = lines();
        var wrapped = lines.stream()
                .flatMap(line -> new Paragraph("", line).lines().stream())
                .toList();
        program.answer(lines, wrapped);
        return ExitCode.FINE;
    }

    private List<String> lines() {
        if (code == null) {
            return contents();
        }
        if (code.equalsIgnoreCase(RULES)) {
            return RulePacks.shipped().packs().stream().map(this::rule).toList();
        }
        var finding = Arrays.stream(FindingCode.values())
                .filter(each ->
                        each.number().equalsIgnoreCase(code) || each.name().equalsIgnoreCase(code))
                .findFirst();
        if (finding.isPresent()) {
            return FindingText.explain(finding.get(), program.language());
        }
        return Explanations.of(code, program.language())
                .map(Explanation::lines)
                .orElseThrow(() -> new Refusal(Refusal.Kind.WRONG_USAGE, "refuse.nocode", "code", code));
    }

    private List<String> contents() {
        String findings = Arrays.stream(FindingCode.values())
                .map(FindingCode::number)
                .sorted()
                .collect(Collectors.joining(" "));
        String rules = RulePacks.shipped().ids().stream().collect(Collectors.joining(" "));
        String statistics = String.join(" ", Explanations.topics());
        return List.of(
                program.words().say("explain.list", Map.of("findings", findings)),
                program.words().say("explain.statistics", Map.of("statistics", statistics)),
                program.words().say("explain.rules", Map.of("rules", rules)));
    }

    private String rule(RulePack pack) {
        var validity = pack.validity().value();
        String until = validity.until().map(Object::toString).orElse("…");
        return pack.id() + "  " + pack.title().in(program.language()) + "  (" + validity.from() + " – " + until + ")";
    }
}

package org.thangdo.cli;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Severity;
import org.thangdo.ratings.finding.FindingText;
import org.thangdo.reports.OutputFolder;
import org.thangdo.study.ResultJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: what is common to every command. */
@Command(
        name = "thangdo",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            TemplateCommand.class,
            CheckCommand.class,
            InflationCommand.class,
            CapCommand.class,
            AgreeCommand.class,
            RatersCommand.class,
            UnitsCommand.class,
            LintCommand.class,
            DiagnoseCommand.class,
            DesignCommand.class,
            PositionCommand.class,
            CompareCommand.class,
            ScoreCommand.class,
            GamingCommand.class,
            WeightsCommand.class,
            PackCommand.class,
            SimulateCommand.class,
            VerifyCommand.class,
            ExplainCommand.class
        })
final class Thangdo implements Runnable {

    private final Console console;
    private final Words words;

    @Spec
    private CommandSpec spec;

    /** Read before parsing by {@link Main}, so that help is in the language too; declared here to be in the help. */
    @Option(
            names = "--lang",
            descriptionKey = "lang",
            paramLabel = "vi|en",
            scope = ScopeType.INHERIT,
            converter = LanguageTag.class)
    private Language language;

    @Option(names = "--json", descriptionKey = "json", scope = ScopeType.INHERIT)
    private boolean json;

    Thangdo(Console console, Words words) {
        this.console = console;
        this.words = words;
    }

    Console console() {
        return console;
    }

    Words words() {
        return words;
    }

    boolean json() {
        return json;
    }

    /** Tells findings, and whether one of them is an error. */
    boolean tell(List<Finding> findings) {
        findings.forEach(
                finding -> FindingText.of(finding, language()).lines(language()).forEach(console::tell));
        return findings.stream().anyMatch(finding -> finding.code().severity() == Severity.ERROR);
    }

    /** Tells where files were written. */
    void wrote(OutputFolder folder) {
        console.tell(words.say("wrote", Map.of("what", folder.path() + File.separator)));
    }

    /** The result of a command: as JSON if asked for, else as lines. */
    void answer(Object tree, Iterable<String> lines) {
        if (json) {
            console.print(ResultJson.text(tree).stripTrailing());
        } else {
            lines.forEach(console::print);
        }
    }

    Language language() {
        return words.language();
    }

    @Override
    public void run() {
        spec.commandLine().usage(console.resultWriter());
    }

    /** {@code vi} or {@code en}. */
    static final class LanguageTag implements picocli.CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            return Language.valueOf(tag.toUpperCase(java.util.Locale.ROOT));
        }
    }
}

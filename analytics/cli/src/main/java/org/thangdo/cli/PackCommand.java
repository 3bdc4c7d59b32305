package org.thangdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.thangdo.charts.figure.Figures;
import org.thangdo.reports.DocumentProfile;
import org.thangdo.reports.Pack;
import org.thangdo.reports.Pack.Heading;
import org.thangdo.reports.Packs;
import org.thangdo.reports.pptx.Screen;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.StudyResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Report, slides, tables and figures for a committee meeting. */
@Command(name = "pack", aliases = "bo-trinh-bay")
final class PackCommand extends StudyCommand {

    @Mixin
    private HeadOptions heads;

    @Mixin
    private CriteriaFormOption form;

    @Option(names = "--profile", descriptionKey = "profile", paramLabel = "nd30|dang", defaultValue = "nd30")
    private DocumentProfile profile;

    @Option(names = "--4-3", descriptionKey = "four-three")
    private boolean oldProjector;

    @Option(names = "--organisation", descriptionKey = "organisation", paramLabel = "NAME", defaultValue = "")
    private String organisation;

    private Pack made;

    @Override
    Set<Question> questions() {
        return EnumSet.allOf(Question.class);
    }

    @Override
    Plan plan() {
        return form.on(heads.on(super.plan()));
    }

    @Override
    int answer() throws IOException {
        form.read(readOptions());
        return super.answer();
    }

    @Override
    List<String> sentences(StudyResult result) {
        return pack(result).keyPoints();
    }

    /** The pack of the result, put together once: it is told and then written. */
    private Pack pack(StudyResult result) {
        if (made == null) {
            made = Packs.of(result, new Heading("", organisation, ""), language());
        }
        return made;
    }

    @Override
    List<View> tables() {
        return List.of();
    }

    @Override
    Object json(StudyResult result) {
        return result;
    }

    @Override
    void write(StudyResult result, RunFiles files) throws IOException {
        var figures = Figures.of(result, language()).all(result);
        var screen = oldProjector ? Screen.FOUR_BY_THREE : Screen.WIDE;
        var folder = files.writeResult(result, out().orElseGet(this::beside));
        new PackFiles(pack(result), figures, profile, screen).write(folder);
    }

    private Path beside() {
        String name = files().get(0).getFileName().toString();
        int dot = name.lastIndexOf('.');
        return Path.of((dot > 0 ? name.substring(0, dot) : name) + "-pack");
    }
}

package org.thangdo.ratings.wide;

import java.nio.file.Path;
import java.util.List;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;

/** Small tables of subjects × raters, for tests. */
final class WideFixture {

    static final WideScale FOUR = new WideScale(List.of("1", "2", "3", "4"), Fixture.SCALE);
    static final WideScale UNDECLARED = WideScale.undeclared(Fixture.SCALE);

    private WideFixture() {}

    static WideRatings read(Path folder, WideScale scale, String... lines) {
        return WideRatings.read(file(folder, lines), scale, ReadOptions.DEFAULT, Progress.NONE);
    }

    static Path file(Path folder, String... lines) {
        return Fixture.file(folder, "wide.csv", lines);
    }

    static List<FindingCode> codes(WideRatings read) {
        return read.reading().findings().stream().map(Finding::code).toList();
    }

    static Finding finding(WideRatings read, FindingCode code) {
        return read.reading().findings().stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(read.reading().findings()));
    }

    /** Categories row by row; a point is a missing rating. */
    static String matrix(WideRatings read) {
        var panel = read.categoryPanel();
        var text = new StringBuilder((".".repeat(panel.raters()) + " ").repeat(panel.subjects()));
        for (int i = 0; i < panel.size(); i++) {
            int at = panel.subject()[i] * (panel.raters() + 1) + panel.rater()[i];
            text.setCharAt(at, (char) ('0' + (int) panel.value()[i]));
        }
        return text.toString().strip();
    }
}

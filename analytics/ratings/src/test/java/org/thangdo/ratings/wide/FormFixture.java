package org.thangdo.ratings.wide;

import java.nio.file.Path;
import java.util.List;
import org.thangdo.ratings.Fixture;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;

/** Small tables of forms, for tests. */
final class FormFixture {

    static final WideScale UNDECLARED = WideScale.undeclared(Fixture.SCALE);
    static final WideScale FOUR = new WideScale(List.of("0", "1", "2", "3"), Fixture.SCALE);

    static FormTable read(Path file, WideScale scale, ReadOptions options) {
        return FormTable.read(file, scale, options, JudgementOptions.DEFAULT, Progress.NONE);
    }

    static List<FindingCode> codes(FormTable read) {
        return read.reading().findings().stream().map(Finding::code).toList();
    }

    static Finding finding(FormTable read, FindingCode code) {
        return read.reading().findings().stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(read.reading().findings()));
    }

    static Judgements judged(FormTable read) {
        return read.judgements()
                .orElseThrow(() -> new AssertionError(read.reading().findings()));
    }

    private FormFixture() {}
}

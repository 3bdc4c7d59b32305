package org.thangdo.study.raters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.ratings.judgement.JudgementOptions;
import org.thangdo.ratings.judgement.Judgements;
import org.thangdo.ratings.wide.FormTable;
import org.thangdo.ratings.wide.WideScale;

/** Forms that a test makes up, one row each with a column for each criterion, as they are read from a file. */
final class PlantedForms {
    private PlantedForms() {}

    static Judgements read(Path folder, CharSequence lines) throws IOException {
        var file = Files.writeString(folder.resolve("forms.csv"), lines);
        var scale = WideScale.undeclared(RulePacks.shipped().get("nd335-2025").scale());
        return FormTable.read(
                        file, scale, ReadOptions.DEFAULT, new JudgementOptions(false, false, false), Progress.NONE)
                .judgements()
                .orElseThrow();
    }

    /** A level by the rating scale model. @param thresholds between the levels, in logits */
    static int level(double place, double[] thresholds, Random random) {
        var weights = new double[thresholds.length + 1];
        double exponent = 0;
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            exponent += k == 0 ? 0 : place - thresholds[k - 1];
            weights[k] = Math.exp(exponent);
            total += weights[k];
        }
        double left = total * random.nextDouble();
        int level = 0;
        while (level < thresholds.length && left >= weights[level]) {
            left -= weights[level++];
        }
        return level;
    }
}

package org.thangdo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes simulated forms as a file for the comparison with peers. */
public final class FormFiles {

    private FormFiles() {}

    /**
     * Writes {@code ratee,rater,C1 … C8}, one row for each form, elements counted from 1, levels from 0.
     *
     * @param args file, number of ratees, number of raters, {@link SimulatedForms.Spread}, seed
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 5) {
            System.err.println("usage: FormFiles FILE RATEES RATERS DEPARTMENTS|ANYBODY SEED");
            System.exit(3);
        }
        var forms = new SimulatedForms(
                Integer.parseInt(args[1]),
                Integer.parseInt(args[2]),
                SimulatedForms.Spread.valueOf(args[3]),
                Long.parseLong(args[4]));
        try (var out = Files.newBufferedWriter(Path.of(args[0]))) {
            out.write("ratee,rater");
            for (int i = 1; i <= SimulatedForms.CRITERIA; i++) {
                out.write(",C" + i);
            }
            out.write('\n');
            forms.each((ratee, rater, levels) -> {
                out.write(Integer.toString(ratee + 1));
                out.write(',');
                out.write(Integer.toString(rater + 1));
                for (byte level : levels) {
                    out.write(',');
                    out.write('0' + level);
                }
                out.write('\n');
            });
        }
    }
}

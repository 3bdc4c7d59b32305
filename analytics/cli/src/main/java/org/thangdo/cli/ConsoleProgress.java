package org.thangdo.cli;

import java.util.Map;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Progress;

/**
 * Tells how far the work has come: a bar with the remaining time on a terminal once a second has passed, plain lines
 * elsewhere, nothing for short work.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;

    private final Console console;
    private final Words words;
    private final boolean quiet;
    private final boolean terminal = System.console() != null;
    private final long started = System.nanoTime();
    private ProgressBar bar;
    private String told = "";

    ConsoleProgress(Console console, Words words, boolean quiet) {
        this.console = console;
        this.words = words;
        this.quiet = quiet;
    }

    @Override
    public void at(Stage stage, String what, double share) {
        if (quiet || System.nanoTime() - started < PATIENCE_NANOS) {
            return;
        }
        String name =
                words.say("progress." + stage.name(), Map.of("what", what)).stripTrailing();
        if (!terminal) {
            if (!name.equals(told)) {
                console.tell(name);
                told = name;
            }
            return;
        }
        if (!name.equals(told)) {
            finish();
            bar = bar(name);
            told = name;
        }
        bar.stepTo(Math.round(100 * share));
    }

    private ProgressBar bar(String name) {
        return new ProgressBarBuilder()
                .setTaskName(console.unicode() ? name : Console.withoutMarks(name))
                .setInitialMax(100)
                .setStyle(console.unicode() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> console.messages().print("\r" + line), 100))
                .build();
    }

    @Override
    public void close() {
        finish();
    }

    /** Ends the bar, so that results can follow it. */
    void finish() {
        if (bar != null) {
            bar.close();
            console.messages().println();
            bar = null;
        }
    }
}

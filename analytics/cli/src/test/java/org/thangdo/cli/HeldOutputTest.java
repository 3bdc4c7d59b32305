package org.thangdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeldOutputTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final HeldOutput held = new HeldOutput();
    /** Both streams end in one place, as on a terminal. */
    private final Console console = Console.of(said, said, StandardCharsets.UTF_8);

    private final Console later = console.through(held);

    @Test
    void whatIsHeldComesOutInOrderAndTheRestGoesOn() {
        later.print("chấm");
        later.tell("half done");
        console.print("first");
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).containsExactly("first");

        held.open();
        later.tell("done");

        assertThat(said.toString(StandardCharsets.UTF_8).lines()).containsExactly("first", "chấm", "half done", "done");
    }

    @Test
    void aConsoleWithoutMarksStaysOne() {
        var ascii = Console.of(said, said, StandardCharsets.US_ASCII).through(held);

        held.open();
        ascii.print("chấm");

        assertThat(said.toString(StandardCharsets.US_ASCII).lines()).containsExactly("cham");
    }
}

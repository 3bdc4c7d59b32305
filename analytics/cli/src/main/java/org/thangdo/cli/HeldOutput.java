package org.thangdo.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps, in order, what is written to several streams until it is let out; what comes later goes straight on. */
final class HeldOutput {
    private final List<Piece> pieces = new ArrayList<>();
    private boolean open;

    private record Piece(PrintStream to, byte[] bytes) {
        void write() {
            to.write(bytes, 0, bytes.length);
            to.flush();
        }
    }

    /** A stream that leads to another. */
    OutputStream to(PrintStream end) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                add(new Piece(end, new byte[] {(byte) one}));
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                add(new Piece(end, Arrays.copyOfRange(bytes, from, from + length)));
            }
        };
    }

    private synchronized void add(Piece piece) {
        if (open) {
            piece.write();
        } else {
            pieces.add(piece);
        }
    }

    /** Lets it out. */
    synchronized void open() {
        open = true;
        pieces.forEach(Piece::write);
        pieces.clear();
    }
}

package org.thangdo.ratings.source;

import java.io.IOException;

/** A file made to exhaust or to deceive its reader. */
final class HostileFileException extends IOException {

    private static final long serialVersionUID = 1L;

    HostileFileException(String what) {
        super(what);
    }
}

package org.thangdo.cli;

/** How a command ends, for scripts. */
final class ExitCode {
    static final int FINE = 0;
    static final int NEEDS_A_PERSON = 1;
    static final int NOT_READABLE = 2;
    static final int WRONG_USAGE = 3;
    static final int INTERNAL = 4;

    private ExitCode() {}
}

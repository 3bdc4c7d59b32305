package org.thangdo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.criteria.text.Words;

/** A command cannot go on, for a reason the user can mend; said in the user's language. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** How the command ends. */
    enum Kind {
        NOT_READABLE(ExitCode.NOT_READABLE),
        WRONG_USAGE(ExitCode.WRONG_USAGE);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final transient Map<String, Object> arguments = new TreeMap<>();

    /**
     * @param key of the sentence
     * @param namesAndValues name, value, name, value, … of its placeholders
     */
    Refusal(Kind kind, String key, Object... namesAndValues) {
        super(key);
        this.kind = kind;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
        }
    }

    /** @throws Refusal if one of the files is not there */
    static void requireFiles(Collection<Path> files) {
        files.stream().filter(file -> !Files.exists(file)).findFirst().ifPresent(file -> {
            throw new Refusal(Kind.NOT_READABLE, "refuse.nofile", "file", file);
        });
    }

    Kind kind() {
        return kind;
    }

    String sentence(Words words) {
        return words.say(getMessage(), arguments);
    }
}

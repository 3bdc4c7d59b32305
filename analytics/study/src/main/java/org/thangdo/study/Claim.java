package org.thangdo.study;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Kind;

/**
 * One thing a study says, with what it rests on. The sentence is generated from the code and the arguments, in either
 * language, and asks or states no more than the test behind it supports.
 *
 * @param code which sentence
 * @param arguments what the sentence needs to know, by name: {@code String}, {@code Text} or number, written by
 *     {@link Words}
 */
public record Claim(ClaimCode code, Map<String, Object> arguments) {

    static final String BUNDLE = "claims";
    private static final String KIND = "kind";

    public Claim {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** The sentence as a reader meets it. */
    public String sentence(Language language) {
        return prefix(language) + Words.of(Claim.class, BUNDLE, language).say(code.name(), arguments);
    }

    /** The same in at most 90 characters, for the head of a figure or a slide. */
    public String headline(Language language) {
        return prefix(language) + Words.of(Claim.class, BUNDLE, language).say(code.name() + ".headline", arguments);
    }

    /** The same claim, said of organisations; of persons nothing is added. */
    public Claim of(Kind kind) {
        if (kind == Kind.PERSON) {
            return this;
        }
        var more = new TreeMap<>(arguments);
        more.put(KIND, Wording.term(kind.name() + ".title"));
        return new Claim(code, more);
    }

    private String prefix(Language language) {
        return arguments.get(KIND) instanceof Text kind ? kind.in(language) + ": " : "";
    }
}

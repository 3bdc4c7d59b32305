package org.thangdo.study;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;

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

    public Claim {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** The sentence as a reader meets it. */
    public String sentence(Language language) {
        return upperFirst(Words.of(Claim.class, BUNDLE, language).say(code.name(), arguments));
    }

    /** The same in at most 90 characters, for the head of a figure or a slide. */
    public String headline(Language language) {
        return upperFirst(Words.of(Claim.class, BUNDLE, language).say(code.name() + ".headline", arguments));
    }

    private static String upperFirst(String sentence) {
        int first = sentence.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + sentence.substring(Character.charCount(first));
    }
}

package org.thangdo.ratings.wide;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.recognise.Folding;

/**
 * What is known of the categories before a table is read.
 *
 * @param declared every category that raters could choose, lowest first: all numbers, strictly increasing, or words, which
 *     get the scores {@code 1..q}; empty if a person did not say
 * @param levels scale whose words are recognised if nothing is declared
 */
public record WideScale(List<String> declared, Scale levels) {

    public WideScale {
        declared = declared.stream().map(Folding::clean).toList();
        if (declared.size() == 1) {
            throw new IllegalArgumentException("a scale needs at least 2 categories: " + declared);
        }
        var numbers = numbers(declared);
        for (int k = 1; k < numbers.size(); k++) {
            if (numbers.get(k - 1).compareTo(numbers.get(k)) >= 0) {
                throw new IllegalArgumentException("scale is not strictly increasing: " + declared);
            }
        }
        var words = new HashSet<String>();
        for (String word : declared) {
            if (word.isEmpty() || numbers.isEmpty() && !words.add(Folding.fold(word))) {
                throw new IllegalArgumentException("a category is blank or named twice: " + declared);
            }
        }
    }

    /** Nobody said what the categories are. */
    public static WideScale undeclared(Scale levels) {
        return new WideScale(List.of(), levels);
    }

    boolean isDeclared() {
        return !declared.isEmpty();
    }

    /** The declared categories as numbers; empty if they are words. */
    List<BigDecimal> numbers() {
        return numbers(declared);
    }

    private static List<BigDecimal> numbers(List<String> texts) {
        return texts.stream().allMatch(text -> text.matches("[-+]?\\d+(\\.\\d+)?"))
                ? texts.stream().map(BigDecimal::new).toList()
                : List.of();
    }
}

package org.thangdo.criteria.lint;

import java.util.Map;
import java.util.regex.Pattern;

/** Values of numbers in digits or words. */
record NumberWords(Map<String, Long> values) {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    /** {@code "12.000"} is 12000, {@code "99,5"} is 99.5, {@code "hai mươi ba"} is 23. */
    String value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            boolean grouped = GROUPED.matcher(number).matches();
            return grouped ? number.replaceAll("[.,]", "") : number.replace(',', '.');
        }
        return Long.toString(inWords(number.split("[\\s-]+")));
    }

    private long inWords(String[] words) {
        long total = 0;
        long hundreds = 0;
        long tens = 0;
        long ones = 0;
        for (String word : words) {
            long value = values.getOrDefault(word, 0L);
            if (value >= 1000) {
                total += Math.max(1, hundreds + tens + ones) * value;
                hundreds = tens = ones = 0;
            } else if (value == 100) {
                hundreds += Math.max(1, tens + ones) * 100;
                tens = ones = 0;
            } else if (value >= 10) {
                tens += value == 10 ? Math.max(1, ones) * 10 : value;
                ones = 0;
            } else {
                ones = value;
            }
        }
        return total + hundreds + tens + ones;
    }
}

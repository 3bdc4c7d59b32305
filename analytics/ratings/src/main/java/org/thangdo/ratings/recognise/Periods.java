package org.thangdo.ratings.recognise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as people write them: a year, a quarter or a month. Canonical: {@code 2021}, {@code 2021-Q3}, {@code 2021-07}. */
public final class Periods {

    /** Years in which an appraisal of this kind can have been made. */
    public static final int EARLIEST = 1980;

    public static final int LATEST = 2050;

    private static final Pattern YEAR = Pattern.compile("(?:nam (?:hoc )?|year )?(\\d{4})(?:\\.0+)?");
    private static final Pattern QUARTER =
            Pattern.compile("(?:quy|q|quarter) ?([1-4]|iv|i{1,3})[ ,]*(?:[/-]|nam|of)? *(\\d{4})");
    private static final Pattern YEAR_QUARTER =
            Pattern.compile("(\\d{4}) ?[-/ ] ?(?:quy|q|quarter) ?([1-4]|iv|i{1,3})");
    private static final Pattern MONTH =
            Pattern.compile("(?:thang|t|month) ?(\\d{1,2})[ ,]*(?:[/-]|nam)? *(\\d{4})|(\\d{1,2}) ?/ ?(\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern ISO_DATE =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00)?(?:\\.0+)?)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(19[89]\\d|20[0-4]\\d)(?!\\d)");
    private static final Map<String, String> ROMAN = Map.of("i", "1", "ii", "2", "iii", "3", "iv", "4");

    private Periods() {}

    /** The canonical period of a text that says one, whatever its year. */
    public static Optional<String> parse(String text) {
        String folded = Folding.fold(text);
        Matcher year = YEAR.matcher(folded);
        if (year.matches()) {
            return Optional.of(year.group(1));
        }
        Matcher quarter = QUARTER.matcher(folded);
        if (quarter.matches()) {
            return Optional.of(quarter.group(2) + "-Q" + arabic(quarter.group(1)));
        }
        Matcher yearQuarter = YEAR_QUARTER.matcher(folded);
        if (yearQuarter.matches()) {
            return Optional.of(yearQuarter.group(1) + "-Q" + arabic(yearQuarter.group(2)));
        }
        Matcher month = MONTH.matcher(folded);
        if (month.matches()) {
            boolean named = month.group(1) != null;
            return month(month.group(named ? 2 : 4), month.group(named ? 1 : 3));
        }
        Matcher yearMonth = YEAR_MONTH.matcher(folded);
        return yearMonth.matches() ? month(yearMonth.group(1), yearMonth.group(2)) : Optional.empty();
    }

    private static String arabic(String numeral) {
        return ROMAN.getOrDefault(numeral, numeral);
    }

    private static Optional<String> month(String year, String month) {
        int number = Integer.parseInt(month);
        return number >= 1 && number <= 12
                ? Optional.of(year + "-" + (number < 10 ? "0" : "") + number)
                : Optional.empty();
    }

    /** A date, written as ISO or day first. */
    public static Optional<LocalDate> date(String text) {
        try {
            Matcher iso = ISO_DATE.matcher(text.strip());
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            Matcher dayFirst = DAY_FIRST.matcher(text.strip());
            return dayFirst.matches()
                    ? Optional.of(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)))
                    : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Whether the year of a canonical period is one in which people were rated. */
    public static boolean inRange(String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        return year >= EARLIEST && year <= LATEST;
    }

    /** The canonical period that a person says, who has to say one: {@code "Quý 3/2021"} is {@code 2021-Q3}. */
    public static String said(String text) {
        return parse(text)
                .filter(Periods::inRange)
                .orElseThrow(() -> new IllegalArgumentException("not a year, quarter or month: " + text));
    }

    /** The first month of a canonical period: {@code 2021-Q3} begins in {@code 2021-07}. */
    public static String firstMonth(String period) {
        return switch (period.length()) {
            case 4 -> period + "-01";
            default -> period.contains("Q") ? quarterMonth(period, -2) : period;
        };
    }

    /** The last month of a canonical period: {@code 2021} ends in {@code 2021-12}. */
    public static String lastMonth(String period) {
        return switch (period.length()) {
            case 4 -> period + "-12";
            default -> period.contains("Q") ? quarterMonth(period, 0) : period;
        };
    }

    private static String quarterMonth(String period, int offset) {
        int month = 3 * (period.charAt(6) - '0') + offset;
        return period.substring(0, 5) + (month < 10 ? "0" : "") + month;
    }

    /** A period that stands over a column. */
    public static Optional<String> inHeader(String label) {
        return parse(label).filter(Periods::inRange);
    }

    /** The only year that a title, a sheet name or a file name mentions. */
    public static Optional<String> inName(String name) {
        var years = IN_NAME.matcher(name)
                .results()
                .map(hit -> hit.group(1))
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }
}

package org.thangdo.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where periods lie in time: {@code 2021}, {@code 2021-Q3} and {@code 2021-07} in years, so that gaps count as gaps. */
public final class Periods {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(\\d{2}))?");

    private Periods() {}

    /** The beginning of a period in years: {@code 2021-Q3} is 2021.5. */
    public static double years(String period) {
        Matcher match = PERIOD.matcher(period);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a period such as 2021, 2021-Q3 or 2021-07: " + period);
        }
        double year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return year + (Integer.parseInt(match.group(2)) - 1) / 4.0;
        }
        return match.group(3) == null ? year : year + (Integer.parseInt(match.group(3)) - 1) / 12.0;
    }
}

package org.thangdo.criteria.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.Shipped;

/**
 * The rules at hand, in order of id.
 *
 * @param packs ids differ
 */
public record RulePacks(List<RulePack> packs) {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

    public RulePacks {
        packs = List.copyOf(packs);
    }

    /** The rules that come with the product, read once. */
    public static RulePacks shipped() {
        return Packs.SHIPPED;
    }

    private static final class Packs {
        private static final RulePacks SHIPPED =
                new RulePacks(Shipped.records(RulePacks.class, "packs", RulePack.class));
    }

    /**
     * Reads a rule from a file of the user.
     *
     * @throws IOException if it cannot be read or is no rule; the message names file and field
     */
    public static RulePack read(Path file) throws IOException {
        return Json.read(file, RulePack.class);
    }

    /** Ids, in order. */
    public List<String> ids() {
        return packs.stream().map(RulePack::id).toList();
    }

    /** The rule with this id. */
    public RulePack get(String id) {
        return packs.stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + id + " among " + ids()));
    }

    /** The rules that hold on a day, in order of id: several instruments may hold at once. */
    public List<RulePack> validOn(LocalDate day) {
        return packs.stream()
                .filter(pack -> pack.validity().value().covers(day))
                .toList();
    }

    /**
     * The rules by which a period is appraised: those that hold on its last day.
     *
     * @param period {@code 2021}, {@code 2021-Q3} or {@code 2021-07}
     */
    public List<RulePack> validIn(String period) {
        return validOn(lastDay(period));
    }

    private static LocalDate lastDay(String period) {
        Matcher match = PERIOD.matcher(period);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a period such as 2021, 2021-Q3 or 2021-07: " + period);
        }
        int month = match.group(2) != null
                ? 3 * Integer.parseInt(match.group(2))
                : match.group(3) != null ? Integer.parseInt(match.group(3)) : 12;
        return YearMonth.of(Integer.parseInt(match.group(1)), month).atEndOfMonth();
    }
}

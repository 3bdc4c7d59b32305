package org.thangdo.criteria.position;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thangdo.criteria.Json;
import org.thangdo.criteria.Shipped;
import org.thangdo.criteria.text.Marks;

/**
 * The positions at hand.
 *
 * @param positions ids differ
 */
public record Positions(List<Position> positions) {

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DEPUTY = Pattern.compile(".* (pho|vice|deputy) ");

    private static final Comparator<Position> EARLIER_EDITION = Comparator.comparingInt(
                    (Position position) -> position.version().number())
            .thenComparing(position -> position.version().from());

    public Positions {
        positions = List.copyOf(positions);
        long ids = positions.stream().map(Position::id).distinct().count();
        if (ids < positions.size()) {
            throw new IllegalArgumentException("two positions share an id: " + ids(positions));
        }
    }

    /** The drafts that come with the product, in order of id, read once. */
    public static Positions shipped() {
        return Catalogue.POSITIONS;
    }

    private static final class Catalogue {
        private static final Positions POSITIONS =
                new Positions(Shipped.records(Positions.class, "catalogue", Position.class));
    }

    /**
     * Reads a position from a file of the user.
     *
     * @throws IOException if it cannot be read or is no position; the message names file and field
     */
    public static Position read(Path file) throws IOException {
        return Json.read(file, Position.class);
    }

    /**
     * What people are rated by on a day: of each position the latest adopted edition that holds then, in order of id. Drafts never
     * hold.
     *
     * @param editions of any number of positions
     */
    public static List<Position> inForce(List<Position> editions, LocalDate day) {
        var latest = new TreeMap<String, Position>();
        editions.stream()
                .filter(position -> position.version().status() == Version.Status.ADOPTED)
                .filter(position -> position.version().covers(day))
                .sorted(EARLIER_EDITION)
                .forEach(position -> latest.put(position.id(), position));
        return List.copyOf(latest.values());
    }

    /** Ids, in order. */
    public List<String> ids() {
        return ids(positions);
    }

    private static List<String> ids(List<Position> positions) {
        return positions.stream().map(Position::id).toList();
    }

    /** The position with this id. */
    public Position get(String id) {
        return positions.stream()
                .filter(position -> position.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no position " + id + " among " + ids()));
    }

    /**
     * The position whose title or id stands in a text, however typed: case, marks, dashes and what is in brackets do not count, of
     * titles joined by a slash the last is enough. If several stand in it, the longest counts. The deputy of somebody is somebody
     * else.
     */
    public Optional<Position> find(String name) {
        String text = words(name);
        Position found = null;
        int longest = 0;
        for (Position position : positions) {
            for (String title : titles(position).toList()) {
                if (title.length() > longest && stands(title, text)) {
                    found = position;
                    longest = title.length();
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static Stream<String> titles(Position position) {
        Label title = position.title();
        return Stream.concat(Stream.of(position.id(), title.vi()), title.en().stream())
                .map(each -> BRACKETS.matcher(each).replaceAll(" "))
                .flatMap(each -> Stream.of(each, each.substring(each.lastIndexOf('/') + 1)))
                .map(Positions::words)
                .filter(each -> !each.isBlank());
    }

    /** Words in small letters without marks, with a space around each. */
    private static String words(String text) {
        String plain = Marks.removed(text).toLowerCase(Locale.ROOT);
        return (" " + NO_WORD.matcher(plain).replaceAll(" ").strip() + " ").replace(" ubnd ", " uy ban nhan dan ");
    }

    private static boolean stands(String title, String text) {
        for (int at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
            if (!DEPUTY.matcher(text.substring(0, at + 1)).matches()) {
                return true;
            }
        }
        return false;
    }
}

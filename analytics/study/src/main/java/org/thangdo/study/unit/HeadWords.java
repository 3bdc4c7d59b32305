package org.thangdo.study.unit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.thangdo.ratings.recognise.Folding;

/**
 * Which positions are those of the head of a unit, by the words of {@code heads.json} beside this class. A position counts if
 * it, or one of several offices that it lists, begins with such words: “Trưởng phòng” and “Phó bí thư, Chủ tịch” do, “Phó
 * trưởng phòng”, “Kế toán trưởng” and “Thư ký giám đốc” do not. Words written without marks are compared without marks.
 */
public final class HeadWords {

    private static final HeadWords SHIPPED = read();

    private static final Pattern OFFICES = Pattern.compile("\\s*(?:[,;/+&]|\\s-\\s|\\bkiêm\\b|\\bkiem\\b)\\s*");

    private final List<String> heads;
    private final List<String> others;
    private final List<String> deputies;
    private final List<String> acting;

    private HeadWords(List<String> heads, List<String> others, List<String> deputies, List<String> acting) {
        this.heads = heads;
        this.others = others;
        this.deputies = deputies;
        this.acting = acting;
    }

    public static HeadWords shipped() {
        return SHIPPED;
    }

    /** Whether a position is that of a head. */
    boolean isHead(String position) {
        String text = Folding.clean(position.replace('_', ' ')).toLowerCase(Locale.ROOT);
        return Arrays.stream(OFFICES.split(text)).anyMatch(this::isOffice);
    }

    /** Whether a position is that of a head or of a deputy: “Phó trưởng phòng”, “Deputy head”. */
    public boolean isLeader(String position) {
        String text = Folding.clean(position.replace('_', ' ')).toLowerCase(Locale.ROOT);
        return Arrays.stream(OFFICES.split(text)).anyMatch(office -> isOffice(office) || isDeputy(office));
    }

    private boolean isDeputy(String office) {
        return deputies.stream()
                .anyMatch(word -> begins(office, word)
                        && isOffice(office.substring(word.length()).strip()));
    }

    /** Whether a position is one of those named, by its letters, case and marks aside. */
    static boolean isNamed(String position, List<String> named) {
        String folded = Folding.fold(position);
        return named.stream().anyMatch(name -> Folding.fold(name).equals(folded));
    }

    private boolean isOffice(String office) {
        String bare = acting.stream()
                .filter(word -> begins(office, word))
                .findFirst()
                .map(word -> office.substring(word.length()).strip())
                .orElse(office);
        return heads.stream().anyMatch(words -> begins(bare, words))
                && others.stream().noneMatch(words -> begins(bare, words));
    }

    private static boolean begins(String text, String words) {
        boolean marked = text.chars().anyMatch(c -> c > 127);
        return (text + " ").startsWith((marked ? words : Folding.fold(words)) + " ");
    }

    private static HeadWords read() {
        try (var stream = HeadWords.class.getResourceAsStream("heads.json")) {
            JsonNode words = JsonMapper.builder().build().readTree(stream);
            return new HeadWords(
                    list(words.get("heads")),
                    list(words.get("others")),
                    list(words.get("deputies")),
                    list(words.get("acting")));
        } catch (IOException e) {
            throw new UncheckedIOException("heads.json", e);
        }
    }

    private static List<String> list(JsonNode words) {
        return StreamSupport.stream(words.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

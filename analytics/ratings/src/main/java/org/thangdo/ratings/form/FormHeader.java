package org.thangdo.ratings.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.thangdo.ratings.recognise.Folding;

/**
 * Which columns of a form are texts and names of criteria, positions, points and numbers; by their headers, or as the user says. A header
 * that only begins like one of texts or points counts where the row has others beside it.
 */
final class FormHeader {

    private static final List<String> TEXT = List.of(
            "text",
            "noi dung tieu chi",
            "noi dung danh gia",
            "noi dung",
            "tieu chi",
            "ten tieu chi",
            "criterion",
            "criteria",
            "sentence",
            "cau",
            "mo ta");
    private static final List<String> NAME =
            List.of("name", "criterion name", "ten tieu chi", "tieu chi", "criterion", "criteria", "nhom tieu chi");
    private static final List<String> POSITION =
            List.of("position", "vi tri", "vi tri viec lam", "chuc danh", "chuc vu", "vi tri cong tac", "job position");
    private static final List<String> POINTS = List.of(
            "points", "weight", "diem", "diem toi da", "diem chuan", "trong so", "thang diem", "max points", "score");

    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final List<String> NUMBER = List.of("stt", "tt", "so tt", "so thu tu", "no", "no.", "#", "nr");
    private static final Pattern LIKE_TEXT =
            Pattern.compile("(?:noi dung|(?:cac |ten |nhom )?tieu chi|criteri|tieu chuan danh gia).{0,60}");
    private static final Pattern LIKE_POINTS = Pattern.compile(
            "(?:so |thang |muc )?diem (?:toi da|chuan|quy dinh|cao nhat).{0,30}|max(?:imum)? (?:points|score).{0,20}");

    private final Map<String, String> said = new TreeMap<>();
    private int text = -1;
    private int name = -1;
    private int position = -1;
    private int points = -1;
    private int number = -1;

    /** @param mapping {@code "header=text"}, {@code "header=position"} or {@code "header=points"} */
    FormHeader(List<String> mapping) {
        for (String entry : mapping) {
            int at = entry.lastIndexOf('=');
            if (at > 0) {
                said.put(Folding.fold(entry.substring(0, at)), Folding.fold(entry.substring(at + 1)));
            }
        }
    }

    /** Whether a row is a header that names the texts. */
    boolean find(List<String> cells) {
        var folded = cells.stream()
                .map(Folding::fold)
                .map(header -> said.getOrDefault(header, header))
                .toList();
        boolean several = folded.stream().filter(cell -> !cell.isEmpty()).count() > 1;
        text = first(folded, TEXT, several ? LIKE_TEXT : NEVER);
        name = first(folded, NAME, NEVER) == text ? -1 : first(folded, NAME, NEVER);
        position = first(folded, POSITION, NEVER);
        points = first(folded, POINTS, LIKE_POINTS);
        number = first(folded, NUMBER, NEVER);
        return text >= 0;
    }

    private static int first(List<String> headers, List<String> names, Pattern like) {
        var named = names.stream().mapToInt(headers::indexOf);
        var alike = IntStream.range(0, headers.size())
                .filter(column -> like.matcher(headers.get(column)).matches());
        return IntStream.concat(named, alike)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    int text() {
        return text;
    }

    /** Names of criteria beside their texts. */
    int name() {
        return name;
    }

    int position() {
        return position;
    }

    int points() {
        return points;
    }

    int number() {
        return number;
    }
}

package org.thangdo.ratings.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thangdo.ratings.recognise.Folding;

/** Which columns of a form are texts of criteria, positions and points; by their headers, or as the user says. */
final class FormHeader {

    private static final List<String> TEXT = List.of(
            "text",
            "tieu chi",
            "noi dung tieu chi",
            "ten tieu chi",
            "noi dung",
            "noi dung danh gia",
            "criterion",
            "criteria",
            "sentence",
            "cau",
            "mo ta");
    private static final List<String> POSITION =
            List.of("position", "vi tri", "vi tri viec lam", "chuc danh", "chuc vu", "vi tri cong tac", "job position");
    private static final List<String> POINTS = List.of(
            "points", "weight", "diem", "diem toi da", "diem chuan", "trong so", "thang diem", "max points", "score");

    private final Map<String, String> said = new TreeMap<>();
    private int text = -1;
    private int position = -1;
    private int points = -1;

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
        text = first(folded, TEXT);
        position = first(folded, POSITION);
        points = first(folded, POINTS);
        return text >= 0;
    }

    private static int first(List<String> headers, List<String> names) {
        return names.stream()
                .mapToInt(headers::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    int text() {
        return text;
    }

    int position() {
        return position;
    }

    int points() {
        return points;
    }
}

package org.thangdo.ratings.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.ratings.finding.Finding.Place;
import org.thangdo.ratings.finding.FindingCode;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.store.Store;

/**
 * Names that are probably one person spelt two ways: tone mark placed differently (ủy, uỷ), i for y, a middle name left out.
 * Birth year and unit must not contradict. Nobody is merged.
 */
final class SamePerson {

    private static final int MOST_NAMES = 200_000;
    private static final int LISTED = 200;

    private SamePerson() {}

    private record Person(String name, String birth, String unit, String id, Place place) {}

    static List<Finding> find(Store store) {
        if (store.number("SELECT count(*) FROM people") == 0
                || store.number("SELECT count(DISTINCT name) FROM people") > MOST_NAMES) {
            return List.of();
        }
        var groups = new LinkedHashMap<String, List<Person>>();
        store.each(
                "SELECT name, coalesce(birth, '') AS birth, coalesce(unit, '') AS unit, coalesce(r.id, '') AS id, "
                        + Places.COLUMNS
                        + " FROM (SELECT name, birth, unit, id, arg_min(row, (sheet, row)) AS row, min(sheet) "
                        + "AS sheet, any_value(col) AS col FROM people GROUP BY name, birth, unit, id) r" + Places.JOIN
                        + " ORDER BY r.sheet, r.row, name",
                row -> {
                    var person = new Person(
                            row.getString("name"),
                            row.getString("birth"),
                            row.getString("unit"),
                            row.getString("id"),
                            Places.read(row));
                    groups.computeIfAbsent(key(person.name()), any -> new ArrayList<>())
                            .add(person);
                });
        var findings = new ArrayList<Finding>();
        groups.values().forEach(same -> compare(same, findings));
        shortened(groups.values(), findings);
        return findings.subList(0, Math.min(LISTED, findings.size()));
    }

    private static void compare(List<Person> same, List<Finding> findings) {
        var told = new HashMap<String, Boolean>();
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size() && j < i + 50; j++) {
                Person a = same.get(i);
                Person b = same.get(j);
                boolean agrees = agree(a.birth(), b.birth())
                        && agree(a.unit(), b.unit())
                        && (a.id().isEmpty() || !a.id().equals(b.id()));
                if (agrees
                        && !a.name().equals(b.name())
                        && told.putIfAbsent(a.name() + "\u001f" + b.name(), true) == null) {
                    findings.add(finding(a, b));
                }
            }
        }
    }

    private static Finding finding(Person a, Person b) {
        return new Finding(
                FindingCode.SAME_PERSON_TWO_SPELLINGS,
                b.place(),
                a.name() + " · " + b.name(),
                Map.of("first", a.name(), "second", b.name()),
                List.of(a.place()));
    }

    /** Names of which one has the first and last word of the other and no middle, in one unit or of one birth year. */
    private static void shortened(Collection<List<Person>> groups, List<Finding> findings) {
        var whole = new HashMap<String, List<Person>>();
        groups.forEach(same -> {
            String[] words = key(same.get(0).name()).split(" ");
            if (words.length > 2) {
                whole.computeIfAbsent(words[0] + " " + words[words.length - 1], ends -> new ArrayList<>())
                        .addAll(same);
            }
        });
        var told = new HashSet<List<String>>();
        for (List<Person> same : groups) {
            for (Person brief : same) {
                String key = key(brief.name()).strip();
                if (key.split(" ").length == 2) {
                    whole.getOrDefault(key, List.of()).stream()
                            .filter(person -> mayBe(person, brief) && told.add(List.of(person.name(), brief.name())))
                            .forEach(person -> findings.add(finding(person, brief)));
                }
                if (findings.size() > LISTED) {
                    return;
                }
            }
        }
    }

    private static boolean mayBe(Person a, Person b) {
        boolean shared = isSame(a.birth(), b.birth()) || isSame(a.unit(), b.unit());
        boolean otherIds = a.id().isEmpty() || !a.id().equals(b.id());
        return shared && otherIds && agree(a.birth(), b.birth());
    }

    private static boolean isSame(String a, String b) {
        return !a.isEmpty() && a.equals(b);
    }

    private static boolean agree(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    /** What two spellings of one name share: letters with their marks in a fixed order at the end of the syllable, i for y. */
    private static String key(String name) {
        var key = new StringBuilder();
        for (String syllable :
                Folding.clean(name).toLowerCase(java.util.Locale.ROOT).split(" ")) {
            String letters = Normalizer.normalize(syllable, Normalizer.Form.NFD);
            String tones = letters.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            String bare = letters.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "")
                    .replace('y', 'i');
            key.append(Normalizer.normalize(bare, Normalizer.Form.NFC))
                    .append(tones)
                    .append(' ');
        }
        return key.toString();
    }
}

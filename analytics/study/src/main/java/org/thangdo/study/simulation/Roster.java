package org.thangdo.study.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The people of one block from year to year: who stays, who moves to another unit, who leaves, who is new. */
final class Roster {

    private final Scenario scenario;
    private final int block;
    private final Draws draws;
    private final Measurements measurements;
    private final List<Person> people = new ArrayList<>();
    private int joined;

    Roster(Scenario scenario, int block, Draws draws, Measurements measurements) {
        this.scenario = scenario;
        this.block = block;
        this.draws = draws;
        this.measurements = measurements;
    }

    List<Person> people() {
        return people;
    }

    /** The head of a unit. */
    Person head(int unit) {
        return people.stream()
                .filter(person -> person.unit == unit && person.position == 0)
                .findFirst()
                .orElseThrow();
    }

    /** Goes on to a year with {@code size} people. */
    void next(String period, int size, Consumer<Row> out) {
        if (!people.isEmpty()) {
            people.removeIf(person -> draws.happens(scenario.turnover().leave()));
            int places = size - (int) Math.ceil(scenario.turnover().join() * size);
            while (people.size() > places) {
                people.remove(draws.below(people.size()));
            }
            for (Person person : people) {
                if (draws.happens(scenario.turnover().move())) {
                    person.unit = draws.below(scenario.structure().units());
                }
            }
        }
        while (people.size() < size) {
            people.add(join(period, out));
        }
        balance();
        appoint();
    }

    private Person join(String period, Consumer<Row> out) {
        joined++;
        String code = scenario.blocks() == 1
                ? String.format(Locale.ROOT, "CB%04d", joined)
                : String.format(Locale.ROOT, "CB%06d-%04d", block + 1, joined);
        double[] specific = new double[scenario.criteria().size()];
        for (int c = 0; c < specific.length; c++) {
            specific[c] = scenario.spread().specific() * draws.normal();
        }
        var person = new Person(code, scenario.spread().ability() * draws.normal(), specific);
        person.unit = draws.below(scenario.structure().units());
        person.position = -1;
        person.games = measurements.games();
        out.accept(new Row.Ability(period, code, person.ability));
        return person;
    }

    /** No unit is left with fewer than two people: the largest gives. */
    private void balance() {
        int[] sizes = new int[scenario.structure().units()];
        people.forEach(person -> sizes[person.unit]++);
        for (int unit = 0; unit < sizes.length; unit++) {
            while (sizes[unit] < 2) {
                int from = largest(sizes);
                for (int i = people.size() - 1; i >= 0; i--) {
                    if (people.get(i).unit == from) {
                        people.get(i).unit = unit;
                        break;
                    }
                }
                sizes[from]--;
                sizes[unit]++;
            }
        }
    }

    private static int largest(int[] sizes) {
        int largest = 0;
        for (int unit = 1; unit < sizes.length; unit++) {
            if (sizes[unit] > sizes[largest]) {
                largest = unit;
            }
        }
        return largest;
    }

    /** One head and one deputy in each unit: those in office stay, vacancies go to the longest serving. */
    private void appoint() {
        int positions = scenario.structure().positions().size();
        for (Person person : people) {
            if (person.position < 0) {
                person.position = 2 + draws.below(positions - 2);
            }
        }
        for (int unit = 0; unit < scenario.structure().units(); unit++) {
            fill(unit, 0);
            fill(unit, 1);
        }
    }

    private void fill(int unit, int office) {
        var members = people.stream().filter(person -> person.unit == unit).toList();
        var holders =
                members.stream().filter(person -> person.position == office).toList();
        holders.stream().skip(1).forEach(person -> person.position = 2);
        if (holders.isEmpty()) {
            members.stream()
                    .filter(person -> person.position > office)
                    .findFirst()
                    .ifPresent(person -> person.position = office);
        }
    }
}

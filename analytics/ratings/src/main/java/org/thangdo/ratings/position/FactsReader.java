package org.thangdo.ratings.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thangdo.criteria.position.Judged;
import org.thangdo.criteria.position.Measured;
import org.thangdo.criteria.position.Metric;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.scoring.Facts;
import org.thangdo.criteria.scoring.Facts.Judgement;
import org.thangdo.criteria.scoring.Facts.Value;
import org.thangdo.criteria.scoring.ProductScore.Product;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Selection;
import org.thangdo.ratings.position.PeopleFacts.Delivered;
import org.thangdo.ratings.position.PeopleFacts.Elsewhere;
import org.thangdo.ratings.position.PeopleFacts.LeftOut;
import org.thangdo.ratings.position.PeopleFacts.Person;
import org.thangdo.ratings.position.PeopleFacts.Why;
import org.thangdo.ratings.recognise.Folding;
import org.thangdo.ratings.store.CanonicalTable;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Gathers the facts of people from the canonical tables. */
final class FactsReader {

    private static final String SELF = "self";

    private final Optional<String> span;
    private final Positions wanted;
    private final SortedMap<String, Metric> metrics = new TreeMap<>();
    private final SortedMap<Key, Gathered> people = new TreeMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    FactsReader(Position position, Optional<String> span) {
        this.span = span;
        this.wanted = new Positions(List.of(position));
        for (Metric metric : position.metrics()) {
            metrics.put(Folding.fold(metric.id()), metric);
            metrics.putIfAbsent(Folding.fold(metric.name().vi()), metric);
            metric.name().en().ifPresent(name -> metrics.putIfAbsent(Folding.fold(name), metric));
        }
    }

    /** A person in the period that is scored. */
    private record Key(String period, String subject) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPeriod = period.compareTo(other.period);
            return byPeriod == 0 ? subject.compareTo(other.subject) : byPeriod;
        }
    }

    /** A number at a place, taken in a period that may lie within the one that is scored. */
    private record Taken(String period, double number, String source) {}

    private static final class Gathered {
        private String unit = "";
        private String position = "";
        private final SortedMap<String, List<Taken>> values = new TreeMap<>();
        private final SortedMap<String, SortedMap<String, List<Taken>>> marks = new TreeMap<>();
        private final List<Delivered> products = new ArrayList<>();
    }

    PeopleFacts read(History history) {
        each(history, CanonicalTable.MEASUREMENTS, this::measurement);
        each(history, CanonicalTable.RATINGS, this::rating);
        each(history, CanonicalTable.PRODUCTS, this::product);
        var found = new ArrayList<Person>();
        var elsewhere = new ArrayList<Elsewhere>();
        people.forEach((key, gathered) -> {
            if (gathered.position.isEmpty() || wanted.find(gathered.position).isPresent()) {
                var facts = new Facts(values(key, gathered), judgements(key, gathered));
                found.add(new Person(key.period(), key.subject(), gathered.unit, facts, gathered.products));
            } else {
                elsewhere.add(new Elsewhere(key.period(), key.subject(), gathered.position));
            }
        });
        leftOut.removeIf(each -> elsewhere.stream()
                .anyMatch(other ->
                        other.period().equals(each.period()) && other.subject().equals(each.subject())));
        leftOut.sort(Comparator.comparing(LeftOut::period)
                .thenComparing(LeftOut::subject)
                .thenComparing(LeftOut::metric));
        return new PeopleFacts(found, leftOut, elsewhere);
    }

    /** What is done with a row of a canonical table that is of the period asked for. */
    private interface Taker {
        void take(Key key, Gathered person, Row row, String source);
    }

    private void each(History history, CanonicalTable name, Taker taker) {
        Table table = history.table(name.view());
        for (Row row : table) {
            String period = text(row, "period");
            String subject = text(row, "subject");
            if (!subject.isEmpty() && (span.isEmpty() || within(period, span.get()))) {
                var key = new Key(span.orElse(period), subject);
                var person = people.computeIfAbsent(key, each -> new Gathered());
                person.unit = person.unit.isEmpty() ? text(row, "unit") : person.unit;
                person.position = person.position.isEmpty() ? text(row, "position") : person.position;
                taker.take(key, person, row, text(row, "source"));
            }
        }
    }

    /** Whether a period is the other or one of its quarters or months. */
    static boolean within(String period, String span) {
        if (period.equals(span) || period.startsWith(span + "-")) {
            return true;
        }
        int quarter = span.indexOf("-Q");
        return quarter > 0
                && period.matches("\\d{4}-\\d{2}")
                && period.startsWith(span.substring(0, quarter))
                && (Integer.parseInt(period.substring(5)) - 1) / 3 + 1 == Integer.parseInt(span.substring(quarter + 2));
    }

    private static String text(Row row, String column) {
        return row.isMissing(column) ? "" : row.getString(column);
    }

    private void measurement(Key key, Gathered person, Row row, String source) {
        String name = text(row, "metric");
        Metric metric = metrics.get(Folding.fold(name));
        if (!(metric instanceof Measured)) {
            leave(key, name, Why.UNKNOWN_METRIC, List.of(source));
        } else if (!row.isMissing("value")) {
            person.values
                    .computeIfAbsent(metric.id(), id -> new ArrayList<>())
                    .add(new Taken(text(row, "period"), row.getDouble("value"), source));
        }
    }

    private void rating(Key key, Gathered person, Row row, String source) {
        Metric metric = metrics.get(Folding.fold(text(row, "criterion")));
        String role = text(row, "role");
        if (!(metric instanceof Judged) || role.equals(Selection.DECISION)) {
            return;
        }
        String rater = text(row, "rater");
        if (role.equals(SELF) || rater.equals(key.subject())) {
            leave(key, metric.id(), Why.SELF, List.of(source));
        } else if (row.isMissing("score") || row.getDouble("score") != Math.rint(row.getDouble("score"))) {
            leave(key, metric.id(), Why.NOT_AN_ANCHOR, List.of(source));
        } else {
            person.marks
                    .computeIfAbsent(metric.id(), id -> new TreeMap<>())
                    .computeIfAbsent(rater.isEmpty() ? source : rater, who -> new ArrayList<>())
                    .add(new Taken(text(row, "period"), row.getDouble("score"), source));
        }
    }

    private void product(Key key, Gathered person, Row row, String source) {
        String name = text(row, "product");
        var counts = new ArrayList<Long>();
        for (String column : List.of("assigned", "completed", "meets_quality", "on_time", "major_faults", "delays")) {
            boolean optional = column.equals("major_faults") || column.equals("delays");
            double count = row.isMissing(column) ? optional ? 0 : Double.NaN : row.getDouble(column);
            if (!(count == Math.rint(count))) {
                leave(key, name, Why.PRODUCT_COUNTS, List.of(source));
                return;
            }
            counts.add((long) count);
        }
        double k = row.isMissing("coefficient") ? 1 : row.getDouble("coefficient");
        try {
            var product = new Product(
                    name, k, counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4), counts.get(5));
            person.products.add(new Delivered(product, source));
        } catch (IllegalArgumentException impossible) {
            leave(key, name, Why.PRODUCT_COUNTS, List.of(source));
        }
    }

    private SortedMap<String, Value> values(Key key, Gathered person) {
        var values = new TreeMap<String, Value>();
        person.values.forEach((metric, taken) -> {
            var byPeriod = byPeriod(taken, key.period());
            var agreed = new ArrayList<Taken>();
            byPeriod.values().forEach(same -> agree(key, metric, same).ifPresent(agreed::add));
            if (!agreed.isEmpty() && agreed.size() == byPeriod.size()) {
                double sum = 0;
                for (Taken each : agreed) {
                    sum += each.number();
                }
                String sources =
                        String.join("; ", agreed.stream().map(Taken::source).toList());
                values.put(metric, new Value(sum / agreed.size(), sources));
            }
        });
        return values;
    }

    /** What was taken in the period itself, or else in each period within it. */
    private static SortedMap<String, List<Taken>> byPeriod(List<Taken> taken, String period) {
        var byPeriod = new TreeMap<String, List<Taken>>();
        taken.forEach(each -> byPeriod.computeIfAbsent(each.period(), same -> new ArrayList<>())
                .add(each));
        return byPeriod.containsKey(period) ? new TreeMap<>(Map.of(period, byPeriod.get(period))) : byPeriod;
    }

    private SortedMap<String, List<Judgement>> judgements(Key key, Gathered person) {
        var judgements = new TreeMap<String, List<Judgement>>();
        person.marks.forEach((metric, raters) -> raters.forEach((rater, taken) -> {
            var byPeriod = byPeriod(taken, key.period());
            agree(key, metric, byPeriod.get(byPeriod.lastKey())).ifPresent(mark -> judgements
                    .computeIfAbsent(metric, id -> new ArrayList<>())
                    .add(new Judgement(rater, (int) mark.number(), mark.source())));
        }));
        return judgements;
    }

    private Optional<Taken> agree(Key key, String metric, List<Taken> same) {
        if (same.stream().mapToDouble(Taken::number).distinct().count() == 1) {
            return Optional.of(same.get(0));
        }
        leave(key, metric, Why.CONTRADICTION, same.stream().map(Taken::source).toList());
        return Optional.empty();
    }

    private void leave(Key key, String metric, Why why, List<String> sources) {
        leftOut.add(new LeftOut(key.period(), key.subject(), metric, why, sources));
    }
}

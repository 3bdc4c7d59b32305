package org.thangdo.study.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Kind;

/**
 * Simulated rows as the cells of a file, in the words people use. Headers and names are in
 * {@code simulation_vi/en.properties}; a level is written with its label.
 */
public final class Wording {

    /** The tables of a simulation, in the order of their sheets; {@link Simulation#tables} says which one has. */
    public enum Table {
        RATINGS(
                "period",
                "subject",
                "agency",
                "unit",
                "position",
                "duty_group",
                "criterion",
                "role",
                "rater",
                "level",
                "score"),
        VOTES("period", "subject", "level", "votes", "head_choice"),
        COMMITMENTS("period", "subject", "text", "done"),
        ORGANISATIONS("period", "organisation", "agency", "level"),
        MEASUREMENTS("period", "subject", "unit", "position", "metric", "value"),
        TRUTH_ABILITY("period", "subject", "ability"),
        TRUTH_SEVERITY("rater", "role", "severity"),
        TRUTH_HEADS("period", "unit", "subject"),
        TRUTH_RATERS(
                "rater", "role", "severity", "halo", "range", "noise", "drift", "straight", "group", "group_severity"),
        TRUTH_YEARS("period", "subject", "ability", "games"),
        TRUTH_UNITS("unit", "unit_severity", "uniform"),
        TRUTH_CRITERIA(
                "criterion",
                "discrimination",
                "difficulty",
                "general",
                "repeats",
                "repeated",
                "criterion_halo",
                "harder_for",
                "extra_difficulty");

        private final List<String> columns;

        Table(String... columns) {
            this.columns = List.of(columns);
        }

        /** Ids of the columns. */
        public List<String> columns() {
            return columns;
        }

        /** Whether real data hide it. */
        public boolean truth() {
            return name().startsWith("TRUTH_");
        }

        /** Name of its file, without ending. */
        public String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Scale scale;
    private final Words words;
    private final Map<String, String> said = new HashMap<>();

    public Wording(Scale scale, Language language) {
        this.scale = scale;
        this.words = Words.of(Wording.class, "simulation", language);
    }

    /** Name of a table for readers. */
    public String name(Table table) {
        return words.say("table." + table.name());
    }

    /** What an effect is. */
    public String name(Effect effect) {
        return words.say("effect." + effect.id());
    }

    /** Ids of a scenario that have no name, as keys; its rows can be worded if there are none. */
    public List<String> unnamed(Scenario scenario) {
        var keys = new TreeSet<String>();
        scenario.structure().positions().forEach(position -> {
            keys.add("position." + position.id());
            keys.add("duty_group." + position.dutyGroup());
        });
        scenario.criteria().forEach(criterion -> keys.add("criterion." + criterion.id()));
        scenario.promises().weaknesses().forEach(weakness -> keys.add("weakness." + weakness));
        keys.removeAll(words.keys());
        return List.copyOf(keys);
    }

    /** The headers of a table. */
    public List<String> header(Table table) {
        return table.columns().stream()
                .map(column -> words.say("column." + column))
                .toList();
    }

    /** The table a row belongs to. */
    public static Table table(Row row) {
        if (row instanceof Row.Rating rating) {
            return rating.kind() == Kind.PERSON ? Table.RATINGS : Table.ORGANISATIONS;
        }
        if (row instanceof Row.Vote) {
            return Table.VOTES;
        }
        if (row instanceof Row.Commitment) {
            return Table.COMMITMENTS;
        }
        if (row instanceof Row.Measurement) {
            return Table.MEASUREMENTS;
        }
        return table((Row.Truth) row);
    }

    private static Table table(Row.Truth row) {
        if (row instanceof Row.Ability) {
            return Table.TRUTH_ABILITY;
        }
        if (row instanceof Row.Severity) {
            return Table.TRUTH_SEVERITY;
        }
        if (row instanceof Row.Rater) {
            return Table.TRUTH_RATERS;
        }
        if (row instanceof Row.AbilityOfYear) {
            return Table.TRUTH_YEARS;
        }
        if (row instanceof Row.Criterion) {
            return Table.TRUTH_CRITERIA;
        }
        return row instanceof Row.Unit ? Table.TRUTH_UNITS : Table.TRUTH_HEADS;
    }

    /** The cells of a row, in the order of the columns; the empty string where it says nothing. Numbers have a point. */
    public List<String> cells(Row row) {
        if (row instanceof Row.Rating rating) {
            return rating.kind() == Kind.PERSON ? person(rating) : organisation(rating);
        }
        if (row instanceof Row.Vote vote) {
            return List.of(
                    vote.period(),
                    vote.subject(),
                    level(vote.level()),
                    Integer.toString(vote.votes()),
                    level(vote.headChoice()));
        }
        if (row instanceof Row.Commitment made) {
            return List.of(made.period(), made.subject(), say("weakness." + made.weakness()), kept(made.kept()));
        }
        if (row instanceof Row.Measurement measured) {
            return List.of(
                    measured.period(),
                    measured.subject(),
                    place("unit", measured.unit()),
                    say("position." + measured.position()),
                    say("metric." + measured.metric()),
                    number(measured.value()));
        }
        return cells((Row.Truth) row);
    }

    private List<String> cells(Row.Truth row) {
        if (row instanceof Row.Ability truth) {
            return List.of(truth.period(), truth.subject(), Double.toString(truth.ability()));
        }
        if (row instanceof Row.Severity truth) {
            return List.of(truth.rater(), say("role." + truth.role()), Double.toString(truth.severity()));
        }
        if (row instanceof Row.Rater truth) {
            return rater(truth);
        }
        if (row instanceof Row.AbilityOfYear truth) {
            return List.of(
                    truth.period(), truth.subject(), Double.toString(truth.ability()), say("yes." + truth.games()));
        }
        if (row instanceof Row.Unit truth) {
            return List.of(
                    place("unit", truth.unit()), Double.toString(truth.severity()), say("yes." + truth.uniform()));
        }
        if (row instanceof Row.Criterion truth) {
            return criterion(truth);
        }
        var head = (Row.Head) row;
        return List.of(head.period(), place("unit", head.unit()), head.subject());
    }

    private List<String> person(Row.Rating rating) {
        var score = rating.score();
        return List.of(
                rating.period(),
                rating.subject(),
                place("agency", rating.agency()),
                place("unit", rating.unit()),
                say("position." + rating.position()),
                say("duty_group." + rating.dutyGroup()),
                say("criterion." + rating.criterion()),
                say("role." + rating.role()),
                rating.rater(),
                level(rating.level()),
                score.isPresent() ? number(score.getAsDouble()) : "");
    }

    private List<String> organisation(Row.Rating rating) {
        return List.of(
                rating.period(), place("unit", rating.unit()), place("agency", rating.agency()), level(rating.level()));
    }

    private List<String> rater(Row.Rater truth) {
        return List.of(
                truth.rater(),
                say("role." + truth.role()),
                Double.toString(truth.severity()),
                Double.toString(truth.halo()),
                Double.toString(truth.range()),
                Double.toString(truth.noise()),
                Double.toString(truth.drift()),
                Double.toString(truth.straight()),
                truth.group().isEmpty() ? "" : say("duty_group." + truth.group()),
                Double.toString(truth.groupSeverity()));
    }

    private List<String> criterion(Row.Criterion truth) {
        return List.of(
                say("criterion." + truth.id()),
                Double.toString(truth.discrimination()),
                Double.toString(truth.difficulty()),
                Double.toString(truth.general()),
                truth.repeats() < 0 ? "" : Integer.toString(1 + truth.repeats()),
                Double.toString(truth.repeated()),
                Double.toString(truth.halo()),
                truth.group().isEmpty() ? "" : say("duty_group." + truth.group()),
                Double.toString(truth.extra()));
    }

    private static String number(double score) {
        return score == Math.rint(score) ? Long.toString((long) score) : Double.toString(score);
    }

    private String say(String key) {
        return said.computeIfAbsent(key, words::say);
    }

    private String place(String kind, String id) {
        return say("place." + kind) + id.substring(2);
    }

    private String kept(Row.Kept kept) {
        return kept == Row.Kept.UNKNOWN ? "" : say("kept." + kept.name());
    }

    private String level(OptionalInt level) {
        return level.isPresent() ? level(level.getAsInt()) : "";
    }

    private String level(int level) {
        return scale.levels().get(level).label().in(words.language());
    }
}

package org.thangdo.study.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.simulation.Scenario.PositionModel;
import org.thangdo.study.simulation.Scenario.Promises;
import org.thangdo.study.simulation.Scenario.RoleModel;
import org.thangdo.study.simulation.Scenario.Year;

/** One independent copy of the structure of a scenario, lived through year by year. */
final class Block {

    private final Simulation simulation;
    private final Scenario scenario;

    private final int block;
    private final Consumer<Row> out;
    private final Draws draws;
    private final Roster roster;
    private final Habits habits;
    private final Judges judges;
    private final Measurements measurements;
    private final Committee committee;
    private final Content[] contents;
    private final String[] units;
    private final String[] agencies;

    Block(Simulation simulation, int block, Consumer<Row> out) {
        this.simulation = simulation;
        this.scenario = simulation.scenario();
        this.block = block;
        this.out = out;
        this.draws = new Draws(scenario.seed(), block);
        this.measurements = new Measurements(scenario, new Draws(scenario.seed(), -2 - 2L * block));
        this.roster = new Roster(scenario, block, draws, measurements);
        this.habits = new Habits(scenario, new Draws(scenario.seed(), -1 - 2L * block));
        this.judges = new Judges(scenario, block, draws, habits, out);
        this.committee = new Committee(scenario, habits, simulation.bands(), draws);
        this.contents = Content.of(scenario);
        this.units = codes("DV", scenario.structure().units());
        this.agencies = codes("CQ", scenario.structure().agencies());
    }

    void run() {
        boolean planted = !scenario.planted().isEmpty();
        for (int unit = 0; planted && unit < units.length; unit++) {
            out.accept(habits.truth(unit, units[unit]));
        }
        if (block == 0 && Content.isPlanted(scenario)) {
            for (Content content : contents) {
                out.accept(content.truth());
            }
        }
        for (int y = 0; y < scenario.years().size(); y++) {
            Year year = scenario.years().get(y);
            roster.next(year.period(), simulation.size(year, block), out);
            live(y);
            Optional<LevelCounts> fixed = year.finals();
            int[] finals = committee.decide(roster.people(), y, fixed);
            for (int i = 0; i < finals.length; i++) {
                Person person = roster.people().get(i);
                if (planted) {
                    out.accept(new Row.AbilityOfYear(year.period(), person.code, person.now, person.games));
                }
                judge(year.period(), y, person);
                decide(year.period(), person, finals[i]);
                promise(year.period(), person, y + 1 < scenario.years().size());
                measurements.measure(year.period(), person, units[person.unit], out);
            }
            organisations(year.period(), y);
        }
    }

    private void live(int year) {
        for (Person person : roster.people()) {
            person.now = person.ability + scenario.size(Effect.IMPROVEMENT) * year;
        }
    }

    private void judge(String period, int year, Person person) {
        var forms = new ArrayList<Form>();
        for (RoleModel model : scenario.roles()) {
            for (Judges.View view : judges.views(model, person, year)) {
                forms.add(fill(person, view));
            }
        }
        habits.spoil(forms);
        for (Form form : forms) {
            hand(period, person, form);
        }
    }

    private Form fill(Person person, Judges.View view) {
        Judge judge = view.judge();
        int criteria = scenario.criteria().size();
        var form = new Form(judge, new int[1 + criteria], new boolean[1 + criteria]);
        List<Double> cuts = judge.cuts(scenario.spread().cuts());
        double first = draws.normal();
        rate(form, 0, cuts, person.now + view.impression() + view.leniency(), first);
        String group = scenario.structure().positions().get(person.position).dutyGroup();
        for (int c = 0; c < criteria; c++) {
            Content content = contents[c];
            double seen = content.seen(person, judge.halo());
            double noise = content.noise(draws.normal(), first);
            rate(form, 1 + c, cuts, seen + view.impression() - content.difficulty(group) + view.leniency(), noise);
        }
        return form;
    }

    private void rate(Form form, int criterion, List<Double> cuts, double latent, double noise) {
        form.levels()[criterion] = Committee.level(latent + form.judge().noise() * noise, cuts);
        form.given()[criterion] = !draws.happens(scenario.missing());
    }

    private void hand(String period, Person person, Form form) {
        for (int c = 0; c < form.levels().length; c++) {
            if (form.given()[c]) {
                String criterion = c == 0
                        ? Selection.OVERALL
                        : scenario.criteria().get(c - 1).id();
                Judge judge = form.judge();
                emit(
                        period,
                        person,
                        criterion,
                        judge.role().id(),
                        judge.code(),
                        form.levels()[c],
                        OptionalDouble.empty());
            }
        }
    }

    private void decide(String period, Person person, int level) {
        committee.vote(period, person, level, out);
        emit(period, person, Selection.OVERALL, Selection.DECISION, "", level, committee.score(level));
    }

    private void emit(
            String period,
            Person person,
            String criterion,
            String role,
            String rater,
            int level,
            OptionalDouble score) {
        PositionModel position = scenario.structure().positions().get(person.position);
        out.accept(new Row.Rating(
                period,
                Kind.PERSON,
                person.code,
                agencies[person.unit / scenario.structure().unitsPerAgency()],
                units[person.unit],
                position.id(),
                position.dutyGroup(),
                criterion,
                role,
                rater,
                level,
                score));
    }

    private void promise(String period, Person person, boolean known) {
        Promises promises = scenario.promises();
        boolean[] made = new boolean[promises.weaknesses().size()];
        for (int weakness : person.open) {
            made[weakness] |= draws.happens(promises.repeats());
        }
        int count = 1 + draws.below(promises.most());
        for (int k = 0; k < count; k++) {
            made[draws.below(made.length)] = true;
        }
        int[] open = new int[made.length];
        int left = 0;
        for (int weakness = 0; weakness < made.length; weakness++) {
            if (made[weakness]) {
                boolean kept = draws.happens(promises.kept());
                var said = !known ? Row.Kept.UNKNOWN : kept ? Row.Kept.YES : Row.Kept.NO;
                String text = promises.weaknesses().get(weakness);
                out.accept(new Row.Commitment(period, person.code, text, said));
                if (!kept) {
                    open[left++] = weakness;
                }
            }
        }
        person.open = Arrays.copyOf(open, left);
    }

    private void organisations(String period, int year) {
        for (int unit = 0; unit < scenario.structure().units(); unit++) {
            int u = unit;
            Person head = roster.head(unit);
            double mean = roster.people().stream()
                    .filter(person -> person.unit == u)
                    .mapToDouble(person -> person.now)
                    .average()
                    .orElseThrow();
            double share = scenario.decisions().headShare();
            double latent = (1 - share) * mean
                    + share * head.now
                    + scenario.inflation() * year
                    + scenario.decisions().noise() * draws.normal();
            int level = Committee.level(latent, scenario.decisions().organisationCuts());
            out.accept(new Row.Head(period, units[unit], head.code));
            out.accept(new Row.Rating(
                    period,
                    Kind.ORGANISATION,
                    units[unit],
                    agencies[unit / scenario.structure().unitsPerAgency()],
                    units[unit],
                    "",
                    "",
                    Selection.OVERALL,
                    Selection.DECISION,
                    "",
                    level,
                    OptionalDouble.empty()));
        }
    }

    private String[] codes(String prefix, int count) {
        String first = scenario.blocks() == 1 ? "" : String.format(Locale.ROOT, "%06d-", block + 1);
        var codes = new String[count];
        for (int i = 0; i < count; i++) {
            codes[i] = prefix + first + String.format(Locale.ROOT, "%02d", i + 1);
        }
        return codes;
    }
}

package org.thangdo.study.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.History;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Selection;
import org.thangdo.study.simulation.Row;
import org.thangdo.study.simulation.Scenario;
import org.thangdo.study.simulation.Scenario.Decisions;
import org.thangdo.study.simulation.Scenarios;
import org.thangdo.study.simulation.Simulation;

/** Final levels of people and units, and votes, as files, and the history that is read from them. */
public final class UnitFiles {

    public static final RulePack RULE = RulePacks.shipped().get("nd335-2025");

    private static final Scale SCALE = RULE.scale();

    private final List<String> levels = new ArrayList<>(List.of("period,kind,subject,agency,unit,position,level"));
    private final List<String> votes = new ArrayList<>(List.of("period,subject,level,votes,head_choice"));

    private static String word(int level) {
        return SCALE.levels().get(level).label().vi();
    }

    public UnitFiles person(String period, String code, String unit, String position, int level) {
        levels.add(String.join(",", period, "person", code, "A", unit, position, word(level)));
        return this;
    }

    public UnitFiles unit(String period, String unit, int level) {
        levels.add(String.join(",", period, "organisation", unit, "A", unit, "", word(level)));
        return this;
    }

    /** A unit in a year: its level, that of its head, those of the others. */
    public UnitFiles year(String period, String unit, int level, int head, int... others) {
        unit(period, unit, level).person(period, unit + "-0", unit, "Trưởng phòng", head);
        for (int i = 0; i < others.length; i++) {
            person(period, unit + "-" + (i + 1), unit, "Chuyên viên", others[i]);
        }
        return this;
    }

    /** Votes that tie between two levels, and what the head chose. */
    public UnitFiles tie(String period, String code, int lower, int higher, int choice) {
        for (int level : new int[] {lower, higher}) {
            votes.add(String.join(",", period, code, word(level), "4", word(choice)));
        }
        return this;
    }

    public UnitFiles majority(String period, String code, int level) {
        votes.add(String.join(",", period, code, word(level), "7", ""));
        return this;
    }

    /** People and units of a simulated history of four years in 72 units, no agency making use of its cap. */
    public static UnitFiles simulated(long seed, double deference, double headShare) {
        var paper = Scenarios.seedPaper(seed).withPeople(seed, 600, List.of("2018", "2019", "2020", "2021"));
        var all = new UnitFiles();
        new Simulation(
                        deciding(paper, deference, headShare),
                        RULE.bands().orElseThrow().value())
                .run(row -> {
                    if (row instanceof Row.Rating rating && rating.role().equals(Selection.DECISION)) {
                        boolean person = rating.kind() == Kind.PERSON;
                        all.levels.add(String.join(
                                ",",
                                rating.period(),
                                person ? "person" : "organisation",
                                rating.subject(),
                                rating.agency(),
                                rating.unit(),
                                rating.position(),
                                word(rating.level())));
                    }
                });
        return all;
    }

    private static Scenario deciding(Scenario paper, double deference, double headShare) {
        var as = paper.decisions();
        var decisions = new Decisions(
                as.cuts(),
                as.organisationCuts(),
                deference,
                as.noise(),
                headShare,
                as.capLimit(),
                0,
                as.tied(),
                as.heaping());
        return new Scenario(
                paper.seed(),
                paper.years(),
                paper.blocks(),
                paper.structure(),
                List.of(),
                paper.criteria(),
                paper.spread(),
                paper.inflation(),
                paper.missing(),
                decisions,
                paper.turnover(),
                paper.promises(),
                Map.of());
    }

    /** Reads what was written; the caller closes it. */
    public History history(Path folder) {
        try {
            var files = new ArrayList<Path>();
            files.add(Files.write(folder.resolve("levels.csv"), levels));
            if (votes.size() > 1) {
                files.add(Files.write(folder.resolve("votes.csv"), votes));
            }
            return Histories.read(SCALE, files.toArray(Path[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.thangdo.study.raters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.rules.RulePacks;
import org.thangdo.ratings.Histories;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Progress;
import org.thangdo.ratings.ReadOptions;
import org.thangdo.stats.Estimate;
import org.thangdo.study.Claim;
import org.thangdo.study.ClaimCode;
import org.thangdo.study.Plan;
import org.thangdo.study.Question;
import org.thangdo.study.raters.Effect.Habit;
import org.thangdo.study.simulation.Row;
import org.thangdo.study.simulation.Scenario.RoleModel;
import org.thangdo.study.simulation.Scenarios;
import org.thangdo.study.simulation.Simulation;

@DisplayName("finds what was planted in the shipped appraisals")
class ShippedAppraisalsTest {

    /** Of the scenario whose rows are shipped. */
    private static final long SEED = 20182021;

    private static final List<RoleModel> PLANTED = Scenarios.seedPaper(SEED).roles();
    private static RaterStudy study;

    @BeforeAll
    static void read() {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("data").resolve("appraisals-2018-2021.xlsx"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
        var rule = RulePacks.shipped().get("hong-ngu-2021");
        try (var history = Histories.read(List.of(file), rule, ReadOptions.DEFAULT, Progress.NONE)) {
            var plan = Plan.standard().withQuestions(Set.of(Question.RATERS));
            study = RaterStudy.of(history, Kind.PERSON, plan).orElseThrow();
        }
    }

    /** Severity of every rater: of the role and of the person within it. */
    private static TreeMap<String, Double> planted() {
        var bands = RulePacks.shipped().get("nd335-2025").bands().orElseThrow().value();
        var severity = new TreeMap<String, Double>();
        new Simulation(Scenarios.seedPaper(SEED), bands).run(row -> {
            if (row instanceof Row.Severity rater) {
                severity.put(
                        rater.rater(), rater.severity() + model(rater.role()).severity());
            }
        });
        return severity;
    }

    private static RoleModel model(String role) {
        return PLANTED.stream()
                .filter(model -> model.role().id().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    private static double habit(String role, Habit habit) {
        return study.habits().roles().stream()
                .filter(card -> card.id().equals(role))
                .flatMap(card -> card.effect(habit).stream())
                .mapToDouble(effect -> value(effect.value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void severityOfRaters() {
        var truth = planted();
        var found = new ArrayList<Double>();
        var planted = new ArrayList<Double>();
        for (var rater : study.measures().raters().elements()) {
            if (truth.containsKey(rater.id()) && rater.measure() instanceof Estimate.Defined known) {
                found.add(known.value());
                planted.add(truth.get(rater.id()));
            }
        }
        double[] x = planted.stream().mapToDouble(v -> v).toArray();
        double[] y = found.stream().mapToDouble(v -> v).toArray();
        assertThat(x).hasSizeGreaterThan(140);
        assertThat(new PearsonsCorrelation().correlation(x, y)).isGreaterThan(0.9);
    }

    @Test
    void haloOfRoles() {
        double[] planted = PLANTED.stream().mapToDouble(RoleModel::halo).toArray();
        double[] found = PLANTED.stream()
                .mapToDouble(model -> habit(model.role().id(), Habit.HALO))
                .toArray();
        assertThat(new SpearmansCorrelation().correlation(planted, found)).isGreaterThan(0.8);
    }

    @Test
    void deferenceOfRoles() {
        double[] planted = PLANTED.stream().mapToDouble(RoleModel::deference).toArray();
        double[] found = PLANTED.stream()
                .mapToDouble(model -> habit(model.role().id(), Habit.DEFERENCE))
                .toArray();
        assertThat(new PearsonsCorrelation().correlation(planted, found)).isGreaterThan(0.85);
        assertThat(study.claims())
                .filteredOn(claim -> claim.code() == ClaimCode.ROLE_DEFERENCE)
                .isNotEmpty();
    }

    @Test
    void noDriftOfSingleRolesWhereNoneWasPlanted() {
        assertThat(study.claims())
                .extracting(Claim::code)
                .doesNotContain(ClaimCode.ROLE_LAXER, ClaimCode.ROLE_STRICTER);
    }

    @Test
    void everybodyIsLinkedAndTheFitIsReached() {
        assertThat(study.measures().refused()).isEmpty();
        assertThat(study.data().design().isConnected()).isTrue();
        assertThat(study.data().design().confounded()).isEmpty();
        assertThat(study.measures().trace()).isNotEmpty();
    }

    @Test
    void theStrictestAndTheMostLenientSourceAreNamed() {
        var byMeasure = study.measures().roles().stream()
                .sorted(Comparator.comparingDouble(role -> value(role.measure())))
                .toList();
        assertThat(byMeasure.get(0).role()).isIn("self", "subordinate");
        assertThat(study.claims())
                .extracting(Claim::code)
                .contains(ClaimCode.ROLES_DIFFER, ClaimCode.RATERS_DIFFER, ClaimCode.ROLE_HALO);
    }
}

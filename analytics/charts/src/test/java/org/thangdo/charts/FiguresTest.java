package org.thangdo.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thangdo.charts.figure.Figures;
import org.thangdo.charts.figure.UnitMix;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.Kind;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Interval;
import org.thangdo.stats.distribution.LevelCounts;
import org.thangdo.study.inflation.Grouping;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.inflation.Profile;
import org.thangdo.study.inflation.Series;

/** From the records of a study to figures. */
class FiguresTest {

    private static final Scale SCALE = new Scale(List.of(level("a"), level("b"), level("c"), level("d")));

    private static Scale.Level level(String id) {
        var text = new Text("Mức " + id, "Level " + id);
        return new Scale.Level(id, text, text, List.of());
    }

    private static Profile profile(String period, LevelCounts counts) {
        var share = new Estimate.Defined(0.2, 0.04, new Interval(0.1, 0.3, 0.95));
        return new Profile(period, counts, List.of(), share, share, share, share, share, share, share);
    }

    private static Series unit(String name, LevelCounts counts) {
        return new Series(new Group(Map.of(Dimension.UNIT, name)), List.of(profile("2021", counts)), null);
    }

    private static Inflation study() {
        var profiles = IntStream.range(0, 4)
                .mapToObj(i -> profile(Integer.toString(2018 + i), Gallery.SEED.get(i)))
                .toList();
        var units = new Grouping(
                Set.of(Dimension.UNIT),
                List.of(
                        unit("Phòng A 人", LevelCounts.of(0, 0, 60, 10)),
                        unit("Phòng B", LevelCounts.of(0, 0, 17, 6)),
                        unit("Phòng C", LevelCounts.of(0, 0, 3, 0))));
        return new Inflation(
                Kind.PERSON,
                SCALE,
                List.of("2018", "2019", "2020", "2021"),
                new Series(Group.ALL, profiles, null),
                List.of(units),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("without a claim the headline names the subject and claims nothing")
    void headline(Language language) {
        var figures = new Figures(language, "a.csv", "7f3a", 5, 0.05);
        var mix = figures.levelMix(study()).orElseThrow();
        assertThat(mix.frame().headline())
                .isEqualTo(Gallery.say(language, "Cơ cấu mức xếp loại theo kỳ", "Mix of levels by period"));
        assertThat(mix.frame().footer()).contains("a.csv", "374", "7f3a");
        assertThat(mix.periods()).hasSize(4);
        assertThat(mix.svg(Size.document())).contains(Gallery.say(language, "19,6%", "19.6%"));
    }

    @Test
    @DisplayName("a unit under five people joins another, in the figure and in its twin")
    void smallUnits() {
        UnitMix mix = new Figures(Language.VI, "a.csv", "7f3a", 5, 0.05)
                .unitMix(study(), Dimension.UNIT)
                .orElseThrow();
        assertThat(mix.units()).extracting(UnitMix.Unit::name).hasSize(2).contains("Phòng A ?");
        assertThat(mix.units())
                .allSatisfy(unit -> assertThat(unit.counts().total()).isGreaterThanOrEqualTo(5));
        assertThat(mix.csv(Language.VI)).doesNotContain("Phòng C").contains("26");
        assertThat(mix.id()).isEqualTo("unit-mix-unit");
    }

    @Test
    @DisplayName("says nothing where the study has nothing")
    void nothing() {
        var figures = new Figures(Language.EN, "a.csv", "7f3a", 5, 0.05);
        assertThat(figures.flow(study())).isEmpty();
        assertThat(figures.funnel(study(), Dimension.UNIT)).isEmpty();
        assertThat(figures.trend(study(), Dimension.UNIT)).isEmpty();
    }
}

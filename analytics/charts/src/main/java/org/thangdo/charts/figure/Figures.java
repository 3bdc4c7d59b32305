package org.thangdo.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thangdo.charts.Figure;
import org.thangdo.charts.Frame;
import org.thangdo.charts.scene.Typeface;
import org.thangdo.criteria.text.Language;
import org.thangdo.criteria.text.Words;
import org.thangdo.ratings.Dimension;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Reading;
import org.thangdo.ratings.finding.Finding;
import org.thangdo.study.Claim;
import org.thangdo.study.StudyResult;
import org.thangdo.study.agreement.AgreementStudy;
import org.thangdo.study.cap.CapStudy;
import org.thangdo.study.diagnosis.CriteriaStudy;
import org.thangdo.study.inflation.Inflation;
import org.thangdo.study.raters.RaterStudy;

/**
 * Makes the figures of a study. The headline of each is the claim that belongs to it, or else its subject: no figure says
 * more than the study does.
 *
 * @param language of every word and number
 * @param files what the footer names as the source
 * @param run id of the run
 * @param smallest people below which a group is not shown
 * @param alpha p-value below which something stands out
 */
public record Figures(Language language, String files, String run, int smallest, double alpha) {

    private static final int MOST_FILES = 2;
    private static final List<Dimension> UNITS =
            List.of(Dimension.UNIT, Dimension.AGENCY, Dimension.DUTY_GROUP, Dimension.POSITION);

    /** For the figures of a whole result. */
    public static Figures of(StudyResult result, Language language) {
        var names =
                result.provenance().inputs().stream().map(Reading.Input::name).toList();
        return new Figures(
                language,
                sources(names, language),
                result.run(),
                result.plan().minimumGroup(),
                result.plan().alpha());
    }

    private static String sources(List<String> names, Language language) {
        String first = names.stream().limit(MOST_FILES).collect(Collectors.joining(", "));
        return names.size() <= MOST_FILES
                ? first
                : words(language).say("files.more", Map.of("first", first, "more", names.size() - MOST_FILES));
    }

    static Words words(Language language) {
        return Words.of(Frame.class, "figures", language);
    }

    /** Every figure that the result supports, in the order in which a committee asks. */
    public List<Figure> all(StudyResult result) {
        var figures = new ArrayList<Figure>();
        for (Inflation inflation : result.inflation()) {
            var made = new InflationFigures(this, inflation);
            made.levelMix().ifPresent(figures::add);
            UNITS.forEach(by -> made.trend(by).ifPresent(figures::add));
        }
        for (CapStudy cap : result.caps()) {
            figures.addAll(new CapFigures(this, cap).all());
        }
        for (Inflation inflation : result.inflation()) {
            var made = new InflationFigures(this, inflation);
            UNITS.stream().flatMap(by -> made.unitMix(by).stream()).findFirst().ifPresent(figures::add);
            UNITS.stream().flatMap(by -> made.funnel(by).stream()).findFirst().ifPresent(figures::add);
            made.flow().ifPresent(figures::add);
            made.grid().ifPresent(figures::add);
        }
        for (AgreementStudy agreement : result.agreement()) {
            figures.addAll(agreement(agreement).all());
        }
        result.raters().forEach(raters -> figures.addAll(raters(raters)));
        result.criteria().forEach(criteria -> criteria(criteria).ifPresent(figures::add));
        if (!result.provenance().inputs().isEmpty()) {
            figures.add(
                    quality(result.provenance().inputs(), result.provenance().sheets(), result.findings()));
        }
        return List.copyOf(figures);
    }

    /** Figure 1 for everybody; empty without ratings or with more levels than can be told apart. */
    public Optional<LevelMix> levelMix(Inflation study) {
        return new InflationFigures(this, study).levelMix();
    }

    /** Figure 2 for every cap of the rule. */
    public List<CapBases> capBases(CapStudy study) {
        return new CapFigures(this, study).bases();
    }

    /** Figure 3 for the last period. */
    public Optional<UnitMix> unitMix(Inflation study, Dimension by) {
        return new InflationFigures(this, study).unitMix(by);
    }

    /** Figure 4 for the last period. */
    public Optional<ShareFunnel> funnel(Inflation study, Dimension by) {
        return new InflationFigures(this, study).funnel(by);
    }

    /** Figure 5 for the last two periods. */
    public Optional<LevelFlow> flow(Inflation study) {
        return new InflationFigures(this, study).flow();
    }

    /** Figure 6 for the last two periods. */
    public Optional<TransitionGrid> grid(Inflation study) {
        return new InflationFigures(this, study).grid();
    }

    /** Figure 19 for the last period of every cap that is counted within groups. */
    public List<CapGap> capGaps(CapStudy study) {
        return new CapFigures(this, study).gaps();
    }

    /** The share of the highest level by group, for histories of many periods. */
    public Optional<ShareTrend> trend(Inflation study, Dimension by) {
        return new InflationFigures(this, study).trend(by);
    }

    /** The forest of coefficients of all ratings. */
    public CoefficientForest coefficients(AgreementStudy study) {
        return agreement(study).coefficients();
    }

    /** Figure 7; empty with fewer than three sources, or where two of them never rated the same. */
    public Optional<AgreementGrid> agreementGrid(AgreementStudy study) {
        return agreement(study).grid();
    }

    /** Figure 8 for the person and the superior; empty if either did not rate, or rated somebody several times. */
    public Optional<LevelGap> levelGap(AgreementStudy study) {
        return agreement(study).gap();
    }

    /** The forest of criteria. */
    public Optional<CoefficientForest> agreementByCriterion(AgreementStudy study) {
        return agreement(study).byCriterion();
    }

    /** The forest of units. */
    public Optional<CoefficientForest> agreementByUnit(AgreementStudy study) {
        return agreement(study).byUnit();
    }

    /** Figures 9 and 11, the habits, the links and the repair; none where the ratings cannot answer, save the links. */
    public List<Figure> raters(RaterStudy study) {
        return of(study).all();
    }

    /** What changes from period to period are made of. */
    public Optional<ChangePanel> trueChange(RaterStudy study) {
        return of(study).trueChange();
    }

    /** Figure 9, without the names of raters. */
    public Optional<SeverityCaterpillar> severity(RaterStudy study) {
        return of(study).severity();
    }

    /** Figure 9 with the names of raters and with small roles: for an analyst, not to be shared. */
    public Optional<SeverityCaterpillar> namedSeverity(RaterStudy study) {
        return of(study).namedSeverity();
    }

    /** Figure 11. */
    public Optional<CommonRuler> ruler(RaterStudy study) {
        return of(study).ruler();
    }

    /** Habits of the roles beside what chance shows. */
    public Optional<HabitPanel> habits(RaterStudy study) {
        return of(study).habits();
    }

    /** What the ratings can tell of the differences between units. */
    public Optional<UnitLinks> links(RaterStudy study) {
        return of(study).links();
    }

    /** Levels by what people were given and with the same raters for all, last period. */
    public Optional<TransitionGrid> repair(RaterStudy study) {
        return of(study).repair();
    }

    /** Figure 12. Empty where too few people were judged. */
    public Optional<CriteriaGrid> criteria(CriteriaStudy study) {
        return new CriteriaFigures(this, study).grid();
    }

    private RaterFigures of(RaterStudy study) {
        return new RaterFigures(this, study);
    }

    private AgreementFigures agreement(AgreementStudy study) {
        return new AgreementFigures(this, study);
    }

    /** Figure 20. */
    public DataQuality quality(List<Reading.Input> inputs, List<Reading.Sheet> sheets, List<Finding> findings) {
        return new QualityFigure(this).of(inputs, sheets, findings);
    }

    /** The first claim whose headline fits, or the subject of the figure. */
    String headline(List<Claim> claims, String subject, Map<String, ?> arguments) {
        return claims.stream()
                .map(claim -> drawable(claim.headline(language)))
                .filter(Figures::fits)
                .findFirst()
                .orElseGet(() -> drawable(words(language).say(subject, arguments)));
    }

    private static boolean fits(String headline) {
        return headline.codePointCount(0, headline.length()) <= Frame.LONGEST_HEADLINE;
    }

    Frame frame(String headline, String subtitle, Frame.Source source, Kind kind, String variant) {
        String ofKind = kind == Kind.PERSON ? "" : kind.column() + "s";
        String joined = ofKind.isEmpty() || variant.isEmpty() ? ofKind + variant : ofKind + "-" + variant;
        return new Frame(language, headline, drawable(subtitle), source, joined);
    }

    Frame.Source source(long people, String base, String caveat) {
        return source(people, base, caveat, Kind.PERSON);
    }

    Frame.Source source(long people, String base, String caveat, Kind kind) {
        return new Frame.Source(drawable(files), people, drawable(base), drawable(caveat), run, kind);
    }

    /** A period as a label: years are called years in Vietnamese. */
    String period(String period) {
        return period.matches("\\d{4}") ? words(language).say("year", Map.of("year", period)) : drawable(period);
    }

    /** Letters of other scripts in names of files and units become question marks instead of stopping the figure. */
    static String drawable(String text) {
        return Typeface.substituted(text);
    }
}

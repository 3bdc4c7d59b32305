package org.thangdo.study.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thangdo.criteria.rules.Scale;
import org.thangdo.criteria.text.Text;
import org.thangdo.ratings.Group;
import org.thangdo.ratings.Kind;
import org.thangdo.ratings.Panel;
import org.thangdo.ratings.wide.WideRatings;
import org.thangdo.stats.Bootstrap;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.agreement.AgreementFamily;
import org.thangdo.stats.agreement.AgreementTable;
import org.thangdo.stats.agreement.CategoryAgreement;
import org.thangdo.stats.agreement.Inference;
import org.thangdo.stats.agreement.RaterTable;
import org.thangdo.stats.reliability.BlandAltman;
import org.thangdo.study.Plan;
import org.thangdo.study.agreement.SideBySide.Why;

/** Studies a table of subjects and raters: the whole family of coefficients, and what each rater does to it. */
final class WideCount {

    /** More categories are scores, of which none is looked at by itself. */
    private static final int MOST_LEVELS = 12;

    private static final int FEWEST_FOR_LIMITS = 3;

    /** Limits of agreement hold 95 % of differences. */
    private static final double NORMAL_95 = 1.959963984540054;

    private final WideRatings ratings;
    private final WidePlan wanted;
    private final Plan plan;
    private final LeftOut leftOut;
    private final boolean apart;

    WideCount(WideRatings ratings, WidePlan wanted, Plan plan) {
        this.ratings = ratings;
        this.wanted = wanted;
        this.plan = plan;
        this.leftOut = new LeftOut(ratings, wanted);
        this.apart = !leftOut.ratersApart();
    }

    AgreementStudy study() {
        boolean levels = ratings.isCategorical();
        var scores = new ScoreCount(ratings, wanted.error(), plan).all(apart);
        var overall = levels ? ofLevels() : ofScores(scores);
        var first = CoefficientSet.first(overall.why());
        boolean raters = levels && apart && ratings.raters().size() > 1;
        var panel = raters ? new PanelCount(panel(), ratings.scale(), plan.confidence()) : null;
        var counted = new AgreementStudy(
                Kind.PERSON,
                levels ? labels() : List.of(),
                ratings.reading().inputs().get(0).name(),
                List.of(),
                overall,
                raters ? panel.drawn(first) : List.of(),
                levels ? byLevel() : List.of(),
                List.of(),
                raters && !leftOut.pairs() ? pairs(overall.why()) : List.of(),
                List.of(),
                Estimate.undefined(Reason.TOO_FEW),
                List.of(),
                List.of(),
                scores,
                averaged(),
                raters ? panel.raters(first) : List.of(),
                limits(),
                raters && wanted.peers() ? PeerFigures.of(raterTable(), overall.coefficients()) : List.of(),
                List.of(),
                List.of());
        var claims = new ArrayList<>(new AgreementClaims(counted, plan).all());
        claims.addAll(leftOut.claims());
        return counted.with(claims);
    }

    private List<CategoryAgreement> byLevel() {
        return ratings.scale().size() > MOST_LEVELS
                ? List.of()
                : CategoryAgreement.of(ratings.profiles(), Inference.at(plan.confidence()));
    }

    private Optional<BlandAltman> limits() {
        return apart && ratings.raters().size() == 2 && ratings.completeRows() >= FEWEST_FOR_LIMITS
                ? Optional.of(BlandAltman.of(ratings.crossProducts(), NORMAL_95, plan.confidence()))
                : Optional.empty();
    }

    private SideBySide ofLevels() {
        var table = ratings.profiles();
        var inference = wanted.inference(plan.confidence(), table.total());
        var coefficients = new ArrayList<>(exchangeable(table, inference));
        if (apart) {
            coefficients.addAll(new IdentifiedSet(raterTable(), inference).all());
        }
        return CoefficientSet.of(Group.ALL, table, coefficients, plan.confidence());
    }

    private List<Coefficient> exchangeable(AgreementTable table, Inference inference) {
        var all = CoefficientSet.all(table.scale());
        var estimated = CoefficientSet.estimated(table, all, inference);
        if (wanted.replicates() == 0 || leftOut.replicates()) {
            return estimated;
        }
        var drawn = new AgreementFamily(table, all)
                .percentile(new Bootstrap(wanted.replicates(), plan.seed()), plan.confidence());
        return IntStream.range(0, all.size())
                .mapToObj(i -> estimated.get(i).with(drawn.get(i).estimate()))
                .toList();
    }

    private SideBySide ofScores(List<Coefficient> scores) {
        var first = scores.stream()
                .filter(each -> each.key().equals("icc.ICC(A,1)"))
                .findFirst()
                .orElseThrow();
        long rated = ratings.rows() - ratings.silentRows();
        return new SideBySide(
                Group.ALL,
                rated,
                ratings.completeRows(),
                ratings.ratings(),
                List.of(),
                scores,
                first,
                Why.SCORES,
                Estimate.undefined(Reason.NO_DATA));
    }

    private RaterTable raterTable() {
        return RaterTable.of(ratings.categoryPanel(), ratings.scale());
    }

    private List<SourcePair> pairs(Why why) {
        return new PairCount(why, plan).all(raterTable(), ratings.raters());
    }

    private Panel panel() {
        var subjects = ratings.subjects();
        return new Panel(
                subjects,
                Collections.nCopies(subjects.size(), ""),
                ratings.raters(),
                ratings.raters(),
                ratings.categoryPanel(),
                0);
    }

    private List<Text> labels() {
        return ratings.levels()
                .map(Scale::levels)
                .map(levels -> levels.stream().map(Scale.Level::label).toList())
                .orElseGet(() -> ratings.categories().stream()
                        .map(name -> new Text(name, name))
                        .toList());
    }

    /** Mean number of ratings of a rated subject. */
    private double averaged() {
        long rated = ratings.rows() - ratings.silentRows();
        return rated == 0 ? 1 : (double) ratings.ratings() / rated;
    }
}

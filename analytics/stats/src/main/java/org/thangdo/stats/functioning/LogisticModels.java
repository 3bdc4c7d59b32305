package org.thangdo.stats.functioning;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.thangdo.stats.Estimate;
import org.thangdo.stats.Reason;
import org.thangdo.stats.TestResult;
import org.thangdo.stats.functioning.LogisticFunctioning.Contrast;
import org.thangdo.stats.regression.OrdinalRegression;
import org.thangdo.stats.regression.OrdinalSample;

/** The three models behind {@link LogisticFunctioning}, groups as indicators against the first that is kept. */
final class LogisticModels {

    private final GroupedCriterion criterion; // of the kept groups
    private final int[] sizes;
    private final int[] kept;
    private final double level;

    LogisticModels(GroupedCriterion given, int least, double level) {
        int[] all = given.sizes();
        var wanted = new boolean[all.length];
        for (int g = 0; g < all.length; g++) {
            wanted[g] = all[g] >= least;
        }
        this.kept = IntStream.range(0, all.length).filter(g -> wanted[g]).toArray();
        this.criterion = given.only(wanted);
        this.sizes = criterion.sizes();
        this.level = level;
    }

    LogisticFunctioning answer(Contrast contrast) {
        if (kept.length < 2) {
            return refused(Reason.TOO_FEW, List.of());
        }
        var one = fit(0);
        var two = fit(1);
        var three = fit(2);
        var models = List.of(one, two, three);
        return new LogisticFunctioning(
                two.testAgainst(one),
                three.testAgainst(two),
                three.testAgainst(one),
                RSquaredChange.NAGELKERKE.between(one, two, level),
                RSquaredChange.NAGELKERKE.between(one, three, level),
                RSquaredChange.MC_FADDEN.between(one, three, level),
                two.refusal().map(this::unknown).orElseGet(() -> logOdds(two, contrast)),
                models,
                thin());
    }

    private LogisticFunctioning refused(Reason reason, List<OrdinalRegression> models) {
        var untested = TestResult.untested(reason);
        var undefined = Estimate.undefined(reason);
        return new LogisticFunctioning(
                untested, untested, untested, undefined, undefined, undefined, unknown(reason), models, thin());
    }

    private List<Estimate> unknown(Reason reason) {
        return Collections.nCopies(criterion.groups(), Estimate.undefined(reason));
    }

    private List<Integer> thin() {
        return IntStream.range(0, criterion.groups())
                .filter(g -> IntStream.of(kept).noneMatch(k -> k == g))
                .boxed()
                .toList();
    }

    /** @param parts 0: rest score; 1: and groups; 2: and their products */
    private OrdinalRegression fit(int parts) {
        int more = kept.length - 1;
        double mean = IntStream.range(0, criterion.rest().length)
                        .mapToDouble(i -> criterion.rest()[i])
                        .sum()
                / criterion.rest().length;
        var covariates = new double[criterion.levels().length][1 + parts * more];
        for (int i = 0; i < covariates.length; i++) {
            covariates[i][0] = criterion.rest()[i] - mean;
            for (int g = 1; parts > 0 && g <= more; g++) {
                if (criterion.group()[i] == kept[g]) {
                    covariates[i][g] = 1;
                    if (parts > 1) {
                        covariates[i][more + g] = covariates[i][0];
                    }
                }
            }
        }
        return OrdinalRegression.fit(OrdinalSample.of(criterion.levels(), criterion.scale(), covariates), level);
    }

    private List<Estimate> logOdds(OrdinalRegression model, Contrast contrast) {
        return IntStream.range(0, criterion.groups())
                .mapToObj(g -> sizes[g] == 0 ? Estimate.undefined(Reason.TOO_FEW) : logOdds(model, contrast, g))
                .toList();
    }

    /** {@code Σ c_h β_h}, with {@code c} 1 for the group less the share of each group, or less 1 for the first. */
    private Estimate logOdds(OrdinalRegression model, Contrast contrast, int group) {
        double value = 0;
        double variance = 0;
        double people = criterion.levels().length;
        var weights = new double[kept.length];
        for (int h = 1; h < kept.length; h++) {
            double share = contrast == Contrast.ALL_GROUPS ? sizes[kept[h]] / people : 0;
            weights[h] = (kept[h] == group ? 1 : 0) - share;
        }
        for (int h = 1; h < kept.length; h++) {
            value += weights[h] * ((Estimate.Defined) model.coefficients().get(h)).value();
            for (int k = 1; k < kept.length; k++) {
                variance += weights[h] * weights[k] * model.covariance().get(h).get(k);
            }
        }
        return Estimate.normal(value, Math.sqrt(Math.max(0, variance)), level);
    }
}

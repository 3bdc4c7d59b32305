/**
 * Did people get better, did their raters get milder, or did other people come? Splits the change of the mean rating between
 * two periods and says what the split rests on.
 *
 * <p><b>What the ratings alone can tell.</b> In the many-facet Rasch model with a measure {@code θ_nt} of every ratee in every
 * period and a severity {@code λ_rt} of every rater in every period, the ratings depend on {@code θ_nt − λ_rt} only. Add any
 * number to all {@code θ} and all {@code λ} of one period and no expected rating changes. So the mean change {@code A} of the
 * ratees who stayed and the mean drift {@code Λ} of the raters who stayed (positive: more severe) are known through their
 * difference only,
 *
 * <pre>    S = A − Λ</pre>
 *
 * however many ratings there are. {@code S} needs ratees and raters common to both periods, and criteria and thresholds that
 * stayed: a criterion that became easier for all is a milder body of raters.
 *
 * <p><b>What can tell {@code A} from {@code Λ}</b> is one more statement, and every result carries the name of its own:
 *
 * <ul>
 *   <li>the common raters are unchanged on average, {@code Λ = 0}, so {@code A = S};
 *   <li>the common ratees are unchanged on average, {@code A = 0}, so {@code Λ = −S};
 *   <li>objective metrics mean in one period what they mean in the other: {@code E(y | θ)} is one line {@code α + θ / κ}. Then
 *       {@code θ} of the later period is moved by {@code c = κ Δȳ − Δθ̄} until the lines coincide. The ratees' measures are
 *       known with error, which would flatten the line, so {@code κ} is corrected for it (errors in variables);
 *   <li>without any of these there are bounds: {@code A} lies between 0 and {@code S} if ratees and raters did not move against
 *       each other, that is, if neither hides a change of the other.
 * </ul>
 *
 * <p>"On average" speaks of raters and ratees like these. The common ones are a sample whose own drifts differ, so even if the
 * assumption holds their mean is off by the spread of single drifts over the square root of their number: the linking error
 * of PISA (OECD 2009, <i>PISA 2006 Technical Report</i>, chapter 12), here within every standard error.
 *
 * <p>Measures are joint maximum likelihood estimates: few ratings stretch them, by about {@code L / (L − 1)} with {@code L}
 * ratings of a ratee in a period, and halo, which the model does not have, shrinks them. Parts in levels are free of both to
 * first order, shifts in logits are not: read signs and tests in logits, sizes in levels.
 *
 * <p>References: Kolen and Brennan (2014), <i>Test Equating, Scaling, and Linking</i>, 3rd ed.; Fuller (1987), <i>Measurement
 * Error Models</i>; Shapley (1953), <i>A value for n-person games</i>; Manski (2003), <i>Partial Identification</i>.
 */
package org.thangdo.stats.change;

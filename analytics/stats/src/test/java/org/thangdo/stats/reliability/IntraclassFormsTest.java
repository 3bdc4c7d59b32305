package org.thangdo.stats.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thangdo.stats.reliability.IntraclassCorrelation.Definition;
import org.thangdo.stats.reliability.IntraclassCorrelation.Model;
import org.thangdo.stats.reliability.IntraclassCorrelation.Unit;

/** The names of the forms of {@link IntraclassCorrelation}. */
class IntraclassFormsTest {

    @Test
    @DisplayName("the ten forms have McGraw and Wong's names, six of them Shrout and Fleiss's")
    void names() {
        assertThat(IntraclassCorrelation.forms())
                .extracting(IntraclassCorrelation::id)
                .containsExactly(
                        "ICC(1,1)",
                        "ICC(1,k)",
                        "ICC(C,1)",
                        "ICC(C,k)",
                        "ICC(A,1)",
                        "ICC(A,k)",
                        "ICC(C,1)",
                        "ICC(C,k)",
                        "ICC(A,1)",
                        "ICC(A,k)");
        assertThat(IntraclassCorrelation.forms().stream()
                        .map(IntraclassCorrelation::shroutFleiss)
                        .flatMap(Optional::stream))
                .containsExactly("ICC(1,1)", "ICC(1,k)", "ICC(2,1)", "ICC(2,k)", "ICC(3,1)", "ICC(3,k)");
        assertThat(IntraclassCorrelation.named("ICC(3,k)"))
                .isEqualTo(new IntraclassCorrelation(
                        Model.TWO_WAY_MIXED, Definition.CONSISTENCY, Unit.AVERAGE_OF_RATINGS));
    }

    @Test
    void namesAndModelsThatDoNotExist() {
        assertThatThrownBy(() -> IntraclassCorrelation.named("ICC(4,1)"))
                .hasMessage("no intraclass correlation has the name ICC(4,1)");
        assertThatThrownBy(() ->
                        new IntraclassCorrelation(Model.ONE_WAY_RANDOM, Definition.CONSISTENCY, Unit.SINGLE_RATING))
                .hasMessage("raters who are not told apart have no consistency: CONSISTENCY");
    }
}

package org.thangdo.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thangdo.ratings.recognise.Vocabulary;

class RolesTest {

    @Test
    void everyRoleThatIsReadHasItsPlace() {
        assertThat(Roles.ORDER).containsExactlyInAnyOrderElementsOf(new Vocabulary(List.of()).roles());
    }

    @Test
    void theDecisionIsLast() {
        assertThat(Stream.of("decision", "zzz", "self", "abc", "superior").sorted(Roles.CANONICAL))
                .containsExactly("self", "superior", "abc", "zzz", "decision");
    }

    @Test
    void bodiesAndAllWhoJudgeThemselvesAreNoSinglePersons() {
        assertThat(Stream.of("superior", "subordinate", "peer", "self", "collective", "monitoring_body")
                        .filter(Roles::arePersons))
                .containsExactly("superior", "subordinate", "peer");
    }
}

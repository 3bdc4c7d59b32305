package org.thangdo.criteria.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thangdo.criteria.position.Difference.Change;
import org.thangdo.criteria.position.Difference.Kind;

class DifferenceTest {

    private static final Position OFFICER = Positions.shipped().get("cong-chuc-tu-phap-ho-tich");

    @ParameterizedTest
    @MethodSource("org.thangdo.criteria.position.PositionsTest#positions")
    void nothingDiffersFromItself(Position position) {
        assertThat(Difference.between(position, position).changes()).isEmpty();
        assertThat(Difference.between(position, position).movedPoints()).isZero();
    }

    @Test
    void namesEachFieldThatChangedAndThePointsThatMoved() {
        var metrics = new ArrayList<>(OFFICER.metrics());
        metrics.set(0, metrics.get(0).withPoints(metrics.get(0).points() + 5));
        metrics.set(1, metrics.get(1).withPoints(metrics.get(1).points() - 5));
        var after =
                OFFICER.withMetrics(metrics).withVersion(OFFICER.version().adopted(LocalDate.of(2027, 1, 1), "QĐ 12"));
        var difference = Difference.between(OFFICER, after);

        assertThat(difference.movedPoints()).isEqualTo(5);
        assertThat(difference.changes())
                .contains(
                        new Change(Kind.CHANGED, "", "version.status", "draft", "adopted"),
                        new Change(Kind.ADDED, "", "version.decision", "", "QĐ 12"))
                .filteredOn(change -> change.field().equals("points"))
                .extracting(Change::metric)
                .containsExactly(
                        OFFICER.metrics().get(0).id(), OFFICER.metrics().get(1).id());
    }

    @Test
    void comingIsGoingTheOtherWayRound() {
        var other = Positions.shipped().get("hieu-truong");
        var there = Difference.between(OFFICER, other);
        var back = Difference.between(other, OFFICER);

        assertThat(there.changes().stream()
                        .filter(change ->
                                change.kind() == Kind.ADDED && !change.metric().isEmpty())
                        .map(Change::metric))
                .containsExactlyElementsOf(back.changes().stream()
                        .filter(change -> change.kind() == Kind.REMOVED
                                && !change.metric().isEmpty())
                        .map(Change::metric)
                        .toList());
    }
}

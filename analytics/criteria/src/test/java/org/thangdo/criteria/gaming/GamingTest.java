package org.thangdo.criteria.gaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thangdo.criteria.gaming.GamingResult.Effect;
import org.thangdo.criteria.position.Position;
import org.thangdo.criteria.position.Positions;
import org.thangdo.criteria.rules.RulePack;
import org.thangdo.criteria.rules.RulePacks;

class GamingTest {

    private static final Position OFFICER = Positions.shipped().get("cong-chuc-tu-phap-ho-tich");
    private static final RulePack RULE = RulePacks.shipped().get(OFFICER.rules());
    private static final Setting SETTING = Setting.usual(OFFICER, RULE, 7);
    private static GamingResult result;

    @BeforeAll
    static void play() {
        result = Gaming.of(SETTING, Costs.assumed());
    }

    private static Effect effect(Response response) {
        return result.effects().get(response.ordinal());
    }

    @Test
    void nobodyRespondsNothingChanges() {
        var quiet = Gaming.of(SETTING.withShare(0), Costs.assumed());

        assertThat(quiet.effects())
                .allMatch(effect ->
                        effect.changed().mean() == 0 && effect.cheapest().isEmpty());
        assertThat(quiet.effects()).allMatch(effect -> effect.shares().equals(quiet.honest()));
    }

    @Test
    void theMoreRespondTheMoreChanges() {
        var all = Gaming.of(SETTING.withShare(0.9), Costs.assumed());

        for (Response response : Response.values()) {
            assertThat(all.effects().get(response.ordinal()).changed().mean())
                    .as(response.name())
                    .isGreaterThan(effect(response).changed().mean())
                    .isPositive();
        }
    }

    @Test
    void reportsAndLiftsOnlyRaise() {
        for (Response response : new Response[] {Response.ROUNDING_UP, Response.SPLITTING, Response.PROTECTING}) {
            double failing = effect(response).shares().get(0);
            assertThat(failing)
                    .as(response.name())
                    .isLessThanOrEqualTo(result.honest().get(0));
        }
    }

    @Test
    void tradingPlacesLeavesTheSharesAlone() {
        var traded = effect(Response.QUOTA_TRADING);

        for (int level = 0; level < traded.shares().size(); level++) {
            assertThat(traded.shares().get(level)).isCloseTo(result.honest().get(level), within(1e-9));
        }
        assertThat(traded.undeserved().mean()).isPositive();
    }

    @Test
    void stepsInviteRoundingAndLinesAreTheCheapestDefence() {
        var stepped = result.stepped().get(0);

        assertThat(stepped.changed().mean())
                .isGreaterThan(2 * effect(Response.ROUNDING_UP).changed().mean());
        assertThat(stepped.defences())
                .filteredOn(remedy -> remedy.defences().equals(java.util.Set.of(Defence.STRAIGHT_CURVES)))
                .first()
                .satisfies(remedy -> assertThat(remedy.removed()).isGreaterThan(0.5));
    }

    @Test
    void figuresFromTheSystemAndHoursLeaveNothingToReport() {
        for (Response response : new Response[] {Response.ROUNDING_UP, Response.SPLITTING}) {
            assertThat(effect(response).defences())
                    .filteredOn(remedy -> remedy.defences().contains(Defence.SYSTEM_FIGURES))
                    .allMatch(remedy -> remedy.changed().mean() == 0 && remedy.removed() == 1);
        }
    }

    @Test
    void theCheapestIsTheFirstThatTakesAwayEnough() {
        for (Effect effect : result.effects()) {
            var enough = effect.defences().stream()
                    .filter(remedy -> remedy.removed() >= 0.8)
                    .findFirst();
            assertThat(effect.cheapest()).isEqualTo(enough.map(GamingResult.Remedy::defences));
        }
    }

    @Test
    void anEqualSeedGivesEqualAnswers() {
        assertThat(Gaming.of(SETTING, Costs.assumed())).isEqualTo(result);
    }

    @Test
    void refusesAnImpossibleSetting() {
        assertThatThrownBy(() -> SETTING.withShare(1.5)).hasMessageContaining("share 1.5");
    }
}

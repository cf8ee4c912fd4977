package no.throughgate.obligation;

import static no.throughgate.support.Staff.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.consent.Consents;
import no.throughgate.consent.Consents.Given;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sees it may say that it is slipping; for the others it is not there. */
class RaisedHandTest extends Situation {

    private static final Actor OFFICER = actor("/prison/oslo", "prison-staff", "officer");
    private static final Actor NURSE = actor("/prison/oslo/health", "prison-health", "nurse");
    private static final Actor ADVISER = actor("/nav/0301", "nav-staff", "adviser");
    private static final Actor STRANGER = actor("/ngo/wayback", "ngo-staff", "stranger");

    @Autowired
    Consents consents;

    private CaseId caseId;
    private ObligationId medicine;

    @BeforeEach
    void somebody_on_medicine() {
        caseId = driver.open(200);
        driver.enter(caseId, "health-continuity");
        driver.done(caseId, "reviewHealthNeed", Map.of("healthNeed", true, "onMedicine", true, "overdoseRisk", true));
        medicine = driver.open(caseId, "confirmMedicine");
    }

    @Test
    void for_a_unit_without_business_in_the_case_neither_case_nor_obligation_is_there() {
        assertThat(hand(STRANGER, Optional.empty())).isEqualTo("case.notFound");
        assertThat(hand(STRANGER, Optional.of(driver.open(caseId, "clarifyHousing"))))
                .isEqualTo("obligation.notFound");
        assertThat(book.history(caseId)).doesNotContain("hand.raised");
    }

    @Test
    void the_health_lane_is_there_for_the_health_service_only() {
        assertThat(hand(OFFICER, Optional.of(medicine))).isEqualTo("obligation.notFound");
        assertThat(hand(ADVISER, Optional.of(medicine))).isEqualTo("obligation.notFound");
        assertThat(hand(NURSE, Optional.of(medicine))).isEmpty();
        assertThat(book.containing(medicine)).hasSize(1);
    }

    @Test
    void an_adviser_raises_a_hand_for_what_another_agency_owes_and_consent_opens() {
        ObligationId housing = driver.open(caseId, "clarifyHousing");
        assertThat(hand(ADVISER, Optional.of(housing))).isEqualTo("obligation.notFound");
        housingIsOpenToNav();

        assertThat(hand(ADVISER, Optional.of(housing))).isEmpty();

        assertThat(book.history(housing)).contains("hand.raised");
        assertThat(book.containing(housing)).hasSize(1);
    }

    @Test
    void a_second_hand_adds_nothing_until_the_first_is_answered() {
        housingIsOpenToNav();
        ObligationId housing = driver.open(caseId, "clarifyHousing");
        assertThat(hand(OFFICER, Optional.of(housing))).isEmpty();

        assertThat(hand(ADVISER, Optional.of(housing))).isEqualTo("obligation.handIsUp");
        assertThat(hand(ADVISER, Optional.empty()))
                .as("the case is another matter")
                .isEmpty();
        assertThat(hand(OFFICER, Optional.empty())).isEqualTo("obligation.handIsUp");
        assertThat(book.all(caseId, "createFallback")).hasSize(2);

        driver.done(caseId, "createFallback", "createFallback");
        assertThat(hand(ADVISER, Optional.of(driver.open(caseId, "clarifyHousing"))))
                .as("the coordinator has it now, and may let it slip too")
                .isEmpty();
    }

    @Test
    void for_what_is_closed_there_is_nothing_left_to_say() {
        ObligationId housing = driver.open(caseId, "clarifyHousing");
        driver.done(caseId, "clarifyHousing", Map.of("housingNeed", "OWN_HOME"));

        assertThat(hand(OFFICER, Optional.of(housing))).isEqualTo("obligation.notFound");
        assertThatCode(() -> obligations.raiseHand(caseId, Optional.empty(), OFFICER))
                .doesNotThrowAnyException();
    }

    private void housingIsOpenToNav() {
        consents.add(new Given(
                caseId,
                List.of(new UnitId("/nav/0301")),
                List.of(LifeArea.HOUSING),
                "ORAL",
                clock.instant(),
                new UnitId("/prison/oslo")));
    }

    private String hand(Actor actor, Optional<ObligationId> id) {
        try {
            obligations.raiseHand(caseId, id, actor);
            return "";
        } catch (Problem problem) {
            return problem.messageKey();
        }
    }
}

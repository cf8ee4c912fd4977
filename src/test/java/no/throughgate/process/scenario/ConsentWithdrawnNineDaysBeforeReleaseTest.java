package no.throughgate.process.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.ConsentWithdrawals;
import no.throughgate.obligation.RaisedHands;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.Staff;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.support.Walk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nine days before release the person wants no company any more, and wants NAV to know nothing of the money. */
@ThroughgateTest
class ConsentWithdrawnNineDaysBeforeReleaseTest {

    private static final LocalDate ADMITTED = LocalDate.of(2026, 3, 2);
    private static final LocalDate RELEASE = ADMITTED.plusDays(170);
    private static final String PRISON = "/prison/oslo";
    private static final String NAV = "/nav/0301";

    @Autowired
    CaseDriver drive;

    @Autowired
    CaseBook book;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    RaisedHands hands;

    @Autowired
    JdbcClient jdbc;

    private final Actor officer = Staff.actor(PRISON, "prison-staff", "officer");
    private final Actor nav = Staff.actor(NAV, "nav-staff", "adviser");

    private CaseId id;
    private String ngo;
    private Actor companion;

    @BeforeEach
    void nine_days_before_release(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
        drive.at(ADMITTED, LocalTime.of(9, 0));
        id = drive.open(170);
        drive.done(id, "holdIntakeTalk");
        drive.done(
                id,
                "recordConsents",
                Map.of(
                        "consentScope",
                        "SOME",
                        "sharedWith",
                        List.of("NAV", "NGO"),
                        "sharedAbout",
                        List.of("HOUSING", "INCOME_AND_DEBT", "FAMILY_AND_NETWORK", "GENERAL"),
                        "givenHow",
                        "WRITTEN"));
        drive.done(id, "offerNgo", Map.of("ngoWanted", true));
        drive.done(id, "acceptCompanionship");
        drive.done(id, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        drive.done(id, "referHousing");
        drive.done(id, "decideHome", Map.of("homeDecision", "DENIED"));
        drive.accept(id, "requestTemporaryHousing");
        drive.accept(id, "holdNavTalk");
        drive.fireTimer(id, "timer_gateSlot");
        drive.accept(id, "nameGateSlot");
        drive.at(RELEASE.minusDays(9), LocalTime.of(10, 0));
        ngo = drive.column(drive.open(id, "nameGateSlot"), "receiver_unit");
        companion = Staff.actor(ngo, "ngo-staff", "companion");
    }

    @AfterEach
    void end() {
        drive.endCases();
        BpmnAwareTests.reset();
    }

    @Test
    void access_ends_at_once_help_goes_on_and_nobody_is_told_why() {
        ObligationId gate = drive.open(id, "nameGateSlot");
        ObligationId meetings = drive.open(id, "meetBeforeRelease");
        ObligationId talk = drive.open(id, "holdNavTalk");
        ObligationId roof = drive.open(id, "requestTemporaryHousing");
        assertThat(sees(companion)).isTrue();
        assertThat(owner("FAMILY_AND_NETWORK")).isEqualTo(ngo);

        takesBack();

        assertThat(sees(companion)).as("the organisation sees nothing more").isFalse();
        assertThat(sees(nav)).as("NAV still owes a roof").isTrue();

        assertThat(List.of(drive.state(gate), drive.state(meetings), drive.state(talk)))
                .containsOnly("WITHDRAWN");
        assertThat(drive.state(roof)).as("section 27 needs no consent").isEqualTo("ACCEPTED");
        assertThat(drive.column(drive.open(id, "nameGateSlot"), "accountable_unit"))
                .as("somebody will stand at the gate")
                .isEqualTo(PRISON);
        assertThat(drive.column(drive.open(id, "holdNavTalk"), "accountable_unit"))
                .isEqualTo(PRISON);
        assertThat(drive.find(id, "meetBeforeRelease"))
                .as("nobody is made to meet anybody")
                .isEmpty();
        assertThat(owner("FAMILY_AND_NETWORK")).isEqualTo(PRISON);

        assertThat(told("accessEnded")).containsExactlyInAnyOrder(ngo, NAV);
        assertThat(book.history(id)).contains("consent.withdrawn", "consent.narrowed");

        Walk withdrawal = drive.follow(id, "consent-withdrawal");
        assertThat(withdrawal.process()).isWaitingAtExactly("findOtherWay");
        assertThat(drive.column(withdrawal.open("findOtherWay"), "accountable_unit"))
                .isEqualTo(PRISON);
        withdrawal.done("findOtherWay", Map.of("otherWay", "WITH_US"));
        assertThat(withdrawal.process()).isEnded();

        drive.done(id, "nameGateSlot");
        drive.enter(id, "first-week-safety").reached("timer_contactDay1");
        assertThat(drive.column(drive.open(id, "contactDay1"), "receiver_unit"))
                .as("who is there in the first week")
                .isEqualTo("/municipality/0301/coordination");
    }

    private void takesBack() {
        withdrawals.takeBack(
                id,
                withdrawals.inForce(id, officer).stream()
                        .filter(consent ->
                                consent.to().value().equals(ngo) || consent.about() == LifeArea.INCOME_AND_DEBT)
                        .map(InForce::id)
                        .toList(),
                officer);
    }

    private boolean sees(Actor actor) {
        return hands.mayRaise(actor, id, Optional.empty());
    }

    private String owner(String area) {
        return jdbc.sql("select owner_unit from app.life_area_owner where case_id = ? and area = ? and until is null")
                .params(id.value(), area)
                .query(String.class)
                .single();
    }

    private List<String> told(String kind) {
        return jdbc.sql("select to_unit from app.notice where case_id = ? and kind = ?")
                .params(id.value(), kind)
                .query(String.class)
                .list();
    }
}

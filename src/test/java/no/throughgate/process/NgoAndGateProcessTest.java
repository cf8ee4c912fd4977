package no.throughgate.process;

import static no.throughgate.obligation.RefusalCode.NO_CAPACITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.NgoChain;
import no.throughgate.support.CaseBook;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversModel("ngo-and-gate")
class NgoAndGateProcessTest extends ProcessTest {

    @Autowired
    CaseBook book;

    @Autowired
    Cases cases;

    @Autowired
    NgoChain chain;

    @Autowired
    MovableClock clock;

    @Test
    void whoever_wants_nobody_is_met_all_the_same() {
        Walk ngo = drive.walk("ngo-and-gate", LONG_ENOUGH).done("offerNgo", answer("ngoWanted", false));
        assertThat(ngo.process()).hasPassed("end_declined").isWaitingAtExactly("timer_gateSlot", "timer_confirmSlot");

        ngo.reached("timer_gateSlot")
                .done("nameGateSlot")
                .reached("timer_confirmSlot")
                .done("confirmGateSlot", "keepGateSlot");

        assertThat(ngo.process()).hasPassed("end_gateSlotNamed", "end_slotKept").isEnded();
    }

    @Test
    void a_companion_who_says_yes_meets_the_person_before_release() {
        Walk ngo = wanted().done("acceptCompanionship");
        assertThat(ngo.process()).isWaitingAt("meetBeforeRelease");

        ngo.done("meetBeforeRelease");

        assertThat(ngo.process()).hasPassed("end_relationBuilt");
    }

    @Test
    void an_organisation_that_refuses_hands_on_to_the_next_in_the_chain() {
        Walk ngo = wanted();
        String first = receiver(ngo);

        ngo.refused("acceptCompanionship", NO_CAPACITY);

        assertThat(receiver(ngo)).startsWith("/ngo/").isNotEqualTo(first);
    }

    @Test
    void an_organisation_that_is_silent_hands_on_too() {
        Walk ngo = wanted();
        String first = receiver(ngo);

        ngo.missed("acceptCompanionship");

        assertThat(receiver(ngo)).startsWith("/ngo/").isNotEqualTo(first);
    }

    @Test
    void when_the_chain_has_come_to_its_end_nobody_is_asked_any_more() {
        Walk ngo = wanted();

        while (drive.find(ngo.caseId(), "acceptCompanionship").isPresent()) {
            ngo.refused("acceptCompanionship", NO_CAPACITY);
        }

        assertThat(ngo.process()).hasPassed("end_noNgo").isWaitingAtExactly("timer_gateSlot", "timer_confirmSlot");
    }

    @Test
    void a_gate_slot_that_nobody_names_becomes_an_officers() {
        Walk ngo = wanted().reached("timer_gateSlot").missed("nameGateSlot");
        assertThat(ngo.process()).isWaitingAt("nameOfficer").isNotWaitingAt("nameGateSlot");

        ngo.done("nameOfficer");

        assertThat(ngo.process()).hasPassed("end_officerNamed");
    }

    @Test
    void a_gate_slot_that_nobody_confirms_becomes_an_officers() {
        Walk ngo = wanted().reached("timer_confirmSlot").missed("confirmGateSlot");

        assertThat(ngo.process()).isWaitingAt("nameOfficer").isNotWaitingAt("confirmGateSlot");
    }

    @Test
    void the_person_ranks_and_nobody_else_comes_first() {
        Walk ngo = drive.walk("ngo-and-gate", LONG_ENOUGH)
                .done(
                        "offerNgo",
                        Map.of(
                                "ngoWanted", true,
                                "ngo", "/ngo/frelsesarmeen",
                                "secondNgo", "/ngo/retretten",
                                "thirdNgo", "/ngo/wayback"));

        assertThat(receiver(ngo)).isEqualTo("/ngo/frelsesarmeen");
        ngo.refused("acceptCompanionship", NO_CAPACITY);
        assertThat(receiver(ngo)).isEqualTo("/ngo/retretten");
        ngo.missed("acceptCompanionship");
        assertThat(receiver(ngo)).isEqualTo("/ngo/wayback");
        ngo.refused("acceptCompanionship", NO_CAPACITY);
        assertThat(receiver(ngo))
                .as("then the others that serve the place")
                .startsWith("/ngo/")
                .isNotIn("/ngo/frelsesarmeen", "/ngo/retretten", "/ngo/wayback");
    }

    @Test
    void from_ten_days_before_release_an_empty_gate_slot_is_an_alarm() {
        Walk ngo = companion().reached("timer_gateSlot");
        ObligationId slot = ngo.open("nameGateSlot");
        LocalDate release = MONDAY.plusDays(LONG_ENOUGH);
        drive.accept(ngo.caseId(), "nameGateSlot");
        assertThat(drive.column(slot, "(due_at at time zone 'Europe/Oslo')::date"))
                .isEqualTo(release.minusDays(10).toString());

        drive.untilDay(ngo.caseId(), release.minusDays(10), LocalTime.of(17, 0));

        assertThat(book.levels(slot)).endsWith("L1");
        assertThat(book.told(slot))
                .as("who owes it, and who asked for it")
                .contains("alarm L1 /ngo/wayback", "alarm L1 /prison/oslo/coordinator");

        drive.untilDay(ngo.caseId(), release.minusDays(6), LocalTime.of(8, 0));

        assertThat(ngo.process()).isWaitingAt("nameOfficer");
    }

    @Test
    void an_offer_of_the_gate_slot_that_nobody_answers_alarms_no_later() {
        Walk ngo = companion().reached("timer_gateSlot");
        ObligationId slot = ngo.open("nameGateSlot");

        drive.untilDay(ngo.caseId(), MONDAY.plusDays(LONG_ENOUGH - 10), LocalTime.of(17, 0));

        assertThat(book.levels(slot)).contains("L1");
    }

    @Test
    void whoever_has_not_said_yes_is_not_taken_for_the_one_at_the_gate() {
        Walk ngo = wanted().reached("timer_gateSlot");

        assertThat(drive.column(ngo.open("nameGateSlot"), "receiver_unit")).isEqualTo("/prison/oslo");
    }

    @Test
    void a_cancelled_slot_falls_to_the_next_who_then_keeps_it() {
        Walk ngo = confirmed();

        drive.giveBack(ngo.caseId(), "keepGateSlot", NO_CAPACITY);
        String next = drive.column(ngo.open("takeOverGateSlot"), "receiver_unit");
        ngo.done("takeOverGateSlot");

        assertThat(next).startsWith("/ngo/").isNotEqualTo("/ngo/wayback");
        assertThat(drive.column(ngo.open("keepGateSlot"), "accountable_unit")).isEqualTo(next);
        assertThat(cases.facts(ngo.caseId()).companion())
                .as("the relation stays with the one who walks beside the person")
                .contains(new UnitId("/ngo/wayback"));
    }

    @Test
    void whoever_cannot_confirm_says_so_and_the_next_is_asked() {
        Walk ngo = companion().reached("timer_confirmSlot");

        drive.giveBack(ngo.caseId(), "confirmGateSlot", NO_CAPACITY);

        assertThat(ngo.process()).hasPassed("refused_confirmGateSlot").isWaitingAt("takeOverGateSlot");
    }

    @Test
    void when_nobody_is_left_to_take_the_slot_over_an_officer_is_named() {
        Walk ngo = confirmed();
        drive.giveBack(ngo.caseId(), "keepGateSlot", NO_CAPACITY);

        while (drive.find(ngo.caseId(), "takeOverGateSlot").isPresent()) {
            ngo.refused("takeOverGateSlot", NO_CAPACITY);
        }

        assertThat(ngo.process()).isWaitingAt("nameOfficer");
    }

    @Test
    void a_silent_replacement_makes_way_for_an_officer() {
        Walk ngo = confirmed();
        drive.giveBack(ngo.caseId(), "keepGateSlot", NO_CAPACITY);

        ngo.missed("takeOverGateSlot");

        assertThat(ngo.process()).isWaitingAt("nameOfficer").isNotWaitingAt("takeOverGateSlot");
    }

    @Test
    void a_slot_of_which_nothing_is_heard_is_the_searchers() {
        Walk ngo = confirmed();

        ngo.missed("keepGateSlot");

        assertThat(ngo.process()).hasPassed("end_gateSilent");
    }

    @Test
    void company_sought_again_asks_for_no_second_gate_slot_and_not_what_was_chosen() {
        Walk first = drive.walk("ngo-and-gate", LONG_ENOUGH).done("offerNgo", answer("ngoWanted", false));
        chain.wished(first.caseId(), List.of(new UnitId("/ngo/retretten")), clock.instant());

        Walk again = drive.enter(first.caseId(), "ngo-and-gate");

        assertThat(again.process())
                .hasPassed("end_gateWatched")
                .hasNotPassed("offerNgo")
                .isWaitingAtExactly("acceptCompanionship");
        assertThat(receiver(again)).isEqualTo("/ngo/retretten");
    }

    @Test
    void company_found_after_the_release_is_company_outside() {
        Walk ngo = drive.walkFromRelease("release-day", LONG_ENOUGH).done("recordRelease");
        chain.wished(ngo.caseId(), List.of(new UnitId("/ngo/retretten")), clock.instant());

        Walk outside = drive.enter(ngo.caseId(), "ngo-and-gate").done("acceptCompanionship");

        assertThat(outside.process()).hasPassed("end_companionOutside").hasNotPassed("meetBeforeRelease");
    }

    private Walk companion() {
        return drive.walk("ngo-and-gate", LONG_ENOUGH)
                .done("offerNgo", Map.of("ngoWanted", true, "ngo", "/ngo/wayback"))
                .done("acceptCompanionship");
    }

    private Walk confirmed() {
        return companion()
                .reached("timer_gateSlot")
                .done("nameGateSlot")
                .reached("timer_confirmSlot")
                .done("confirmGateSlot");
    }

    private Walk wanted() {
        return drive.walk("ngo-and-gate", LONG_ENOUGH).done("offerNgo", answer("ngoWanted", true));
    }

    private String receiver(Walk ngo) {
        return drive.column(ngo.open("acceptCompanionship"), "receiver_unit");
    }
}

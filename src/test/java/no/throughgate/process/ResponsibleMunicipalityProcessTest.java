package no.throughgate.process;

import static no.throughgate.obligation.RefusalCode.MISSING_INFO;
import static no.throughgate.obligation.RefusalCode.NO_CAPACITY;
import static no.throughgate.obligation.RefusalCode.WRONG_MUNICIPALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Municipalities;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.Refusal;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("responsible-municipality")
class ResponsibleMunicipalityProcessTest extends ProcessTest {

    private static final String OSLO = "/municipality/0301/coordination";
    private static final String BAERUM = "/municipality/3201/coordination";

    @Autowired
    Cases cases;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_municipality_that_confirms_for_itself_is_settled_with_what_that_rests_on() {
        Walk question = asked().done(
                        "determineMunicipality",
                        Map.of("municipality", "0301", "basis", "ACTUAL_STAY", "reference", "2026/17"));

        assertThat(question.process()).hasPassed("end_municipalityConfirmed").isEnded();
        assertThat(settled(question.caseId())).isEqualTo("0301 MUNICIPALITY ACTUAL_STAY 2026/17");
    }

    @Test
    void a_municipality_cannot_say_yes_for_another_one() {
        Walk question = asked();

        assertThatThrownBy(() -> question.done("determineMunicipality", answer("municipality", "3201")))
                .isInstanceOf(WrongAnswer.class);
        assertThatThrownBy(() -> question.done("determineMunicipality", answer("municipality", "9999")))
                .isInstanceOf(WrongAnswer.class);
        assertThat(question.process()).isWaitingAtExactly("determineMunicipality");
    }

    @Test
    void without_any_municipality_the_coordinator_finds_one_and_that_one_is_asked() {
        CaseId id = drive.park(LONG_ENOUGH);
        jdbc.sql("update app.release_case set municipality_before = null where case_id = ?")
                .param(id.value())
                .update();
        Walk question = drive.enter(id, "responsible-municipality");
        assertThat(question.process()).isWaitingAtExactly("findMunicipality");

        question.done("findMunicipality", Map.of("municipality", "3201", "basis", "PERSONS_WISH"));

        assertThat(question.process()).isWaitingAtExactly("determineMunicipality");
        assertThat(drive.column(question.open("determineMunicipality"), "receiver_unit"))
                .isEqualTo(BAERUM);
    }

    @Test
    void the_right_municipality_once_named_is_asked_with_a_clock_of_its_own() {
        Walk question = asked();
        String first = drive.column(question.open("determineMunicipality"), "accept_by");
        drive.at(MONDAY.plusDays(2), java.time.LocalTime.of(9, 0));

        question.refused("determineMunicipality", new Refusal(WRONG_MUNICIPALITY, "3201"));

        assertThat(question.process())
                .isWaitingAtExactly("determineMunicipality")
                .hasNotPassed("chooseOtherMunicipality");
        assertThat(drive.column(question.open("determineMunicipality"), "receiver_unit"))
                .isEqualTo(BAERUM);
        assertThat(drive.column(question.open("determineMunicipality"), "accept_by"))
                .isGreaterThan(first);
    }

    @Test
    void a_no_that_names_nobody_makes_the_coordinator_choose_whom_to_ask() {
        Walk question = asked().refused("determineMunicipality", NO_CAPACITY);
        assertThat(question.process()).isWaitingAtExactly("chooseOtherMunicipality");

        question.done("chooseOtherMunicipality", Map.of("otherReceiver", true, "receiver", BAERUM));

        assertThat(question.process()).isWaitingAtExactly("determineMunicipality");
        assertThat(drive.column(question.open("determineMunicipality"), "receiver_unit"))
                .isEqualTo(BAERUM);
    }

    @Test
    void with_nobody_else_to_ask_the_coordinator_keeps_the_question_and_asks_again_with_a_reason() {
        Walk question = asked().refused("determineMunicipality", NO_CAPACITY)
                .done("chooseOtherMunicipality", answer("otherReceiver", false));
        assertThat(question.process()).isWaitingAtExactly("findMunicipality");
        assertThat(drive.column(question.open("findMunicipality"), "accountable_unit"))
                .isEqualTo("/prison/oslo/coordinator");

        question.done("findMunicipality", Map.of("municipality", "0301", "basis", "REGISTERED_ADDRESS"));

        assertThat(question.process()).isWaitingAtExactly("determineMunicipality");
        assertThat(drive.column(question.open("determineMunicipality"), "receiver_unit"))
                .isEqualTo(OSLO);
        assertThat(drive.state(question.open("determineMunicipality"))).isEqualTo("OFFERED");
    }

    @Test
    void a_question_that_the_coordinator_lets_lie_becomes_a_dispute() {
        Walk question = asked().refused("determineMunicipality", NO_CAPACITY)
                .done("chooseOtherMunicipality", answer("otherReceiver", false))
                .missed("findMunicipality");

        assertThat(question.process()).isWaitingAtExactly("actAsInterimOwner", "agreeOnMunicipality");
    }

    @Test
    void silence_leads_where_a_second_no_leads() {
        Walk question = asked().missed("determineMunicipality");

        assertThat(question.process()).isWaitingAtExactly("actAsInterimOwner", "agreeOnMunicipality");
        assertThat(dispute(question.caseId())).isEqualTo("SILENCE {} 0301");
        assertThat(drive.openKinds(question.caseId()))
                .as("contained by what is drawn, with no second ladder")
                .containsExactly("actAsInterimOwner", "agreeOnMunicipality");
    }

    @Test
    void what_lacked_information_was_no_no() {
        Walk question = asked().refused("determineMunicipality", MISSING_INFO);
        assertThat(drive.column(question.open("determineMunicipality"), "accountable_unit"))
                .isEqualTo("/prison/oslo/coordinator");

        question.done("determineMunicipality", answer("municipality", "0301"));

        assertThat(settled(question.caseId())).startsWith("0301 COORDINATOR");
    }

    @Test
    void the_leaders_who_agree_settle_it_and_the_interim_owner_is_relieved() {
        Walk question = disputed();
        var interim = question.open("actAsInterimOwner");
        drive.accept(question.caseId(), "actAsInterimOwner");

        question.done(
                "agreeOnMunicipality",
                Map.of("municipalityAgreed", true, "municipality", "3201", "reference", "minutes 4"));

        assertThat(question.process()).hasPassed("end_leadersAgreed").isEnded();
        assertThat(settled(question.caseId())).isEqualTo("3201 LEADERS minutes 4");
        assertThat(drive.state(interim)).isEqualTo("WITHDRAWN");
        assertThat(municipalities.disputed(question.caseId())).isFalse();
    }

    @Test
    void leaders_who_do_not_agree_leave_it_to_the_county_governor() {
        Walk question =
                disputed().done("actAsInterimOwner").done("agreeOnMunicipality", answer("municipalityAgreed", false));
        assertThat(question.process()).hasPassed("end_interimOwnerActs").isWaitingAtExactly("decideMunicipality");
        assertThat(drive.column(question.open("decideMunicipality"), "receiver_unit"))
                .isEqualTo("/county-governor/03");

        question.done("decideMunicipality", Map.of("municipality", "3201", "decisionReference", "2026/99-1"));

        assertThat(question.process()).hasPassed("end_governorDecided").isEnded();
        assertThat(settled(question.caseId())).isEqualTo("3201 COUNTY_GOVERNOR 2026/99-1");
    }

    @Test
    void the_dispute_clock_asks_the_county_governor_on_the_day_the_leaders_are_late() {
        Walk question = disputed().done("actAsInterimOwner");
        String due = drive.column(question.open("agreeOnMunicipality"), "due_at::date");

        question.missed("agreeOnMunicipality");

        assertThat(question.process()).isWaitingAtExactly("decideMunicipality");
        assertThat(drive.column(question.open("decideMunicipality"), "offered_at::date"))
                .isEqualTo(due);
    }

    @Test
    void an_interim_owner_who_refuses_is_replaced_by_the_coordinator() {
        Walk question = disputed().refused("actAsInterimOwner", NO_CAPACITY);
        assertThat(question.process()).isWaitingAtExactly("agreeOnMunicipality", "coverAsInterimOwner");

        question.done("coverAsInterimOwner");

        assertThat(question.process()).hasPassed("end_coordinatorActs").isWaitingAtExactly("agreeOnMunicipality");
        assertThat(interimUnit(question.caseId())).isEqualTo("/prison/oslo/coordinator");
    }

    @Test
    void an_interim_owner_who_keeps_silent_is_replaced_too() {
        Walk question = disputed().missed("actAsInterimOwner");

        assertThat(question.process()).isWaitingAt("coverAsInterimOwner").isNotWaitingAt("actAsInterimOwner");
    }

    private Walk asked() {
        return drive.walk("responsible-municipality", LONG_ENOUGH);
    }

    private Walk disputed() {
        return asked().refused("determineMunicipality", new Refusal(WRONG_MUNICIPALITY, "3201"))
                .refused("determineMunicipality", new Refusal(WRONG_MUNICIPALITY, "0301"));
    }

    private String settled(CaseId id) {
        return jdbc.sql("""
                        select concat_ws(' ', municipality, settled_by, basis, nullif(reference, ''))
                        from app.municipality_settlement where case_id = ? and ended_at is null
                        """).param(id.value()).query(String.class).single();
    }

    private String dispute(CaseId id) {
        return jdbc.sql("""
                        select concat_ws(' ', because, refused_by::text, interim_municipality)
                        from app.municipality_dispute where case_id = ? and settled_at is null
                        """).param(id.value()).query(String.class).single();
    }

    private String interimUnit(CaseId id) {
        return jdbc.sql("select interim_unit from app.municipality_dispute where case_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}

package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.obligation.Transfers;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseInvariants;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("prison-transfer")
class PrisonTransferProcessTest extends ProcessTest {

    private static final UnitId OSLO = new UnitId("/prison/oslo");
    private static final UnitId BERGEN = new UnitId("/prison/bergen");

    @Autowired
    Transfers transfers;

    @Autowired
    Cases cases;

    @Autowired
    Obligations obligations;

    @Autowired
    CaseBook book;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_package_goes_along_and_the_new_prison_takes_over() {
        Walk transfer = decided();
        assertThat(transfer.process())
                .hasPassed("serviceTask_announceTransfer")
                .isWaitingAtExactly("sendTransferPackage", "acceptTransfer");
        assertThat(drive.column(transfer.open("acceptTransfer"), "accountable_unit"))
                .as("until the new prison accepts")
                .isEqualTo("/prison/oslo");
        invariants.hold(transfer.caseId());

        transfer.done("sendTransferPackage", "acceptTransfer");

        assertThat(transfer.process())
                .hasPassed("end_packageSent", "end_takenOver")
                .isEnded();
        assertThat(cases.facts(transfer.caseId()).prison()).isEqualTo(BERGEN);
        assertThat(cases.facts(transfer.caseId()).transfer()).isNull();
        assertThat(column(transfer.caseId(), "package_at <= (moves_on + 1)::timestamptz"))
                .isEqualTo("true");
    }

    @Test
    void what_the_offices_of_the_old_prison_owe_goes_to_the_same_offices_with_its_dates() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.enter(id, "mapping-and-consent");
        drive.enter(id, "health-continuity");
        ObligationId talk = drive.open(id, "holdIntakeTalk");
        ObligationId health = drive.open(id, "reviewHealthNeed");
        ObligationId place = drive.open(id, "determineMunicipality");
        Actor officer = drive.receiver(talk);
        obligations.claim(talk, officer);
        String dates = "concat_ws(' ', first_due_at, due_at, next_alarm_at, level)";
        String before = drive.column(talk, dates) + drive.column(health, dates) + drive.column(place, dates);

        transfers.decide(id, BERGEN, MONDAY.plusDays(3), "officer");
        Walk transfer = drive.follow(id, "prison-transfer").done("acceptTransfer");

        assertThat(drive.column(talk, "accountable_unit")).isEqualTo("/prison/bergen");
        assertThat(drive.column(health, "accountable_unit")).isEqualTo("/prison/bergen/health");
        assertThat(drive.column(place, "sender_unit")).as("who asked").isEqualTo("/prison/bergen/coordinator");
        assertThat(drive.column(place, "receiver_unit"))
                .as("who is asked")
                .isEqualTo("/municipality/0301/coordination");
        assertThat(drive.column(talk, dates) + drive.column(health, dates) + drive.column(place, dates))
                .isEqualTo(before);
        assertThat(drive.column(talk, "assignee")).isNull();
        assertThat(book.told(talk))
                .as("whoever held it is told")
                .contains("dutyMoved L0 /prison/oslo " + officer.user().value());
        assertThat(drive.column(transfer.open("sendTransferPackage"), "accountable_unit"))
                .as("the old prison's own")
                .isEqualTo("/prison/oslo");
        invariants.hold(id);
    }

    @Test
    void a_package_that_does_not_go_is_put_together_by_the_coordinator() {
        Walk transfer = decided().missed("sendTransferPackage");
        assertThat(transfer.process()).isWaitingAt("sendShortPackage");

        transfer.done("sendShortPackage");

        assertThat(transfer.process()).hasPassed("end_shortPackageSent");
    }

    @Test
    void the_short_package_is_the_old_prisons_coordinators_also_when_the_new_prison_has_taken_over() {
        Walk before = decided().missed("sendTransferPackage").done("acceptTransfer");
        assertThat(drive.column(before.open("sendShortPackage"), "accountable_unit"))
                .as("asked before the case was taken over")
                .isEqualTo("/prison/oslo/coordinator");

        Walk after = decided().done("acceptTransfer").missed("sendTransferPackage");
        assertThat(drive.column(after.open("sendShortPackage"), "accountable_unit"))
                .as("asked since")
                .isEqualTo("/prison/oslo/coordinator");
        after.done("sendShortPackage");
        assertThat(after.process()).hasPassed("end_shortPackageSent");
    }

    @Test
    void the_package_names_the_plan_also_where_it_is_one_page() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.enter(id, "mapping-and-consent")
                .done("holdIntakeTalk", "recordConsents", "offerMapping")
                .follow("co-produced-plan")
                .missed("makePlan")
                .done(
                        "takeOverPlan",
                        Map.of(
                                "strengths", "Flink med dyr",
                                "goal", "Et sted der hunden får bo",
                                "goalArea", "HOUSING",
                                "firstStep", "Kontaktbetjenten ringer boligkontoret"));

        transfers.decide(id, BERGEN, MONDAY.plusDays(90), "officer");
        drive.follow(id, "prison-transfer").done("sendTransferPackage");

        assertThat(column(id, "package ->> 'plan'"))
                .isEqualTo(Long.toString(book.all(id, "takeOverPlan").get(0).value()));
    }

    @Test
    void a_prison_that_says_no_leaves_the_case_where_it_is_until_the_coordinators_have_settled_it() {
        Walk transfer = decided().refused("acceptTransfer", RefusalCode.NO_CAPACITY);
        assertThat(transfer.process()).isWaitingAtExactly("sendTransferPackage", "settleTransfer");
        assertThat(drive.column(transfer.open("settleTransfer"), "concat_ws(' ', sender_unit, receiver_unit)"))
                .isEqualTo("/prison/oslo/coordinator /prison/bergen/coordinator");
        assertThat(cases.facts(transfer.caseId()).prison()).isEqualTo(OSLO);

        transfer.done("settleTransfer", answer("transferOutcome", "TAKEN_OVER"));

        assertThat(transfer.process()).hasPassed("serviceTask_takeOverCase");
        assertThat(cases.facts(transfer.caseId()).prison()).isEqualTo(BERGEN);
    }

    @Test
    void a_silent_prison_and_silent_coordinators_leave_it_to_the_leaders_who_may_call_it_off() {
        Walk transfer = decided();
        transfer.done("sendTransferPackage").missed("acceptTransfer").missed("settleTransfer");
        assertThat(transfer.process()).isWaitingAtExactly("decideTransferAsLeaders");
        assertThat(cases.facts(transfer.caseId()).prison()).isEqualTo(OSLO);

        transfer.done("decideTransferAsLeaders", answer("transferOutcome", "CALLED_OFF"));

        assertThat(transfer.process()).hasPassed("end_staysWhereItWas").isEnded();
        assertThat(cases.facts(transfer.caseId()).prison()).isEqualTo(OSLO);
        assertThat(cases.facts(transfer.caseId()).transfer()).isNull();
        assertThat(places(transfer.caseId())).isEqualTo("/prison/oslo");
    }

    @Test
    void a_move_that_is_called_off_withdraws_what_the_handover_asked_for() {
        Walk transfer = decided();
        CaseId id = transfer.caseId();

        transfers.callOff(id, "officer");
        transfers.callOff(id, "officer");

        assertThat(transfer.process()).hasPassed("end_transferWithdrawn").isEnded();
        assertThat(drive.openKinds(id)).isEmpty();
        assertThat(cases.facts(id).transfer()).isNull();
    }

    @Test
    void told_twice_it_is_one_move_and_told_of_another_prison_it_is_that_one() {
        Walk transfer = decided();
        CaseId id = transfer.caseId();

        transfers.decide(id, BERGEN, MONDAY.plusDays(3), "officer");
        assertThat(book.all(id, "acceptTransfer")).hasSize(1);
        transfers.decide(id, new UnitId("/prison/ullersmo"), MONDAY.plusDays(4), "officer");

        assertThat(transfer.process()).isEnded();
        assertThat(drive.column(drive.open(id, "acceptTransfer"), "receiver_unit"))
                .isEqualTo("/prison/ullersmo");
        drive.done(id, "acceptTransfer");
        drive.done(id, "sendTransferPackage");
        assertThat(cases.facts(id).prison()).isEqualTo(new UnitId("/prison/ullersmo"));
        assertThat(jdbc.sql(
                                "select owner_unit from app.life_area_owner where case_id = ? and area = 'HOUSING' and until is null")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("/prison/ullersmo");
    }

    private Walk decided() {
        CaseId id = drive.park(LONG_ENOUGH);
        transfers.decide(id, BERGEN, MONDAY.plusDays(3), "officer");
        return drive.follow(id, "prison-transfer");
    }

    private String column(CaseId id, String expression) {
        return jdbc.sql("select (" + expression
                        + ")::text from app.prison_transfer where case_id = ? order by transfer_id desc limit 1")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private String places(CaseId id) {
        return jdbc.sql("select string_agg(prison_unit, ' ' order by since) from app.stay_location where case_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}

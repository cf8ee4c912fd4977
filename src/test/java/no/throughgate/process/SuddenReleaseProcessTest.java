package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("sudden-release")
class SuddenReleaseProcessTest extends ProcessTest {

    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Autowired
    Cases cases;

    @Autowired
    DateMoves moves;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_friday_afternoon() {
        drive.at(FRIDAY, LocalTime.of(15, 30));
    }

    @Test
    void everything_that_a_night_outside_needs_is_asked_for_at_once_and_in_clock_hours() {
        Walk sudden = drive.walk("sudden-release", 0);

        assertThat(sudden.process())
                .isWaitingAt("askAboutTonight", "giveIdentityProof", "printPackTonight", "payWeekendAid")
                .isWaitingAt("meetAtGateTonight", "giveWeekendMedicine", "takeOverTonight");
        assertThat(due(sudden, "askAboutTonight")).isEqualTo(friday(16, 30));
        assertThat(due(sudden, "payWeekendAid"))
                .as("an hour after NAV has closed")
                .isEqualTo(friday(17, 30));
        assertThat(due(sudden, "giveWeekendMedicine")).isEqualTo(friday(16, 30));
        assertThat(due(sudden, "takeOverTonight"))
                .as("its rule says working hours: half an hour today, the rest on Monday")
                .isEqualTo(Oslo.at(FRIDAY.plusDays(3), LocalTime.of(11, 30)));
    }

    @Test
    void everybody_who_has_something_to_do_tonight_hears_of_it_in_the_same_moment() {
        Walk sudden = drive.walk("sudden-release", 0);

        assertThat(jdbc.sql("select to_unit from app.notice where case_id = :case and kind = 'suddenRelease'")
                        .param("case", sudden.caseId().value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "/nav/state",
                        "/nav/0301",
                        "/municipality/0301/housing",
                        "/municipality/0301/coordination",
                        "/prison/oslo/health",
                        "/prison/oslo/coordinator",
                        "/prison/oslo");
    }

    @Test
    void what_cannot_be_done_in_hours_is_offered_outside_so_that_no_life_area_is_dropped() {
        Walk sudden = drive.walk("sudden-release", 0);
        assertThat(sudden.process()).isWaitingAt("takeUpHousing", "takeUpIncome", "takeUpTreatment", "planOutside");
        assertThat(Oslo.dateOf(due(sudden, "takeUpIncome")))
                .as("the first day on which the office is open")
                .isEqualTo(FRIDAY.plusDays(3));
        assertThat(Oslo.dateOf(due(sudden, "takeUpHousing"))).isEqualTo(FRIDAY.plusDays(5));

        sudden.done("askAboutTonight", answer("housingNeed", "OWN_HOME"))
                .done("giveIdentityProof", "printPackTonight", "payWeekendAid", "meetAtGateTonight")
                .done("giveWeekendMedicine", "takeOverTonight", "checkVictimNotice")
                .done("takeUpHousing", "takeUpIncome", "takeUpTreatment", "planOutside");

        assertThat(sudden.process())
                .hasPassed("end_ownBed", "end_proofInHand", "end_packPrinted", "end_aidPaid", "end_gateNamed")
                .hasPassed("end_medicineGiven", "end_tookOver", "end_victimNoticeChecked")
                .hasPassed("end_housingTakenUp", "end_incomeTakenUp", "end_treatmentTakenUp", "end_plannedOutside")
                .isEnded();
        cases.released(sudden.caseId(), friday(18, 0));
        assertThat(ownersOfAllAreas(sudden.caseId()))
                .as("the municipality has them all, and treatment its own")
                .hasSize(8)
                .allMatch(unit -> !unit.startsWith("/prison"));
    }

    @Test
    void a_bed_that_nav_refuses_is_booked_by_the_coordinator() {
        Walk sudden = drive.walk("sudden-release", 0)
                .done("askAboutTonight", answer("housingNeed", "NEEDS_HOME"))
                .refused("findBedTonight", RefusalCode.NO_CAPACITY);
        assertThat(sudden.process()).isWaitingAt("bookBedTonight").isNotWaitingAt("findBedTonight");

        sudden.done("bookBedTonight");

        assertThat(sudden.process()).hasPassed("end_bedBooked");
    }

    @Test
    void where_nobody_asks_in_time_a_bed_is_looked_for_all_the_same() {
        Walk sudden = drive.walk("sudden-release", 0).missed("askAboutTonight");
        assertThat(drive.column(sudden.open("findBedTonight"), "receiver_unit")).isEqualTo("/nav/0301");

        sudden.done("findBedTonight");

        assertThat(sudden.process()).hasPassed("missed_askAboutTonight", "end_bedFound");
    }

    @Test
    void the_night_does_not_wait_a_miss_falls_back_an_hour_after_it_was_due() {
        Walk sudden = drive.walk("sudden-release", 0).done("askAboutTonight", answer("housingNeed", "UNCLEAR"));
        Instant due = due(sudden, "findBedTonight");
        assertThat(due).isEqualTo(friday(17, 30));

        drive.untilDay(sudden.caseId(), FRIDAY, LocalTime.of(18, 29));
        assertThat(sudden.process()).isWaitingAt("findBedTonight");
        drive.untilDay(sudden.caseId(), FRIDAY, LocalTime.of(18, 31));

        assertThat(sudden.process()).isWaitingAt("bookBedTonight").hasPassed("missed_findBedTonight");
        assertThat(due(sudden, "bookBedTonight")).isEqualTo(friday(19, 30));
    }

    @Test
    void every_miss_of_the_evening_has_its_drawn_fallback() {
        Walk sudden = drive.walk("sudden-release", 0);

        drive.untilDay(sudden.caseId(), FRIDAY, LocalTime.of(19, 0));

        assertThat(sudden.process())
                .hasPassed("missed_giveIdentityProof", "missed_printPackTonight", "missed_payWeekendAid")
                .hasPassed("missed_meetAtGateTonight", "missed_giveWeekendMedicine");
        assertThat(drive.openKinds(sudden.caseId()))
                .contains("vouchForIdentity", "givePackByPhone", "payPrisonCash", "nameOfficerTonight")
                .contains("bridgeWeekendMedicine");
        assertThat(drive.column(sudden.open("bridgeWeekendMedicine"), "receiver_unit"))
                .as("health stays with health, outside when prison health is closed")
                .isEqualTo("/health/03");

        sudden.done("vouchForIdentity", "givePackByPhone", "payPrisonCash", "nameOfficerTonight")
                .done("bridgeWeekendMedicine");

        assertThat(sudden.process())
                .hasPassed("end_identityVouched", "end_packGivenByPhone", "end_cashPaid", "end_officerNamed")
                .hasPassed("end_weekendBridged");
    }

    @Test
    void who_refuses_money_or_the_gate_is_replaced_at_once() {
        Walk sudden = drive.walk("sudden-release", 0).refused("payWeekendAid", RefusalCode.NOT_ELIGIBLE);
        assertThat(sudden.process()).isWaitingAt("payPrisonCash").isNotWaitingAt("payWeekendAid");

        sudden.refused("meetAtGateTonight", RefusalCode.NO_CAPACITY);

        assertThat(sudden.process()).isWaitingAt("nameOfficerTonight").isNotWaitingAt("meetAtGateTonight");
    }

    @Test
    void a_date_that_moves_to_within_hours_asks_nobody_twice_and_leaves_the_tracks_running() {
        CaseId id = drive.open(60);
        drive.done(id, "clarifyHousing", answer("housingNeed", "OWN_HOME"));
        drive.done(id, "handOverCoordination", "checkVictimNotice");
        drive.fireTimer(id, "timer_gateSlot");
        drive.fireTimer(id, "timer_firstPayment");
        drive.done(id, "nameGateSlot", "setFirstPayment");
        drive.at(FRIDAY.plusDays(47), LocalTime.of(15, 30));

        moves.move(id, courtOn(FRIDAY.plusDays(47)), "test");
        Walk sudden = drive.runOn(id).follow(id, "sudden-release");

        assertThat(drive.instance(id, "release-coordination"))
                .hasPassed("moved_releaseReadiness")
                .isWaitingAt("call_suddenRelease", "call_incomeAndNav");
        assertThat(sudden.process())
                .hasPassed("end_bedStands", "end_moneyStands", "end_gateStands", "end_handoverStands")
                .hasPassed("end_tracksGoOn", "end_victimNoticeStands")
                .isWaitingAtExactly("giveIdentityProof", "printPackTonight", "giveWeekendMedicine");
    }

    @Test
    void whoever_was_told_of_another_day_is_told_again_and_where_nobody_is_to_be_told_it_is_not_asked_twice() {
        LocalDate court = FRIDAY.plusDays(47);
        CaseId told = drive.open(60);
        drive.done(told, "checkVictimNotice", answer("victimNotice", "TOLD"));
        CaseId nobody = drive.open(60);
        drive.done(nobody, "checkVictimNotice", answer("victimNotice", "NOBODY"));
        drive.at(court, LocalTime.of(15, 30));

        moves.move(told, courtOn(court), "test");
        moves.move(nobody, courtOn(court), "test");

        assertThat(drive.runOn(told).follow(told, "sudden-release").process()).isWaitingAt("checkVictimNotice");
        assertThat(drive.runOn(nobody).follow(nobody, "sudden-release").process())
                .hasPassed("end_victimNoticeStands");
    }

    private List<String> ownersOfAllAreas(CaseId id) {
        return jdbc.sql("select owner_unit from app.life_area_owner where case_id = :case and until is null")
                .param("case", id.value())
                .query(String.class)
                .list();
    }

    private Instant due(Walk walk, String kind) {
        return Instant.parse(
                drive.column(walk.open(kind), "to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"));
    }

    private static Instant friday(int hour, int minute) {
        return Oslo.at(FRIDAY, LocalTime.of(hour, minute));
    }

    private static ReleaseDate courtOn(LocalDate day) {
        return new ReleaseDate(day, ReleaseType.REMAND_COURT, Certainty.CONFIRMED);
    }
}

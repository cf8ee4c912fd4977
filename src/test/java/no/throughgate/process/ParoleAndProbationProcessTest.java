package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.Booking;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.DateMoves;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("parole-and-probation")
class ParoleAndProbationProcessTest extends ProcessTest {

    /** Two thirds of 200 days, rounded up. */
    private static final LocalDate TWO_THIRDS = MONDAY.plusDays(134);

    @Autowired
    Cases cases;

    @Autowired
    DateMoves moves;

    @Autowired
    Appointments appointments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void parole_is_assessed_ten_weeks_and_decided_four_weeks_before_two_thirds_are_served() {
        Walk parole = drive.walk("parole-and-probation", LONG_ENOUGH);
        assertThat(parole.process()).isWaitingAtExactly("assessParole");
        assertThat(dueDay(parole, "assessParole"))
                .isEqualTo(TWO_THIRDS.minusDays(70).toString());

        parole.done("assessParole");

        assertThat(parole.process()).isWaitingAtExactly("decideParole");
        assertThat(dueDay(parole, "decideParole"))
                .isEqualTo(TWO_THIRDS.minusDays(28).toString());
        assertThat(drive.column(parole.open("decideParole"), "capability")).isEqualTo("prison-lead");
    }

    @Test
    void a_granted_parole_moves_the_whole_case_and_is_told_to_the_person_and_to_probation_the_same_day() {
        Walk parole = granted();

        assertThat(cases.facts(parole.caseId()).release())
                .isEqualTo(new ReleaseDate(TWO_THIRDS, ReleaseType.PAROLE, Certainty.DECIDED));
        assertThat(parole.process())
                .hasPassed("serviceTask_announceParole")
                .isWaitingAtExactly("tellParoleDecision", "acceptSupervision");
        assertThat(toldOfParole(parole)).containsExactly("/probation/03");
        assertThat(dueDay(parole, "tellParoleDecision")).isEqualTo(MONDAY.toString());
        assertThat(dueDay(parole, "acceptSupervision"))
                .as("counted from the new date, of which there are 134 days and not 180")
                .isEqualTo(TWO_THIRDS.minusDays(21 * 134 / 180).toString());
        assertThat(drive.openKinds(parole.caseId())).contains("acknowledgeNewDate");

        parole.done("tellParoleDecision");

        assertThat(parole.process()).hasPassed("end_personTold");
    }

    @Test
    void a_parole_without_a_day_of_its_own_is_at_two_thirds() {
        Walk parole = drive.walk("parole-and-probation", LONG_ENOUGH)
                .done("assessParole")
                .done("decideParole", answer("paroleDecision", "GRANTED"));

        assertThat(cases.facts(parole.caseId()).release().date()).isEqualTo(TWO_THIRDS);
    }

    @Test
    void a_denied_parole_leaves_the_date_and_everybody_is_told_all_the_same() {
        Walk parole = drive.walk("parole-and-probation", LONG_ENOUGH)
                .done("assessParole")
                .done("decideParole", answer("paroleDecision", "DENIED"));
        assertThat(parole.process()).hasPassed("end_paroleDenied").isWaitingAtExactly("tellParoleDecision");
        assertThat(toldOfParole(parole)).containsExactly("/probation/03");

        parole.done("tellParoleDecision");

        assertThat(parole.process()).isEnded();
        assertThat(cases.facts(parole.caseId()).release().type()).isEqualTo(ReleaseType.SENTENCE_END);
        assertThat(cases.facts(parole.caseId()).release().date()).isEqualTo(MONDAY.plusDays(LONG_ENOUGH));
    }

    @Test
    void probation_books_the_first_meeting_before_the_gate_and_checks_that_the_load_fits() {
        Walk parole = granted().done("tellParoleDecision", "acceptSupervision");
        assertThat(parole.process()).isWaitingAtExactly("bookFirstMeeting", "checkLoad");
        assertThat(dueDay(parole, "bookFirstMeeting"))
                .isEqualTo(TWO_THIRDS.minusDays(14).toString());
        assertThat(dueDay(parole, "checkLoad"))
                .isEqualTo(TWO_THIRDS.minusDays(7).toString());
        assertThat(owner(parole)).isEqualTo("/probation/03");

        parole.done("bookFirstMeeting").done("checkLoad", answer("loadTooHigh", false));

        assertThat(parole.process())
                .hasPassed("end_firstMeetingBooked", "end_loadFits")
                .isEnded();
        assertThat(owner(parole)).as("carries the conditions on").isEqualTo("/probation/03");
    }

    @Test
    void too_many_appointments_for_one_person_are_spaced_by_the_coordinator() {
        Walk parole = supervised().done("checkLoad", answer("loadTooHigh", true));
        assertThat(parole.process()).isWaitingAtExactly("spaceAppointments");

        parole.done("spaceAppointments");

        assertThat(parole.process()).hasPassed("end_appointmentsSpaced").isEnded();
    }

    @Test
    void more_appointments_than_agreed_are_spaced_also_where_probation_saw_nothing_wrong() {
        Walk parole = supervised();
        appointment(parole, 1);
        appointment(parole, 2);

        parole.done("checkLoad", Map.of("loadTooHigh", false, "appointmentsAWeek", 1));

        assertThat(parole.process()).isWaitingAtExactly("spaceAppointments");
    }

    @Test
    void as_many_appointments_as_agreed_fit() {
        Walk parole = supervised();
        appointment(parole, 1);
        appointment(parole, 2);

        parole.done("checkLoad", Map.of("loadTooHigh", false, "appointmentsAWeek", 2));

        assertThat(parole.process()).hasPassed("end_loadFits").isEnded();
    }

    private void appointment(Walk parole, int day) {
        var begins = Oslo.at(TWO_THIRDS.plusDays(day), LocalTime.of(10, 0));
        appointments.book(
                new Booking(
                        parole.caseId(),
                        "NAV",
                        LifeArea.INCOME_AND_DEBT,
                        new UnitId("/nav/0301"),
                        begins,
                        begins.plusSeconds(1800),
                        null,
                        "NAV Oslo",
                        null,
                        OptionalInt.empty(),
                        null,
                        Set.of()),
                begins);
    }

    @Test
    void a_load_that_nobody_checks_is_spaced_once_and_may_still_be_checked() {
        Walk parole = supervised().missed("checkLoad");
        assertThat(parole.process()).isWaitingAtExactly("checkLoad", "spaceAppointments");

        parole.done("checkLoad", answer("loadTooHigh", true));

        assertThat(parole.process()).hasPassed("end_loadFits").isWaitingAtExactly("spaceAppointments");
    }

    @Test
    void a_parole_that_waits_for_a_home_is_decided_together_with_it() {
        Walk parole = waitingForAHome();
        assertThat(parole.process()).isWaitingAtExactly("call_conditionalCommitment");

        parole.done("promiseHome", answer("homePromise", "GIVEN"))
                .done("promiseRelease", answer("releasePromise", "GIVEN"));

        assertThat(parole.process())
                .hasNotPassed("decideParole")
                .isWaitingAtExactly("tellParoleDecision", "acceptSupervision");
        assertThat(cases.facts(parole.caseId()).release().date()).isEqualTo(TWO_THIRDS);
    }

    @Test
    void when_the_promises_of_home_and_release_come_to_nothing_the_leader_decides() {
        Walk parole = waitingForAHome();

        drive.fireTimer(parole.caseId(), "timer_promiseExpires");

        assertThat(parole.process()).isWaitingAtExactly("decideParole");
    }

    private Walk waitingForAHome() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.enter(id, "housing").done("clarifyHousing", answer("housingNeed", "NEEDS_HOME"));
        return drive.enter(id, "parole-and-probation").done("assessParole");
    }

    @Test
    void a_parole_decided_before_the_case_was_opened_is_not_decided_again() {
        CaseId id = drive.park(LONG_ENOUGH);
        moves.move(id, new ReleaseDate(TWO_THIRDS, ReleaseType.PAROLE, Certainty.CONFIRMED), "test");

        Walk parole = drive.enter(id, "parole-and-probation");

        assertThat(parole.process()).hasNotPassed("decideParole").isWaitingAtExactly("acceptSupervision");
    }

    @Test
    void a_sentence_too_short_for_parole_is_served_in_full() {
        CaseId id = drive.open(73);

        assertThat(drive.instance(id, "release-coordination")).hasPassed("end_paroleSettled");
        assertThat(drive.openKinds(id)).doesNotContain("assessParole", "decideParole");
        assertThat(cases.facts(id).twoThirdsOn()).isNull();
    }

    @Test
    void at_least_sixty_days_are_served_whatever_two_thirds_are() {
        assertThat(cases.facts(drive.park(74)).twoThirdsOn()).isEqualTo(MONDAY.plusDays(60));
    }

    @Test
    void the_day_of_two_thirds_follows_the_end_of_the_sentence() {
        Walk parole = drive.walk("parole-and-probation", LONG_ENOUGH);

        moves.move(
                parole.caseId(),
                new ReleaseDate(MONDAY.plusDays(230), ReleaseType.SENTENCE_END, Certainty.CALCULATED),
                "test");

        assertThat(cases.facts(parole.caseId()).twoThirdsOn()).isEqualTo(MONDAY.plusDays(154));
        assertThat(dueDay(parole, "assessParole"))
                .isEqualTo(MONDAY.plusDays(154 - 70).toString());
    }

    private Walk granted() {
        return drive.walk("parole-and-probation", LONG_ENOUGH)
                .done("assessParole")
                .done("decideParole", Map.of("paroleDecision", "GRANTED", "releaseDate", TWO_THIRDS.toString()));
    }

    private Walk supervised() {
        return granted().done("tellParoleDecision", "acceptSupervision", "bookFirstMeeting");
    }

    private String dueDay(Walk parole, String kind) {
        return drive.column(parole.open(kind), "(due_at at time zone 'Europe/Oslo')::date");
    }

    private List<String> toldOfParole(Walk parole) {
        return jdbc.sql("select to_unit from app.notice where case_id = :case and kind = 'parole'")
                .param("case", parole.caseId().value())
                .query(String.class)
                .list();
    }

    private String owner(Walk parole) {
        return jdbc.sql(
                        "select owner_unit from app.life_area_owner where case_id = :case and area = 'LAW_AND_CONDITIONS' and until is null")
                .param("case", parole.caseId().value())
                .query(String.class)
                .single();
    }
}

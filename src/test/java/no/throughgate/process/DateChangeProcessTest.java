package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.DateMoves;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversModel("date-change")
class DateChangeProcessTest extends ProcessTest {

    @Autowired
    DateMoves moves;

    @Autowired
    Cases cases;

    @Test
    void the_date_moves_first_and_then_nav_acknowledges_it() {
        Walk change = moved();
        assertThat(cases.facts(change.caseId()).release().date()).isEqualTo(MONDAY.plusDays(150));
        assertThat(change.process())
                .hasPassed("serviceTask_moveDates", "serviceTask_announceDates")
                .isWaitingAtExactly("acknowledgeNewDate");

        change.done("acknowledgeNewDate");

        assertThat(change.process()).hasPassed("end_newDateAcknowledged").isEnded();
    }

    @Test
    void a_new_date_that_nav_does_not_acknowledge_is_told_by_phone() {
        Walk change = moved().missed("acknowledgeNewDate");
        assertThat(change.process()).isWaitingAtExactly("phoneNewDate");

        change.done("phoneNewDate");

        assertThat(change.process()).hasPassed("end_newDateTold").isEnded();
    }

    @Test
    void a_phone_call_that_nobody_makes_climbs_to_the_cases_ladder() {
        Walk change = moved().missed("acknowledgeNewDate").missed("phoneNewDate");

        assertThat(change.process()).isWaitingAtExactly("phoneNewDate");
        assertThat(change.follow("escalation").process()).isWaitingAtExactly("createFallback");
    }

    @Test
    void a_date_that_has_passed_when_its_wave_comes_moves_nothing() {
        CaseId id = drive.park(LONG_ENOUGH);
        long wave = moves.wave(Map.of(id, on(MONDAY.minusDays(1))), "a wave from yesterday", "test");

        drive.runDueJobs();

        assertThat(moves.progress(wave).refused()).isEqualTo(1);
        assertThat(cases.facts(id).release().date()).isEqualTo(MONDAY.plusDays(LONG_ENOUGH));
        assertThat(drive.openKinds(id)).isEmpty();
    }

    @Test
    void whoever_was_told_of_a_day_within_hours_is_told_anew_when_it_moves_by_a_day() {
        CaseId id = toldOfTonight();

        Walk change = movedTo(id, MONDAY.plusDays(1));

        assertThat(change.process()).isWaitingAtExactly("acknowledgeNewDate", "checkVictimNotice");
        assertThat(drive.column(change.open("checkVictimNotice"), "accountable_unit"))
                .isEqualTo("/prison/oslo");
        assertThat(drive.column(change.open("checkVictimNotice"), "capability")).isEqualTo("prison-lead");
        change.done("acknowledgeNewDate", "checkVictimNotice");
        assertThat(change.process()).hasPassed("end_victimNoticeChecked").isEnded();
    }

    @Test
    void a_leader_who_is_being_asked_is_not_asked_twice() {
        CaseId id = toldOfTonight();
        Walk first = movedTo(id, MONDAY.plusDays(1));
        drive.pass(Duration.ofMinutes(1));

        Walk second = movedTo(id, MONDAY.plusDays(2));

        assertThat(first.process()).isWaitingAt("checkVictimNotice");
        assertThat(second.process()).hasPassed("end_victimNoticeHolds").isWaitingAtExactly("acknowledgeNewDate");
    }

    @Test
    void where_nobody_was_to_be_told_or_the_day_stays_nothing_is_asked_again() {
        CaseId nobody = checked("NOBODY");
        CaseId sameDay = toldOfTonight();

        assertThat(movedTo(nobody, MONDAY.plusDays(1)).process()).hasPassed("end_victimNoticeHolds");
        assertThat(movedTo(sameDay, MONDAY).process()).hasPassed("end_victimNoticeHolds");
    }

    @Test
    void what_the_leader_does_not_check_in_time_climbs_to_the_cases_ladder() {
        Walk change = movedTo(toldOfTonight(), MONDAY.plusDays(1)).missed("checkVictimNotice");

        assertThat(change.follow("escalation").process()).isWaitingAtExactly("createFallback");
    }

    @Test
    void a_release_that_moves_away_takes_the_question_with_it_and_where_nothing_else_asks_the_move_does() {
        CaseId id = toldOfTonight();
        Walk first = movedTo(id, MONDAY.plusDays(1));
        drive.pass(Duration.ofMinutes(1));

        Walk second = movedTo(id, MONDAY.plusDays(90));

        assertThat(first.process()).hasPassed("moved_checkVictimNotice", "end_preparedAnew");
        assertThat(second.process()).isWaitingAt("checkVictimNotice");
        assertThat(drive.openKinds(id)).containsOnlyOnce("checkVictimNotice");
    }

    @Test
    void when_the_day_has_come_and_the_last_weeks_are_over_the_move_itself_asks() {
        Walk readiness =
                drive.walk("release-readiness", LONG_ENOUGH).done("checkVictimNotice", answer("victimNotice", "TOLD"));
        readiness
                .reached("timer_readiness14")
                .reached("timer_readiness7")
                .reached("timer_hardStop")
                .reached("timer_releaseDay");
        assertThat(readiness.process()).isEnded();

        Walk change = movedTo(readiness.caseId(), MONDAY.plusDays(LONG_ENOUGH + 1));

        assertThat(change.process()).isWaitingAt("checkVictimNotice");
    }

    private CaseId toldOfTonight() {
        return checked("TOLD");
    }

    private CaseId checked(String answer) {
        Walk sudden = drive.walk("sudden-release", 0).done("checkVictimNotice", answer("victimNotice", answer));
        drive.pass(Duration.ofMinutes(1));
        return sudden.caseId();
    }

    private Walk movedTo(CaseId id, LocalDate day) {
        moves.move(id, on(day), "test");
        return drive.follow(id, "date-change");
    }

    private Walk moved() {
        CaseId id = drive.park(LONG_ENOUGH);
        moves.move(id, on(MONDAY.plusDays(150)), "test");
        return drive.follow(id, "date-change");
    }

    private static ReleaseDate on(LocalDate day) {
        return new ReleaseDate(day, ReleaseType.SENTENCE_END, Certainty.DECIDED);
    }
}

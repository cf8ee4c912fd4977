package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalTime;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.obligation.DateMoves;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversModel("release-readiness")
class ReleaseReadinessProcessTest extends ProcessTest {

    @Autowired
    DateMoves moves;

    @Test
    void the_last_weeks_pass_their_gates_and_end_on_the_release_day() {
        Walk readiness = drive.walk("release-readiness", LONG_ENOUGH).done("handOverCoordination");
        assertThat(readiness.process())
                .hasPassed("end_coordinationHandedOver")
                .isWaitingAtExactly("timer_readiness14", "checkVictimNotice");

        readiness
                .reached("timer_readiness14")
                .done("checkReadiness14", "bookFirstDays")
                .reached("timer_readiness7")
                .done("checkReadiness7")
                .reached("timer_hardStop");
        assertThat(readiness.process())
                .isWaitingAtExactly("timer_releaseDay", "printPack", "decideHardStop", "checkVictimNotice");

        readiness
                .done("printPack")
                .done("decideHardStop", answer("redLines", "FIXED"))
                .reached("timer_releaseDay");

        assertThat(readiness.process())
                .hasPassed("end_redLinesSettled", "end_readinessEnded")
                .isEnded();
    }

    @Test
    void a_red_line_that_falls_back_is_the_coordinators_to_contain() {
        Walk readiness = drive.walk("release-readiness", LONG_ENOUGH)
                .reached("timer_readiness14")
                .reached("timer_readiness7")
                .reached("timer_hardStop")
                .done("decideHardStop", answer("redLines", "FALLBACK"));

        assertThat(readiness.process()).hasPassed("end_fallbackRaised");
        assertThat(readiness.follow("escalation").process()).isWaitingAtExactly("createFallback");
    }

    @Test
    void what_is_undone_on_the_release_day_is_closed() {
        Walk readiness = drive.walk("release-readiness", LONG_ENOUGH)
                .reached("timer_readiness14")
                .reached("timer_readiness7")
                .reached("timer_hardStop");
        var hardStop = readiness.open("decideHardStop");

        readiness.reached("timer_releaseDay");

        assertThat(readiness.process()).isEnded();
        assertThat(drive.state(hardStop)).isEqualTo("WITHDRAWN");
    }

    @Test
    void the_leader_checks_who_is_told_because_the_crime_hurt_them() {
        Walk readiness = drive.walk("release-readiness", LONG_ENOUGH);
        assertThat(drive.column(readiness.open("checkVictimNotice"), "capability"))
                .isEqualTo("prison-lead");

        readiness.done("checkVictimNotice");

        assertThat(readiness.process())
                .isWaitingAtExactly("timer_readiness14", "handOverCoordination", "catch_victimNoticeOutdated");
    }

    @Test
    void whoever_was_told_of_a_day_that_moves_is_told_anew_in_time_for_the_new_one() {
        Walk told =
                drive.walk("release-readiness", LONG_ENOUGH).done("checkVictimNotice", answer("victimNotice", "TOLD"));
        drive.at(MONDAY.plusDays(1), LocalTime.of(9, 0));

        move(told, LONG_ENOUGH + 60);

        assertThat(told.process()).hasPassed("catch_victimNoticeOutdated").isWaitingAt("checkVictimNotice");
        assertThat(drive.column(told.open("checkVictimNotice"), "due_at::date"))
                .isEqualTo(MONDAY.plusDays(LONG_ENOUGH + 60 - 21).toString());

        told.done("checkVictimNotice", answer("victimNotice", "TOLD"));
        drive.at(MONDAY.plusDays(2), LocalTime.of(9, 0));
        move(told, LONG_ENOUGH);
        assertThat(told.process()).as("an earlier day is another day too").isWaitingAt("checkVictimNotice");
    }

    @Test
    void where_nobody_is_to_be_told_or_the_day_stays_a_moved_date_asks_nothing_again() {
        Walk nobody = drive.walk("release-readiness", LONG_ENOUGH)
                .done("checkVictimNotice", answer("victimNotice", "NOBODY"));
        Walk told =
                drive.walk("release-readiness", LONG_ENOUGH).done("checkVictimNotice", answer("victimNotice", "TOLD"));
        drive.at(MONDAY.plusDays(1), LocalTime.of(9, 0));

        move(nobody, LONG_ENOUGH + 60);
        move(told, LONG_ENOUGH);

        assertThat(nobody.process()).isWaitingAt("catch_victimNoticeOutdated");
        assertThat(told.process()).isWaitingAt("catch_victimNoticeOutdated");
    }

    private void move(Walk walk, int days) {
        moves.move(
                walk.caseId(),
                new ReleaseDate(MONDAY.plusDays(days), ReleaseType.SENTENCE_END, Certainty.CONFIRMED),
                "test");
    }

    @Test
    void a_handover_stands_when_the_last_weeks_are_prepared_again() {
        Walk first = drive.walk("release-readiness", LONG_ENOUGH).done("handOverCoordination");

        Walk second = drive.enter(first.caseId(), "release-readiness");

        assertThat(second.process())
                .hasPassed("end_handoverStands")
                .isWaitingAtExactly("timer_readiness14", "checkVictimNotice");
    }
}

package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.cases.Status;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Returns;
import no.throughgate.obligation.Returns.Back;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseInvariants;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("recall-or-return")
class RecallOrReturnProcessTest extends ProcessTest {

    private static final LocalDate RELEASED = MONDAY.plusDays(LONG_ENOUGH);
    private static final LocalDate BACK = RELEASED.plusDays(20);
    private static final ReleaseDate NEXT =
            new ReleaseDate(BACK.plusDays(60), ReleaseType.SENTENCE_END, Certainty.CALCULATED);

    @Autowired
    Returns returns;

    @Autowired
    Cases cases;

    @Autowired
    DateMoves moves;

    @Autowired
    Obligations obligations;

    @Autowired
    CaseBook book;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_is_owed_outside_rests_until_the_next_release_and_goes_on_then() {
        CaseId id = released();
        drive.enter(id, "follow-up");
        drive.fireTimer(id, "timer_day14");
        ObligationId meeting = drive.open(id, "callMeeting");
        drive.enter(id, "work-and-education");
        ObligationId activity = drive.open(id, "findActivity");
        String first = drive.column(activity, "first_due_at");
        String owner = drive.column(activity, "concat_ws(' ', state, accountable_unit)");
        drive.at(BACK, LocalTime.of(9, 0));

        Walk back = back(id, NEXT);

        assertThat(back.process())
                .hasPassed("serviceTask_suspendOutside", "serviceTask_prepareAgain")
                .isWaitingAtExactly("reviewReturn", "catch_releasedAgain");
        assertThat(cases.facts(id).status()).isEqualTo(Status.OPEN);
        assertThat(cases.facts(id).prison()).isEqualTo(new UnitId("/prison/bergen"));
        assertThat(cases.facts(id).release()).isEqualTo(NEXT);
        assertThat(drive.state(meeting)).as("what followed the last release").isEqualTo("WITHDRAWN");
        assertThat(drive.column(activity, "concat_ws(' ', state, accountable_unit, next_alarm_at)"))
                .as("still owed, and silent")
                .isEqualTo(owner);
        assertThat(told(id, "suspended")).contains("/nav/0301");
        invariants.hold(id);

        obligations.accept(activity, drive.receiver(activity));
        drive.untilDay(id, BACK.plusDays(40), LocalTime.NOON);
        assertThat(book.levels(activity))
                .as("no reminder, no miss, no escalation")
                .isEmpty();
        assertThat(drive.column(activity, "next_alarm_at")).isNull();

        cases.released(id, clock.instant());
        returns.resumeOutside(id);
        assertThat(drive.column(activity, "(next_alarm_at is not null and due_at > '%s')".formatted(clock.instant())))
                .isEqualTo("true");
        assertThat(drive.column(activity, "first_due_at")).isEqualTo(first);
    }

    @Test
    void whoever_is_released_again_finds_everything_going_on() {
        CaseId id = released();
        drive.at(BACK, LocalTime.of(9, 0));
        Walk back = back(id, NEXT).done("reviewReturn", answer("homeKept", true));
        assertThat(back.process()).hasPassed("end_everythingHolds").isWaitingAtExactly("catch_releasedAgain");

        drive.at(NEXT.date(), LocalTime.of(9, 0));
        drive.enter(id, "release-day");
        drive.done(id, "recordRelease");

        assertThat(back.process())
                .hasPassed("serviceTask_resumeOutside", "end_outsideResumed")
                .isEnded();
        assertThat(cases.facts(id).status()).isEqualTo(Status.RELEASED);
        assertThat(told(id, "suspended")).isEmpty();
    }

    @Test
    void a_home_that_is_lost_is_sought_again() {
        CaseId id = released();
        drive.at(BACK, LocalTime.of(9, 0));
        Walk back = back(id, NEXT).done("reviewReturn", answer("homeKept", false));
        assertThat(back.process()).isWaitingAt("call_housing");

        drive.done(id, "clarifyHousing", answer("housingNeed", "OWN_HOME"));

        assertThat(back.process()).hasPassed("end_homeSoughtAgain");
    }

    @Test
    void without_a_date_the_standing_pack_is_reviewed_and_a_date_begins_the_preparation() {
        CaseId id = released();
        drive.at(BACK, LocalTime.of(9, 0));
        Walk back = back(id, null);
        assertThat(back.process()).isWaitingAtExactly("gateway_awaitDate");
        assertThat(cases.facts(id).release()).isNull();
        invariants.hold(id);

        back.reached("timer_standingReview").done("reviewStandingPack");
        assertThat(back.process()).isWaitingAtExactly("gateway_awaitDate");
        moves.move(id, NEXT, "test");
        drive.adopt(id);

        assertThat(back.process()).hasPassed("catch_releaseDateSet").isWaitingAt("reviewReturn");
        invariants.hold(id);
    }

    /** A case of which only the clock and the time after the gate run, released on its day. */
    private CaseId released() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.at(RELEASED, LocalTime.of(9, 0));
        cases.released(id, clock.instant());
        return id;
    }

    private Walk back(CaseId id, ReleaseDate next) {
        returns.back(id, new Back(new UnitId("/prison/bergen"), BACK, false, next), "KDI");
        drive.adopt(id);
        return drive.follow(id, "recall-or-return");
    }

    private List<String> told(CaseId id, String kind) {
        return jdbc.sql("select to_unit from app.notice where case_id = ? and kind = ?")
                .params(id.value(), kind)
                .query(String.class)
                .list();
    }
}

package no.throughgate.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.DueReason.Limit;
import no.throughgate.planning.PlannedObligation.DropReason;
import no.throughgate.process.rules.RuleTablesFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {

    private static final Instant OPENED = at("2026-01-12T10:00");

    private final Planner planner = new Planner(RuleTablesFixture.tables(), new WorkingCalendar());

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({
        "0, IMMEDIATE",
        "2, IMMEDIATE",
        "3, EXPRESS",
        "41, EXPRESS",
        "42, COMPRESSED",
        "179, COMPRESSED",
        "180, STANDARD",
        "364, STANDARD",
        "365, LONG",
        "-1, IMMEDIATE"
    })
    void the_profile_follows_from_the_days_left(int days, Profile profile) {
        assertThat(release(LocalDate.parse("2026-01-12").plusDays(days)).profile())
                .isEqualTo(profile);
    }

    @Test
    void without_a_release_date_there_is_no_countdown() {
        PlanningBasis remand = release(null);
        assertThat(remand.profile()).isEqualTo(Profile.REMAND_OPEN);
        assertThat(planner.plan("decideHome", remand, OPENED))
                .isInstanceOfSatisfying(PlannedObligation.Dropped.class, dropped -> assertThat(dropped.reason())
                        .isEqualTo(DropReason.NO_RELEASE_DATE));
        assertThat(planner.nextReview(remand, OPENED)).isEqualTo(at("2026-02-09T06:00"));
        assertThat(planner.nextReview(remand, at("2026-02-09T06:00"))).isEqualTo(at("2026-03-09T06:00"));
        assertThatThrownBy(() -> planner.gate("R-14", remand)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest(name = "{0} days left: {1}")
    @CsvSource({"10, false", "13, false", "14, true", "30, true"})
    void in_a_short_time_the_two_week_check_is_kept_only_if_two_weeks_lay_ahead(int days, boolean kept) {
        PlanningBasis express = release(LocalDate.parse("2026-01-12").plusDays(days));

        PlannedObligation check = planner.plan("checkReadiness14", express, OPENED);
        if (kept) {
            assertThat(check).isInstanceOf(PlannedObligation.Due.class);
        } else {
            assertThat(check)
                    .isInstanceOfSatisfying(PlannedObligation.Dropped.class, dropped -> assertThat(dropped.reason())
                            .isEqualTo(DropReason.GATE_HAD_PASSED));
        }
        assertThat(planner.plan("checkReadiness7", express, OPENED)).isInstanceOf(PlannedObligation.Due.class);
    }

    @Test
    void the_horizon_counts_from_the_day_the_date_became_known() {
        PlanningBasis late = planner.basis(
                LocalDate.parse("2025-06-01"),
                OPENED,
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-05-01"),
                null);
        assertThat(late.horizon()).hasValue(30);
        assertThat(late.profile()).isEqualTo(Profile.EXPRESS);
    }

    @Test
    void the_standard_plan_counts_back_from_release() {
        assertThat(due("referHousing", "2026-09-01").due()).isEqualTo(at("2026-05-26T16:00"));
        assertThat(due("decideHome", "2026-09-01").due()).isEqualTo(at("2026-07-21T16:00"));
    }

    @Test
    void ninety_days_compress_the_standard_plan_by_half() {
        PlannedObligation.Due refer = due("referHousing", "2026-04-12");
        assertThat(refer.due()).isEqualTo(at("2026-02-22T16:00")); // 49 days before
        assertThat(refer.reason().applied()).isEqualTo(-49);
        assertThat(refer.reason().horizon()).isEqualTo(90);
        assertThat(refer.reason().limit()).isEqualTo(Limit.NONE);
    }

    @Test
    void compression_does_not_press_what_comes_first_into_the_first_two_working_days() {
        PlannedObligation.Due talk = due("holdIntakeTalk", "2026-02-24");
        assertThat(talk.due()).isEqualTo(at("2026-01-14T16:00"));
        assertThat(talk.reason().limit()).isEqualTo(Limit.NOT_BEFORE_OPENING);
    }

    @Test
    void what_comes_before_the_two_week_check_stays_before_it() {
        PlannedObligation.Due medicine = due("confirmMedicine", "2026-02-24");
        assertThat(medicine.due()).isEqualTo(at("2026-02-10T16:00"));
        assertThat(medicine.reason().limit()).isEqualTo(Limit.FIXED_GATE);
    }

    @Test
    void a_short_stay_keeps_the_musts_and_says_what_it_leaves_out() {
        assertThat(due("referHousing", "2026-02-02").due()).isEqualTo(at("2026-01-14T16:00"));
        assertThat(due("decideHome", "2026-02-02").due()).isEqualTo(at("2026-01-26T16:00"));
        assertThat(due("decideHardStop", "2026-02-02").due()).isEqualTo(at("2026-02-02T08:00"));
        assertThat(planner.plan("reviewDebt", release(LocalDate.parse("2026-02-02")), OPENED))
                .isInstanceOfSatisfying(PlannedObligation.Dropped.class, dropped -> assertThat(dropped.reason())
                        .isEqualTo(DropReason.PROFILE_TOO_SHORT));
    }

    @Test
    void a_sudden_release_is_planned_in_hours() {
        PlannedObligation.Due ngo = due("offerNgo", "2026-01-13");
        assertThat(ngo.due()).isEqualTo(at("2026-01-12T12:00"));
        assertThat(ngo.acceptBy()).isEqualTo(at("2026-01-12T12:00"));
        assertThat(due("decideHardStop", "2026-01-13").due()).isEqualTo(at("2026-01-12T19:00"));
    }

    @Test
    void what_comes_too_late_for_its_rule_gets_its_least_time_and_says_so() {
        PlanningBasis basis = release(LocalDate.parse("2026-09-01"));
        PlannedObligation.Due refer = due(planner.plan("referHousing", basis, at("2026-08-03T20:00")));
        assertThat(refer.due()).isEqualTo(at("2026-08-04T16:00"));
        assertThat(refer.reason().limit()).isEqualTo(Limit.MIN_LEAD);
        assertThat(refer.reason().rule()).isEqualTo(at("2026-05-26T16:00"));
    }

    @Test
    void what_cannot_be_done_before_release_says_so() {
        PlanningBasis basis = release(LocalDate.parse("2026-09-01"));
        PlannedObligation.Due home = due(planner.plan("decideHome", basis, at("2026-08-31T10:00")));
        assertThat(home.impossible()).isTrue();
        assertThat(home.due()).isEqualTo(at("2026-09-02T16:00"));
    }

    @Test
    void what_follows_the_release_is_not_pressed_before_it() {
        PlanningBasis basis = release(LocalDate.parse("2026-09-01"));
        PlannedObligation.Due outcome = due(planner.plan("recordGateOutcome", basis, at("2026-09-01T10:00")));
        assertThat(outcome.due()).isEqualTo(at("2026-09-01T14:00"));
        assertThat(outcome.reason().limit()).isEqualTo(Limit.NONE);
        assertThat(due(planner.plan("contactDay1", basis, at("2026-09-01T10:00")))
                        .due())
                .isEqualTo(at("2026-09-02T16:00"));
        assertThat(due(planner.plan("reviewStatus90", basis, at("2026-11-30T06:00")))
                        .due())
                .isEqualTo(at("2026-11-30T16:00"));
    }

    @ParameterizedTest(name = "{0} days before release: answer by {1}")
    @CsvSource({
        "2026-05-04T10:00, 2026-05-11T16:00", // 5 working days
        "2026-07-06T10:00, 2026-07-09T16:00", // 3
        "2026-08-20T10:00, 2026-08-21T16:00", // 1
        "2026-08-31T10:00, 2026-08-31T14:00" // 4 working hours
    })
    void the_nearer_the_release_the_sooner_the_answer(LocalDateTime now, LocalDateTime answer) {
        PlanningBasis basis = release(LocalDate.parse("2026-09-01"));
        assertThat(planner.acceptBy(at("2027-01-01T16:00"), basis, at(now.toString())))
                .isEqualTo(at(answer.toString()));
    }

    @Test
    void the_reminder_comes_before_the_due_date_by_how_near_the_release_will_be_then() {
        assertThat(due("referHousing", "2026-09-01").firstAlarm()).isEqualTo(at("2026-05-18T16:00")); // 5 wd, FAR
        assertThat(due("checkReadiness7", "2026-09-01").firstAlarm()).isEqualTo(at("2026-08-24T16:00")); // 1 wd, CLOSE
    }

    @ParameterizedTest(name = "L{0} {1}: {3}")
    @CsvSource({
        "1, FAR,      2026-01-12T16:00, 2026-01-12T16:00",
        "2, FAR,      2026-01-12T16:00, 2026-01-19T16:00",
        "3, NEAR,     2026-01-12T16:00, 2026-01-15T16:00",
        "4, CLOSE,    2026-01-16T16:00, 2026-01-19T16:00",
        "5, FAR,      2026-01-12T16:00, 2026-01-26T16:00",
        "2, IMMINENT, 2026-01-12T16:00, 2026-01-12T18:00",
        "3, IMMINENT, 2026-01-12T16:00, 2026-01-12T20:00",
        "4, IMMINENT, 2026-01-12T10:00, 2026-01-12T16:00", // the same day
        "4, IMMINENT, 2026-01-12T20:00, 2026-01-12T21:00", // but an hour at least
        "5, IMMINENT, 2026-01-16T20:00, 2026-01-19T08:00" // the next working day
    })
    void the_ladder_loses_patience_as_release_comes_nearer(
            int level, Nearness nearness, LocalDateTime base, LocalDateTime expected) {
        assertThat(planner.alarmAt(level, at(base.toString()), nearness, release(null), at(base.toString())))
                .isEqualTo(at(expected.toString()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "R,     2026-04-08T06:00",
        "R-14,  2026-03-25T06:00", // before the clock change: the same time on the clock
        "R-7,   2026-04-01T06:00",
        "R-2wd, 2026-04-01T06:00", // Easter lies between
        "R+1,   2026-04-09T06:00",
        "R+180, 2026-10-05T06:00"
    })
    void gates_open_at_six_in_norway(String gate, LocalDateTime expected) {
        assertThat(planner.gate(gate, release(LocalDate.parse("2026-04-08")))).isEqualTo(at(expected.toString()));
    }

    @Test
    void a_release_date_that_needs_a_second_look_is_flagged() {
        assertThat(planner.warnings(LocalDate.parse("2026-01-16"))).containsExactly(DateWarning.FRIDAY);
        assertThat(planner.warnings(LocalDate.parse("2026-05-13"))).containsExactly(DateWarning.BEFORE_HOLIDAY);
        assertThat(planner.warnings(LocalDate.parse("2026-05-17")))
                .containsExactly(DateWarning.HOLIDAY, DateWarning.WEEKEND);
        assertThat(planner.warnings(LocalDate.parse("2026-01-14"))).isEmpty();
    }

    @Test
    void an_unknown_kind_is_a_programming_error() {
        assertThatThrownBy(() -> planner.plan("danceAround", release(null), OPENED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("danceAround");
    }

    private PlannedObligation.Due due(String kind, String release) {
        return due(planner.plan(kind, release(LocalDate.parse(release)), OPENED));
    }

    private static PlannedObligation.Due due(PlannedObligation planned) {
        return (PlannedObligation.Due) planned;
    }

    private PlanningBasis release(LocalDate release) {
        return planner.basis(LocalDate.parse("2026-01-12"), OPENED, LocalDate.parse("2026-01-12"), release, null);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Oslo.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SENTENCE_END, 73,
            SENTENCE_END, 74,  60
            SENTENCE_END, 90,  60
            SENTENCE_END, 91,  61
            SENTENCE_END, 200, 134
            REMAND_COURT, 200,
            PAROLE,       200,
            """)
    void two_thirds_of_a_sentence_are_rounded_up_and_at_least_sixty_days(String type, int days, Integer served) {
        LocalDate begun = LocalDate.of(2026, 3, 2);
        assertThat(planner.twoThirds(type, begun, begun.plusDays(days)))
                .isEqualTo(Optional.ofNullable(served).map(begun::plusDays));
    }
}

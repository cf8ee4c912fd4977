package no.throughgate.intake;

import static no.throughgate.intake.IntakeFixture.event;
import static no.throughgate.intake.IntakeFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Status;
import no.throughgate.cases.Transfer;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.Transfers;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However the move to another prison is reported, and in whatever order: one case, one handover, and nothing is lost. */
@ThroughgateTest
class TransfersFromEventsTest {

    private static final UnitId OSLO = new UnitId("/prison/oslo");
    private static final UnitId BERGEN = new UnitId("/prison/bergen");

    @Autowired
    StayIntake intake;

    @Autowired
    Cases cases;

    @Autowired
    Transfers transfers;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void standStill(@Autowired CleanSlate slate) {
        slate.wipe();
        jdbc.sql("truncate app.stay_event").update();
        clock.moveTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void an_update_that_names_another_prison_begins_a_handover_and_the_old_prison_still_answers() throws InvalidStay {
        CaseId id = admitted();
        CaseFacts before = cases.facts(id);

        assertThat(say("OPPDATERING", "3001", "institusjon", "bergen").state()).isEqualTo(EventState.APPLIED);
        assertThat(say("OPPDATERING", "3001", "institusjon", "bergen", "tidspunkt", "2026-03-01T10:30:00+01:00")
                        .state())
                .isEqualTo(EventState.APPLIED);

        assertThat(cases.facts(id).prison()).isEqualTo(OSLO);
        assertThat(cases.facts(id).transfer()).isEqualTo(new Transfer(BERGEN, LocalDate.of(2026, 3, 1)));
        assertThat(cases.facts(id).release().date())
                .as("no date moves for it")
                .isEqualTo(before.release().date().plusDays(1));
        assertThat(open("acceptTransfer")).isEqualTo(1);
        assertThat(places(id)).containsExactly("/prison/oslo 2026-02-27 2026-03-01", "/prison/bergen 2026-03-01");
    }

    @Test
    void the_person_moved_on_the_day_of_the_end_however_late_the_other_prison_was_told_of() throws InvalidStay {
        CaseId id = admitted();
        say("OPPDATERING", "3001", "institusjon", "bergen", "tidspunkt", "2026-03-02T08:00:00+01:00");
        assertThat(places(id)).contains("/prison/bergen 2026-03-02");

        say(
                "UTMELDING",
                "3001",
                "utskrivingsgrunn",
                "OVERFORT",
                "faktiskSluttdato",
                "2026-02-28",
                "tidspunkt",
                "2026-03-02T08:30:00+01:00");

        assertThat(places(id)).containsExactly("/prison/oslo 2026-02-27 2026-02-28", "/prison/bergen 2026-02-28");
    }

    @Test
    void an_end_by_transfer_waits_for_the_next_prison_and_then_the_same_case_goes_on() throws InvalidStay {
        CaseId id = admitted();
        Receipt left = say("UTMELDING", "3001", "utskrivingsgrunn", "OVERFORT", "faktiskSluttdato", "2026-03-01");
        assertThat(left.state()).isEqualTo(EventState.WAITING);
        assertThat(left.reason()).isEqualTo("intake.waitsForNextStay");

        Receipt arrived = say("INNMELDING", "3002", "institusjon", "bergen", "startdato", "2026-03-01");
        assertThat(arrived.caseId()).isEqualTo(id);
        assertThat(cases.facts(id).transfer()).isEqualTo(new Transfer(BERGEN, LocalDate.of(2026, 3, 1)));
        assertThat(cases.facts(id).admittedOn()).isEqualTo(LocalDate.of(2026, 2, 27));

        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        intake.tryAgain();
        assertThat(intake.receive(told(
                                "UTMELDING", "3001", "utskrivingsgrunn", "OVERFORT", "faktiskSluttdato", "2026-03-01"))
                        .state())
                .isEqualTo(EventState.APPLIED);
        assertThat(open("acceptTransfer")).isEqualTo(1);
    }

    @Test
    void the_other_way_round_and_twice_it_is_the_same() throws InvalidStay {
        CaseId id = admitted();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(say("INNMELDING", "3002", "institusjon", "bergen", "startdato", "2026-03-01")
                            .caseId())
                    .isEqualTo(id);
            assertThat(say("UTMELDING", "3001", "utskrivingsgrunn", "OVERFORT", "faktiskSluttdato", "2026-03-01")
                            .state())
                    .isEqualTo(EventState.APPLIED);
        }
        say("OPPDATERING", "3001", "tidspunkt", "2026-03-02T08:00:00+01:00", "forventetSluttdato", "2026-12-01");

        assertThat(open("acceptTransfer")).isEqualTo(1);
        assertThat(cases.facts(id).release().date())
                .as("the stay that was left says nothing any more")
                .isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(places(id)).containsExactly("/prison/oslo 2026-02-27 2026-03-01", "/prison/bergen 2026-03-01");
    }

    @Test
    void who_heard_of_the_second_stay_first_still_has_one_case() throws InvalidStay {
        CaseId id = say("INNMELDING", "3002", "institusjon", "bergen", "startdato", "2026-03-01")
                .caseId();

        assertThat(say("INNMELDING", "3001").caseId()).isEqualTo(id);
        assertThat(say("UTMELDING", "3001", "utskrivingsgrunn", "OVERFORT", "faktiskSluttdato", "2026-03-01")
                        .state())
                .isEqualTo(EventState.APPLIED);

        assertThat(cases.facts(id).prison()).isEqualTo(BERGEN);
        assertThat(open("acceptTransfer")).isZero();
        assertThat(places(id)).containsExactly("/prison/oslo 2026-02-27 2026-03-01", "/prison/bergen 2026-03-01");
    }

    @Test
    void a_transfer_that_no_prison_reports_is_laid_out_for_somebody_after_two_weeks() throws InvalidStay {
        admitted();
        say("UTMELDING", "3001", "utskrivingsgrunn", "OVERFORT", "faktiskSluttdato", "2026-03-01");
        for (int day = 0; day <= 14; day++) {
            clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
            intake.tryAgain();
        }
        assertThat(intake.deadLetters(5, false)).extracting(DeadLetter::reason).containsExactly("intake.transfer");
    }

    @Test
    void an_annulment_passes_a_transfer_that_waits() throws InvalidStay {
        CaseId id = admitted();
        say("UTMELDING", "3001", "utskrivingsgrunn", "OVERFORT", "faktiskSluttdato", "2026-03-01");

        assertThat(say("ANNULERING", "3001", "tidspunkt", "2026-03-02T08:00:00+01:00")
                        .state())
                .isEqualTo(EventState.APPLIED);

        assertThat(cases.facts(id).status()).isEqualTo(Status.ANNULLED);
    }

    @Test
    void a_second_stay_that_never_was_calls_its_transfer_off_and_later_somebody_has_to_look() throws InvalidStay {
        CaseId id = admitted();
        say("INNMELDING", "3002", "institusjon", "bergen", "startdato", "2026-03-01");

        assertThat(say("ANNULERING", "3002", "tidspunkt", "2026-03-02T08:00:00+01:00")
                        .state())
                .isEqualTo(EventState.APPLIED);

        assertThat(cases.facts(id).transfer()).isNull();
        assertThat(cases.facts(id).status()).isEqualTo(Status.OPEN);
        assertThat(open("acceptTransfer")).isZero();

        say("INNMELDING", "3003", "institusjon", "bergen", "startdato", "2026-03-02");
        transfers.takenOver(id);
        Receipt late = say("ANNULERING", "3003", "tidspunkt", "2026-03-02T08:30:00+01:00");
        assertThat(late.state()).isEqualTo(EventState.DEAD);
        assertThat(late.reason()).isEqualTo("intake.annulledAfterMove");
        assertThat(say("UTMELDING", "3001", "tidspunkt", "2026-03-02T08:45:00+01:00")
                        .reason())
                .isEqualTo("intake.releasedElsewhere");
    }

    @Test
    void who_is_still_here_after_the_day_of_the_move_has_not_moved() throws InvalidStay {
        CaseId id = admitted();
        transfers.decide(id, BERGEN, LocalDate.of(2026, 3, 3), "officer");
        say("OPPDATERING", "3001", "institusjon", "oslo");
        assertThat(cases.facts(id).transfer()).as("a plan stands").isNotNull();

        clock.moveTo(Instant.parse("2026-03-04T08:00:00Z"));
        say("OPPDATERING", "3001", "institusjon", "oslo", "tidspunkt", "2026-03-04T08:30:00+01:00");

        assertThat(cases.facts(id).transfer()).isNull();
    }

    @Test
    void a_stay_before_the_release_that_is_told_of_late_sends_nobody_back() throws InvalidStay {
        CaseId id = admitted();
        cases.released(id, clock.instant());
        clock.moveTo(Instant.parse("2026-03-10T08:00:00Z"));

        say("INNMELDING", "3002", "institusjon", "bergen", "startdato", "2026-03-01");

        assertThat(cases.facts(id).status()).isEqualTo(Status.RELEASED);
        assertThat(cases.facts(id).prison()).isEqualTo(OSLO);
        assertThat(say(
                                "INNMELDING",
                                "3003",
                                "institusjon",
                                "bergen",
                                "startdato",
                                "2026-03-09",
                                "kommunenummer",
                                "4601")
                        .caseId())
                .isEqualTo(id);
        assertThat(cases.facts(id).status()).as("a stay since then does").isEqualTo(Status.OPEN);
        assertThat(cases.facts(id).municipality()).as("and its word counts").contains("4601");
    }

    @Test
    void a_stay_between_the_release_and_the_moment_it_was_written_down_is_for_somebody_to_look_at(
            @Autowired CaseDriver drive) throws InvalidStay {
        CaseId id = drive.adopt(admitted());
        drive.enter(id, "release-day");
        drive.done(id, "recordRelease", Map.of("releasedOn", "2026-02-28"));

        Receipt between = say("INNMELDING", "3002", "institusjon", "bergen", "startdato", "2026-03-01");
        assertThat(between.state()).isEqualTo(EventState.DEAD);
        assertThat(between.reason()).isEqualTo("intake.backBeforeRecorded");
        assertThat(say("INNMELDING", "3003", "institusjon", "bergen", "startdato", "2026-02-27")
                        .state())
                .as("earlier than the release")
                .isEqualTo(EventState.APPLIED);
        assertThat(cases.facts(id).status()).isEqualTo(Status.RELEASED);
        say("INNMELDING", "3004", "institusjon", "bergen", "startdato", "2026-03-02");
        assertThat(cases.facts(id).status()).as("since then").isEqualTo(Status.OPEN);
        drive.endCases();
    }

    @Test
    void who_never_was_back_was_nowhere_since_unless_another_prison_has_taken_over() throws InvalidStay {
        CaseId id = admitted();
        cases.released(id, clock.instant());
        clock.moveTo(Instant.parse("2026-03-10T08:00:00Z"));
        say("INNMELDING", "3003", "institusjon", "bergen", "startdato", "2026-03-09");
        transfers.decide(id, OSLO, LocalDate.of(2026, 3, 10), "officer");
        assertThat(places(id)).hasSizeGreaterThan(2);
        assertThat(say("ANNULERING", "3003", "tidspunkt", "2026-03-10T08:00:00+01:00")
                        .state())
                .isEqualTo(EventState.APPLIED);
        assertThat(places(id)).containsExactly("/prison/oslo 2026-02-27 2026-03-02");

        clock.moveTo(Instant.parse("2026-03-12T08:00:00Z"));
        say("INNMELDING", "3004", "institusjon", "bergen", "startdato", "2026-03-11");
        transfers.decide(id, OSLO, LocalDate.of(2026, 3, 12), "officer");
        clock.moveTo(Instant.parse("2026-03-12T09:00:00Z"));
        transfers.takenOver(id);
        Receipt late = say("ANNULERING", "3004", "tidspunkt", "2026-03-12T10:00:00+01:00");
        assertThat(late.reason()).isEqualTo("intake.annulledAfterMove");
    }

    private CaseId admitted() throws InvalidStay {
        return say("INNMELDING", "3001").caseId();
    }

    private Receipt say(String type, String stay, String... more) throws InvalidStay {
        return intake.receive(told(type, stay, more));
    }

    /** Its id is made of what it says, so that the same words are the same event. */
    private static Map<String, String> told(String type, String stay, String... more) {
        int minute =
                List.of("INNMELDING", "OPPDATERING", "UTMELDING", "ANNULERING").indexOf(type);
        Map<String, String> fields = with(event(type, minute), "oppholdId", stay);
        StringBuilder id = new StringBuilder(stay + type.charAt(0));
        for (int n = 0; n < more.length; n += 2) {
            fields = with(fields, more[n], more[n + 1]);
            id.append(Integer.toHexString(more[n + 1].hashCode()));
        }
        return with(fields, "hendelseId", id.toString());
    }

    private int open(String kind) {
        return jdbc.sql("select count(*) from app.obligation where kind = ? and closed_at is null")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    private List<String> places(CaseId id) {
        return jdbc.sql(
                        "select concat_ws(' ', prison_unit, since, until) from app.stay_location where case_id = ? order by since")
                .param(id.value())
                .query(String.class)
                .list();
    }
}

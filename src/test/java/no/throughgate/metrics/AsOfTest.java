package no.throughgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.Booking;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Correction;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a later day overwrites in the rows stays in the figures of the day before: for each such column, one who changes it. */
@ThroughgateTest
class AsOfTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Cases cases;

    @Autowired
    Appointments appointments;

    @Autowired
    CaseDriver drive;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Connection aside;
    private Recount recount;

    @BeforeEach
    void a_monday_without_cases(@Autowired DataSource database) throws SQLException {
        slate.wipe();
        drive.at(MONDAY, LocalTime.of(9, 0));
        aside = database.getConnection();
        recount = new Recount(aside);
    }

    @AfterEach
    void over() throws SQLException {
        aside.close();
        slate.wipe();
        clock.reset();
    }

    @Test
    void what_is_moved_handed_on_or_corrected_later_is_counted_as_it_was() {
        CaseId silent = drive.walk("notification-duty", 200).caseId();
        CaseId working = drive.walk("notification-duty", 200).caseId();
        drive.accept(working, "acknowledgeNotice");
        CaseId out = drive.park(200);
        long bank = book(out, clock.instant().plus(Duration.ofDays(2)));
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        cases.released(out, clock.instant());
        clock.moveTo(clock.instant().plus(Duration.ofDays(40)));
        var then = new Period(clock.instant().minus(Duration.ofDays(365)), clock.instant());
        var before = recount.everything(then);
        assertThat(before.get(Measure.M12)).anyMatch(line -> line.contains(silent.value() + " PRISON-NAV:"));
        assertThat(before.get(Measure.M12)).anyMatch(line -> line.contains(" missed "));
        assertThat(before.get(Measure.M22)).anyMatch(line -> line.contains(working.value() + " NAV count"));
        assertThat(before.get(Measure.M23)).anyMatch(line -> line.contains("WEEK_1 mean 1"));

        clock.moveTo(clock.instant().plus(Duration.ofDays(10)));
        change(silent, "accept_by = accept_by + interval '100 days'");
        change(working, "receiver_unit = '/municipality/0301/coordination'");
        appointments.move(bank, clock.instant(), clock.instant().plusSeconds(600), "Banken", clock.instant());
        cases.correct(out, new Correction(null, null, MONDAY.minusDays(300), null, null, null));

        assertThat(recount.everything(then)).isEqualTo(before);
        assertThat(recount.differences(then)).isEmpty();
        var now = new Period(then.from(), clock.instant().plusSeconds(1));
        assertThat(recount.everything(now)).as("and of a later day otherwise").isNotEqualTo(before);
        assertThat(recount.differences(now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update app.obligation_result set data = '{}' | append-only",
                "delete from app.obligation_result | append-only",
                "update app.offer set answer_by = answer_by + interval '1 day' | append-only",
                "update app.case_version set prison_unit = prison_unit | append-only",
                "update app.obligation set offered_at = offered_at - interval '1 day' | never change",
                "update app.obligation set accepted_at = accepted_at - interval '1 day' | accepted once"
            })
    void the_database_refuses_to_change_what_figures_rest_on(String change, String refusal) {
        CaseId id = drive.walk("notification-duty", 200).caseId();
        drive.accept(id, "acknowledgeNotice");
        drive.done(id, "acknowledgeNotice", Map.of("contactName", "Prøve Saksbehandler"));

        assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining(refusal);
    }

    private long book(CaseId id, Instant at) {
        return appointments.book(
                new Booking(
                        id,
                        "BANK",
                        LifeArea.GENERAL,
                        new UnitId("/municipality/0301/coordination"),
                        at,
                        at.plusSeconds(900),
                        null,
                        "Banken",
                        null,
                        OptionalInt.empty(),
                        null,
                        Set.of()),
                clock.instant());
    }

    private void change(CaseId id, String what) {
        jdbc.sql("update app.obligation set " + what
                        + ", changed_at = :now where case_id = :case and closed_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("case", id.value())
                .update();
    }
}

package no.throughgate.obligation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.Reminders;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round of reminders goes through all that is due, page by page. */
@ThroughgateTest
class ScheduledRemindersTest {

    private static final int PAGE = 3;

    @Autowired
    CaseDriver driver;

    @Autowired
    CaseBook book;

    @Autowired
    Reminders reminders;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_monday_morning_without_cases(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void a_case_that_cannot_be_told_keeps_no_other_waiting() {
        CaseId stuck = driver.open(300);
        CaseId other = driver.open(300);
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        assertThat(due(stuck)).as("more than a page of the case that fails").isGreaterThan(PAGE);

        new ScheduledReminders(failingFor(stuck), clock, PAGE).tellDue();

        assertThat(due(other)).isZero();
        assertThat(raised(other)).isPositive();
        assertThat(raised(stuck)).isZero();
    }

    private Reminders failingFor(CaseId stuck) {
        return new Reminders() {
            @Override
            public List<Reminder> next(Reminder last, int limit) {
                return reminders.next(last, limit);
            }

            @Override
            public int tell(CaseId caseId) {
                if (caseId.equals(stuck)) {
                    throw new IllegalStateException("this case cannot be told");
                }
                return reminders.tell(caseId);
            }
        };
    }

    private int due(CaseId caseId) {
        return jdbc.sql("select count(*) from app.obligation where case_id = ? and next_alarm_at <= ? and not rings")
                .params(caseId.value(), java.sql.Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private int raised(CaseId caseId) {
        return jdbc.sql("select count(*) from audit.event where case_id = ? and kind = 'ladder.raised'")
                .param(caseId.value())
                .query(Integer.class)
                .single();
    }
}

package no.throughgate.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.operation.FailedJobs.Outcome;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The prison's health unit goes from the directory and nobody stands in for it: steps that name it cannot be made. */
@ThroughgateTest
class FailedJobsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String GONE = "/prison/oslo/health";

    @Autowired
    FailedJobs failed;

    @Autowired
    CaseDriver driver;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void prepare(@Autowired CleanSlate slate) {
        slate.wipe();
        jdbc.sql("delete from app.job_failure").update();
        driver.at(MONDAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void tidy() {
        inUse(true);
        driver.endCases();
    }

    private void inUse(boolean active) {
        jdbc.sql("update app.unit set active = ? where unit_id = ?")
                .params(active, GONE)
                .update();
        directory.refresh();
    }

    private FailedJob failing() {
        inUse(true);
        CaseId id = driver.register(170);
        inUse(false);
        assertThatThrownBy(() -> driver.adopt(id)).hasMessageContaining("names no unit");
        List<FailedJob> tried = failed.list(false, 0, 10);
        return tried.get(tried.size() - 1);
    }

    private FailedJob incident() {
        FailedJob job = failing();
        while (failed.list(true, 0, 10).stream().noneMatch(one -> one.jobId().equals(job.jobId()))) {
            clock.moveTo(clock.instant().plusSeconds(7200));
            assertThat(failed.retry(job.jobId()).outcome()).isEqualTo(Outcome.FAILED_AGAIN);
        }
        return job;
    }

    @Test
    void a_failed_job_is_listed_with_its_cause_and_is_tried_again_by_itself() {
        FailedJob job = failing();

        assertThat(job.cause()).isEqualTo(Cause.RULE_MISSING);
        assertThat(job.technical()).contains("RuleMissing", "PRISON_HEALTH", "Routing.java");
        assertThat(job.caseId()).isEqualTo(newest());
        assertThat(job.process()).isEqualTo("release-coordination");
        assertThat(job.firstFailedAt()).isEqualTo(Oslo.at(MONDAY, LocalTime.of(9, 0)));
        assertThat(job.nextTry()).isEqualTo(job.firstFailedAt().plusSeconds(10));
        assertThat(failed.list(true, 0, 10)).isEmpty();
        assertThat(failed.list(false, job.place(), 10)).isEmpty();
        assertThat(failed.counts().triedAgain()).isEqualTo(1);
    }

    @Test
    void an_incident_keeps_its_age_and_is_done_when_what_was_wrong_is_gone() {
        FailedJob job = incident();

        FailedJob still = failed.list(true, 0, 10).get(0);
        assertThat(still.nextTry()).isNull();
        assertThat(still.failures()).isGreaterThanOrEqualTo(4);
        assertThat(still.firstFailedAt()).isEqualTo(Oslo.at(MONDAY, LocalTime.of(9, 0)));
        assertThat(failed.counts().oldestIncident()).isEqualTo(still.firstFailedAt());
        assertThat(failed.retry(job.jobId()).cause()).isEqualTo(Cause.RULE_MISSING);
        assertThat(healthIsAsked(newest())).isZero();

        inUse(true);
        assertThat(failed.retry(job.jobId()).outcome()).isEqualTo(Outcome.DONE);

        assertThat(healthIsAsked(newest())).isPositive();
        assertThat(failed.counts().incidents()).isZero();
        assertThatThrownBy(() -> failed.retry(job.jobId())).isInstanceOf(Problem.class);
    }

    @Test
    void all_incidents_are_handed_to_the_engine_for_one_more_try() {
        incident();
        CaseId first = newest();
        incident();
        inUse(true);

        assertThat(failed.retryAll()).isEqualTo(2);
        driver.runDueJobs();

        assertThat(failed.counts().incidents()).isZero();
        assertThat(healthIsAsked(first)).isPositive();
        assertThat(healthIsAsked(newest())).isPositive();
    }

    @Test
    void a_step_that_was_moved_to_another_day_is_not_done_early(@Autowired ManagementService engine) {
        FailedJob job = incident();
        inUse(true);
        engine.setJobDuedate(job.jobId(), java.util.Date.from(Oslo.at(MONDAY.plusDays(30), LocalTime.NOON)));

        assertThat(failed.retry(job.jobId()).outcome()).isEqualTo(Outcome.ON_ITS_DAY);

        assertThat(healthIsAsked(newest())).isZero();
        assertThat(failed.counts().incidents()).isZero();
        driver.at(MONDAY.plusDays(30), LocalTime.of(13, 0));
        driver.runDueJobs();
        assertThat(healthIsAsked(newest())).isPositive();
    }

    private CaseId newest() {
        return new CaseId(jdbc.sql("select max(case_id) from app.release_case")
                .query(String.class)
                .single());
    }

    private long healthIsAsked(CaseId id) {
        return jdbc.sql("select count(*) from app.obligation where case_id = ? and kind = 'reviewHealthNeed'")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}

package no.throughgate.process.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import no.throughgate.operation.Cause;
import no.throughgate.operation.FailedJob;
import no.throughgate.operation.FailedJobs;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the few failures that are noted and their jobs; never searches the whole job table. */
@Component
class EngineFailedJobs implements FailedJobs {

    private static final String JOBS = " from app.job_failure f join engine.act_ru_job j on j.id_ = f.job_id ";

    private static final String INCIDENT = "j.suspension_state_ = 1 and j.retries_ = 0";

    /** Still on the day that the failure gave it: one that a rule has moved since then waits like any other timer. */
    private static final String TRIED_AGAIN =
            "j.suspension_state_ = 1 and j.retries_ > 0 and j.duedate_ is not distinct from f.next_try_at at time zone 'UTC'";

    private static final String MOVED_TO_LATER =
            "(j.duedate_ > :now and j.duedate_ is distinct from f.next_try_at at time zone 'UTC')";

    private final JdbcClient jdbc;
    private final ManagementService jobs;
    private final MovableClock clock;

    EngineFailedJobs(JdbcClient jdbc, @Lazy ManagementService jobs, MovableClock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public List<FailedJob> list(boolean incidents, long after, int limit) {
        return jdbc.sql("""
                        select f.failure_id, f.job_id, e.business_key_, j.process_def_key_, d.act_id_, f.first_failed_at, f.failures, f.cause,
                            f.technical, case when j.retries_ > 0 then j.duedate_ end as next_try
                        """ + JOBS + """
                        left join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
                        left join engine.act_ru_execution e on e.id_ = j.process_instance_id_
                        where f.failure_id > :after and
                        """ + " " + (incidents ? INCIDENT : TRIED_AGAIN)
                        + " order by f.failure_id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(EngineFailedJobs::job)
                .list();
    }

    private static FailedJob job(ResultSet rs, int row) throws SQLException {
        String caseId = rs.getString("business_key_");
        Timestamp next = rs.getTimestamp("next_try");
        return new FailedJob(
                rs.getLong("failure_id"),
                rs.getString("job_id"),
                caseId == null ? null : new CaseId(caseId),
                rs.getString("process_def_key_"),
                rs.getString("act_id_"),
                rs.getTimestamp("first_failed_at").toInstant(),
                rs.getInt("failures"),
                Cause.valueOf(rs.getString("cause")),
                rs.getString("technical"),
                next == null ? null : next.toInstant());
    }

    @Override
    public Counts counts() {
        return jdbc.sql(
                        "select count(*) filter (where %1$s), count(*) filter (where %2$s), min(f.first_failed_at) filter (where %1$s)"
                                        .formatted(INCIDENT, TRIED_AGAIN)
                                + JOBS)
                .query((rs, n) -> new Counts(rs.getLong(1), rs.getLong(2), instant(rs.getTimestamp(3))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @Override
    public Retried retry(String jobId) {
        boolean later = jdbc.sql(
                        "select " + MOVED_TO_LATER + JOBS + "where f.job_id = :job and j.suspension_state_ = 1")
                .param("job", jobId)
                .param("now", now())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("operator.jobs.gone"));
        if (later) {
            jobs.setJobRetries(jobId, 1);
            return new Retried(Outcome.ON_ITS_DAY, null);
        }
        try {
            jobs.executeJob(jobId);
            return new Retried(Outcome.DONE, null);
        } catch (RuntimeException again) {
            // Noted by the engine's own bookkeeping of failures; what it was is told, not thrown.
            return new Retried(Outcome.FAILED_AGAIN, Causes.of(again));
        }
    }

    @Override
    public int retryAll() {
        var now = Date.from(clock.instant());
        List<String> atOnce = incidents("not " + MOVED_TO_LATER);
        List<String> onTheirDay = incidents(MOVED_TO_LATER);
        if (!atOnce.isEmpty()) {
            jobs.setJobRetries(1).jobIds(atOnce).dueDate(now).execute();
        }
        if (!onTheirDay.isEmpty()) {
            jobs.setJobRetries(1).jobIds(onTheirDay).execute();
        }
        return atOnce.size() + onTheirDay.size();
    }

    private List<String> incidents(String which) {
        return jdbc.sql("select f.job_id" + JOBS + "where " + INCIDENT + " and " + which)
                .param("now", now())
                .query(String.class)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}

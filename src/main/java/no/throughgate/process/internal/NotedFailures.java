package no.throughgate.process.internal;

import java.sql.Timestamp;
import java.util.Date;
import no.throughgate.kernel.MovableClock;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notes, in the transaction in which the engine plans its next try, since when and why a job fails. */
@Component
class NotedFailures implements FailedJobCommandFactory {

    private final JdbcClient jdbc;
    private final MovableClock clock;

    NotedFailures(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new Noting(jobId, failure);
    }

    private final class Noting extends DefaultJobRetryCmd {

        private static final long serialVersionUID = 1L;

        Noting(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            Object result = super.execute(context);
            JobEntity job = getJob();
            if (job != null) {
                note(jobId, exception, job.getDuedate());
            }
            return result;
        }
    }

    private void note(String jobId, Throwable failure, Date nextTry) {
        jdbc.sql("""
                        insert into app.job_failure as f (job_id, first_failed_at, last_failed_at, cause, technical, next_try_at)
                        values (:job, :at, :at, :cause, :technical, :next)
                        on conflict (job_id) do update set last_failed_at = excluded.last_failed_at, failures = f.failures + 1,
                            cause = excluded.cause, technical = excluded.technical, next_try_at = excluded.next_try_at
                        """)
                .param("job", jobId)
                .param("at", Timestamp.from(clock.instant()))
                .param("cause", Causes.of(failure).name())
                .param("technical", Causes.technical(failure))
                .param("next", nextTry == null ? null : Timestamp.from(nextTry.toInstant()))
                .update();
    }

    /** A job that got through is gone, and its note with it. */
    @Scheduled(
            fixedDelayString = "${throughgate.operation.tidy:PT10M}",
            initialDelayString = "${throughgate.operation.tidy:PT10M}")
    void forgetWhatGotThrough() {
        jdbc.sql(
                        "delete from app.job_failure f where not exists (select 1 from engine.act_ru_job j where j.id_ = f.job_id)")
                .update();
    }
}

package no.throughgate.process.internal;

import java.sql.Timestamp;
import no.throughgate.kernel.MovableClock;
import no.throughgate.operation.JobBacklog;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ThreadPoolJobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts from the index of jobs that somebody will take, see V0003. */
@Component
class EngineJobBacklog implements JobBacklog {

    private final SpringProcessEngineConfiguration engine;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    EngineJobBacklog(SpringProcessEngineConfiguration engine, JdbcClient jdbc, MovableClock clock) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Standing standing() {
        JobExecutor executor = engine.getJobExecutor();
        var pool = executor instanceof ThreadPoolJobExecutor threads ? threads.getThreadPoolExecutor() : null;
        return jdbc.sql("""
                        select count(*) filter (where duedate_ <= :now), count(*) filter (where duedate_ > :now), min(duedate_)
                        from engine.act_ru_job where retries_ > 0 and suspension_state_ = 1
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((rs, n) -> new Standing(
                        executor.isActive(),
                        pool == null ? 0 : pool.getMaximumPoolSize(),
                        pool == null ? 0 : pool.getActiveCount(),
                        rs.getLong(1),
                        rs.getLong(2),
                        rs.getLong(1) == 0 ? null : rs.getTimestamp(3).toInstant()))
                .single();
    }
}

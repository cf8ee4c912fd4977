package no.throughgate.process.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import no.throughgate.simulation.VirtualTimers;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands the engine's due timers to virtual time. Reads the job table itself: the engine's query sorts every timer there
 * is to find the first one.
 */
@Component
class EngineTimers implements VirtualTimers {

    private final ManagementService jobs;
    private final JdbcClient jdbc;

    EngineTimers(@Lazy ManagementService jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @Override
    public List<Timer> next(int limit) {
        return jdbc.sql("""
                        select /* virtual time */ id_, root_proc_inst_id_, duedate_ from engine.act_ru_job
                        where retries_ > 0 and suspension_state_ = 1 order by duedate_ limit :limit
                        """).param("limit", limit).query(EngineTimers::timer).list();
    }

    private static Timer timer(ResultSet rs, int row) throws SQLException {
        String id = rs.getString("id_");
        String root = rs.getString("root_proc_inst_id_");
        return new Timer(
                id, root != null ? root : id, rs.getTimestamp("duedate_").toInstant());
    }

    @Override
    public boolean fire(Timer timer, Instant now) {
        // Something that happened to the case a moment ago may have ended the wait, or moved it to another day.
        boolean due = jdbc.sql(
                        "select /* virtual time */ exists (select 1 from engine.act_ru_job where id_ = :id and duedate_ <= :now)")
                .param("id", timer.id())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
        if (due) {
            jobs.executeJob(timer.id());
        }
        return due;
    }
}

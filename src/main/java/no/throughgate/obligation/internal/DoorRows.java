package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.OpenDoors.Door;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of open doors. */
@Component
class DoorRows {

    private final JdbcClient jdbc;

    DoorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the door stands open already */
    boolean open(CaseId caseId, String track, String kind, ObligationId declined, Instant at, Instant askAt) {
        return jdbc.sql("""
                        insert into app.open_door (case_id, track, declined_kind, declined_obligation, declined_at, ask_at)
                        values (:case, :track, :kind, :declined, :at, :askAt)
                        on conflict (case_id, declined_kind) where closed_at is null do nothing
                        """)
                        .param("case", caseId.value())
                        .param("track", track)
                        .param("kind", kind)
                        .param("declined", declined.value())
                        .param("at", Timestamp.from(at))
                        .param("askAt", Timestamp.from(askAt))
                        .update()
                == 1;
    }

    Optional<Door> take(CaseId caseId, Instant at) {
        return jdbc.sql("""
                        update app.open_door set taken_at = :at where door_id = (select min(door_id) from app.open_door
                            where case_id = :case and taken_at is null and closed_at is null)
                        returning door_id, track
                        """)
                .param("case", caseId.value())
                .param("at", Timestamp.from(at))
                .query((rs, n) -> new Door(rs.getLong("door_id"), rs.getString("track")))
                .optional();
    }

    Instant askAt(long door) {
        return jdbc.sql("select ask_at from app.open_door where door_id = :door")
                .param("door", door)
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .single();
    }

    void asked(long door, String taskId) {
        jdbc.sql("update app.open_door set asked_in = :task where door_id = :door")
                .param("task", taskId)
                .param("door", door)
                .update();
    }

    Optional<String> declined(ObligationId asked) {
        return jdbc.sql("""
                        select d.declined_kind from app.open_door d join app.obligation o on o.task_id = d.asked_in
                        where o.obligation_id = :asked
                        """).param("asked", asked.value()).query(String.class).optional();
    }

    /** Pulls what waits longer. */
    boolean askBy(CaseId caseId, Instant at) {
        return jdbc.sql("""
                        update app.open_door set ask_at = :at
                        where case_id = :case and closed_at is null and asked_in is null and ask_at > :at
                        """)
                        .param("at", Timestamp.from(at))
                        .param("case", caseId.value())
                        .update()
                > 0;
    }

    /** The no that the answer to this obligation would be: the second is the one after the first re-offer. */
    int nextNo(ObligationId asked) {
        return jdbc.sql("""
                        select d.noes + 2 from app.open_door d join app.obligation o on o.task_id = d.asked_in
                        where o.obligation_id = :asked
                        """).param("asked", asked.value()).query(Integer.class).single();
    }

    void notNow(ObligationId asked, Instant askAt) {
        jdbc.sql("""
                        update app.open_door d set noes = noes + 1, ask_at = :askAt, asked_in = null
                        from app.obligation o where o.task_id = d.asked_in and o.obligation_id = :asked
                        """)
                .param("askAt", Timestamp.from(askAt))
                .param("asked", asked.value())
                .update();
    }

    /** @param to WANTED or NEVER */
    void close(ObligationId asked, String to, Instant at) {
        jdbc.sql("""
                        update app.open_door d set state = :to, closed_at = :at, asked_in = null
                        from app.obligation o where o.task_id = d.asked_in and o.obligation_id = :asked
                        """)
                .param("to", to)
                .param("at", Timestamp.from(at))
                .param("asked", asked.value())
                .update();
    }
}

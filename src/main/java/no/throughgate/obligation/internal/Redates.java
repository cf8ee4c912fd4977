package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import no.throughgate.kernel.ObligationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New due dates for a case's open rows. */
@Component
class Redates {

    private final JdbcClient jdbc;

    Redates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new due date for each open row, in one statement. */
    void redate(List<Redate> moves, Instant at) {
        if (moves.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update app.obligation o set due_at = m.due, due_reason = m.reason, level = m.level, next_alarm_at = m.alarm,
                            accept_by = coalesce(m.answer, o.accept_by), changed_at = :at
                        from unnest(:ids::bigint[], :dues::timestamptz[], :reasons::text[], :levels::int[], :alarms::timestamptz[], :answers::timestamptz[])
                            as m(id, due, reason, level, alarm, answer)
                        where o.obligation_id = m.id and o.closed_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("ids", moves.stream().map(m -> m.id().value()).toArray(Long[]::new))
                .param("dues", moves.stream().map(m -> m.due().toString()).toArray(String[]::new))
                .param("reasons", moves.stream().map(Redate::reason).toArray(String[]::new))
                .param("levels", moves.stream().map(Redate::level).toArray(Integer[]::new))
                .param("alarms", times(moves, Redate::alarm))
                .param("answers", times(moves, Redate::answerBy))
                .update();
    }

    private static @Nullable String[] times(List<Redate> moves, Function<Redate, @Nullable Instant> which) {
        return moves.stream()
                .map(which)
                .map(at -> at == null ? null : at.toString())
                .toArray(String[]::new);
    }

    /** @param answerBy a new date to answer by; null if the old one stays */
    record Redate(
            ObligationId id,
            Instant due,
            String reason,
            int level,
            @Nullable Instant alarm,
            @Nullable Instant answerBy) {}
}

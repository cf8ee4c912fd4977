package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.AsideReason;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a holder puts out of sight until a day. No alarm and no due date hears of it. */
@Component
class PutAsides {

    private final Held held;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    PutAsides(Held held, JdbcClient jdbc, MovableClock clock) {
        this.held = held;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void putAside(ObligationId id, Actor actor, LocalDate until, AsideReason because) {
        Row row = held.claimed(id, actor);
        Instant now = clock.instant();
        if (!until.isAfter(Oslo.dateOf(now))) {
            throw new WrongAnswer("until", "aside.notLater");
        }
        if (until.isAfter(Oslo.dateOf(row.due()))) {
            throw new WrongAnswer("until", "aside.afterItIsDue");
        }
        jdbc.sql("""
                        insert into app.put_aside (obligation_id, user_id, until, reason, set_at) values (:id, :user, :until, :reason, :at)
                        on conflict (obligation_id) do update set user_id = excluded.user_id, until = excluded.until,
                            reason = excluded.reason, set_at = excluded.set_at
                        """)
                .param("id", id.value())
                .param("user", actor.user().value())
                .param("until", until)
                .param("reason", because.name())
                .param("at", Timestamp.from(now))
                .update();
        held.record(
                row,
                actor,
                now,
                "obligation.putAside",
                Map.of("kind", row.kind(), "to", until.toString(), "reason", because.name()));
    }

    void takeUp(ObligationId id, Actor actor) {
        Row row = held.claimed(id, actor);
        int removed = jdbc.sql("delete from app.put_aside where obligation_id = :id")
                .param("id", id.value())
                .update();
        if (removed > 0) {
            held.record(row, actor, clock.instant(), "obligation.takenUp", Map.of("kind", row.kind()));
        }
    }
}

package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.Undo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows from the history what there is to undo, so that no page has to say it and nobody can claim it: the row must stand
 * exactly as the entry left it.
 */
@Component
class Undoing implements Undo {

    private static final Set<String> HARMLESS =
            Set.of("obligation.claimed", "obligation.released", "obligation.assigned");

    private final JdbcClient jdbc;
    private final Rows rows;
    private final Held held;
    private final Notices notices;
    private final MovableClock clock;

    Undoing(JdbcClient jdbc, Rows rows, Held held, Notices notices, MovableClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.held = held;
        this.notices = notices;
        this.clock = clock;
    }

    private record Last(
            String kind,
            String actor,
            Instant at,
            boolean stands,
            @Nullable String before) {}

    @Override
    @Transactional
    public void undo(ObligationId id, Actor actor) {
        Row row = held.accepted(id, actor);
        Instant now = clock.instant();
        Last last = last(row).orElseThrow(() -> Problem.conflict("obligation.changedMeanwhile"));
        if (!HARMLESS.contains(last.kind()) || !last.actor().equals(actor.user().value()) || !last.stands()) {
            throw Problem.conflict("obligation.changedMeanwhile");
        }
        if (now.isAfter(last.at().plus(PATIENCE))) {
            throw Problem.conflict("undo.tooLate", PATIENCE.toSeconds());
        }
        rows.assign(row, before(last, actor), now);
        if (last.kind().equals("obligation.assigned")) {
            notices.takeBack(id, "assigned", last.at());
        }
        held.record(row, actor, now, "obligation.undone", Map.of("kind", row.kind()));
    }

    private static @Nullable UserId before(Last last, Actor actor) {
        return switch (last.kind()) {
            case "obligation.claimed" -> null;
            case "obligation.released" -> actor.user();
            default -> last.before() == null ? null : new UserId(Objects.requireNonNull(last.before()));
        };
    }

    /** What anybody, or the clock, did last; an alarm changes nothing about whose it is. */
    private Optional<Last> last(Row row) {
        return jdbc.sql("""
                        select e.kind, e.actor, e.at, e.at = o.changed_at as stands, e.detail ->> 'from' as before
                        from audit.event e join app.obligation o on o.obligation_id = e.obligation_id
                        where e.case_id = :case and e.obligation_id = :id and e.kind like 'obligation.%'
                        order by e.seq desc limit 1
                        """)
                .param("case", row.caseId().value())
                .param("id", row.id().value())
                .query((found, n) -> new Last(
                        found.getString("kind"),
                        found.getString("actor"),
                        found.getTimestamp("at").toInstant(),
                        found.getBoolean("stands"),
                        found.getString("before")))
                .optional();
    }
}

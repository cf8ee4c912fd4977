package no.throughgate.access.internal;

import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases that somebody has opened in an emergency and that still run. Read once for a page of one case, so that the
 * predicates of visibility carry a list that nearly always is empty, and no list or count pays for it.
 */
@Component
class BrokenOpen {

    private final JdbcClient jdbc;
    private final Clock clock;

    BrokenOpen(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Each with the moment at which it closes again. */
    Map<CaseId, Instant> by(CurrentUser user) {
        if (!Permission.BREAK_GLASS.isHeldBy(user)) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select g.case_id, g.open_until from app.break_glass g join app.release_case c using (case_id)
                        where g.user_id = :user and g.ended_at is null and g.open_until > :now and c.closed_at is null
                        """)
                .param("user", user.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> Map.entry(
                        new CaseId(row.getString("case_id")),
                        row.getObject("open_until", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one.isAfter(other) ? one : other));
    }
}

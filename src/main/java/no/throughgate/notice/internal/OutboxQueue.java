package no.throughgate.notice.internal;

import static no.throughgate.notice.internal.NoticeStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.MailQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as an operator sees it. */
@Repository
class OutboxQueue implements MailQueue {

    private final JdbcClient jdbc;
    private final MovableClock clock;

    OutboxQueue(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Backlog backlog() {
        return jdbc.sql("""
                        select count(*), count(*) filter (where attempts > 0), min(created_at),
                            (select count(*) from app.unit u where u.active and u.contact_address is null
                                and exists (select 1 from app.obligation o where o.receiver_unit = u.unit_id and o.closed_at is null))
                        from app.outbox
                        """)
                .query((rs, n) -> new Backlog(rs.getLong(1), rs.getLong(2), instant(rs, 3), rs.getLong(4)))
                .single();
    }

    @Override
    public List<FailedMail> failed(long after, int limit) {
        return jdbc.sql("""
                        select message_id, kind, to_unit, created_at, attempts, coalesce(last_error, '') as fault, next_try_at
                        from app.outbox where attempts > 0 and message_id > :after order by message_id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((rs, n) -> new FailedMail(
                        rs.getLong("message_id"),
                        rs.getString("kind"),
                        new UnitId(rs.getString("to_unit")),
                        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                        rs.getInt("attempts"),
                        rs.getString("fault"),
                        rs.getObject("next_try_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public int tryAllNow() {
        return jdbc.sql("update app.outbox set next_try_at = least(next_try_at, :now) where attempts > 0")
                .param("now", utc(clock.instant()))
                .update();
    }

    private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

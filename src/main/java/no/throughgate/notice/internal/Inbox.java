package no.throughgate.notice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.InboxItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices of one reader. List, count and acknowledgement share one predicate, so that they cannot disagree. */
@Repository
class Inbox {

    private static final String OPEN = "n.acknowledged_at is null and " + Visibility.NOTICE;

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<InboxItem> page(Actor reader, LocalDate today, long before, int limit) {
        return jdbc.sql("""
                        select n.notice_id, n.case_id, n.obligation_id, n.kind, n.level, n.to_unit, n.to_user is not null as personal,
                            n.statutory, n.created_at, c.release_date, case when %1$s then o.kind end as about,
                            case when %1$s then o.due_at end as due_at, %2$s as opens
                        from app.notice n
                        left join app.release_case c on c.case_id = n.case_id
                        left join app.matter m on m.case_id = n.case_id
                        left join app.obligation o on o.obligation_id = n.obligation_id
                        where n.notice_id < :before and %3$s
                        order by n.notice_id desc limit :limit
                        """.formatted(Visibility.SEEN, Visibility.CASE_OR_MATTER, OPEN))
                .params(Visibility.params(reader, today))
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
    }

    int count(Actor reader, int atMost) {
        return jdbc.sql("select count(*) from (select 1 from app.notice n where %s limit :most) waiting"
                        .formatted(OPEN))
                .params(Visibility.params(reader))
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    List<CaseId> acknowledge(Collection<Long> ids, Actor reader, Instant now) {
        return jdbc
                .sql("""
                        update app.notice n set acknowledged_at = :now, acknowledged_by = :user
                        where n.notice_id = any(:ids) and %s
                        returning n.case_id
                        """.formatted(OPEN))
                .params(Visibility.params(reader))
                .param("ids", ids.toArray(Long[]::new))
                .param("now", NoticeStore.utc(now))
                .query((row, n) -> new CaseId(row.getString(1)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    List<CaseId> unacknowledge(Collection<Long> ids, Actor reader, Instant since) {
        return jdbc
                .sql("""
                        update app.notice n set acknowledged_at = null, acknowledged_by = null
                        where n.notice_id = any(:ids) and n.acknowledged_by = :user and n.acknowledged_at >= :since and %s
                        returning n.case_id
                        """.formatted(Visibility.NOTICE))
                .params(Visibility.params(reader))
                .param("ids", ids.toArray(Long[]::new))
                .param("since", NoticeStore.utc(since))
                .query((row, n) -> new CaseId(row.getString(1)))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        long obligation = row.getLong("obligation_id");
        boolean ofCase = row.wasNull();
        boolean opens = row.getBoolean("opens");
        boolean statutory = row.getBoolean("statutory");
        return new InboxItem(
                row.getLong("notice_id"),
                new CaseId(row.getString("case_id")),
                ofCase ? null : new ObligationId(obligation),
                row.getString("about"),
                instant(row, "due_at"),
                row.getString("kind"),
                row.getInt("level"),
                new UnitId(row.getString("to_unit")),
                row.getBoolean("personal"),
                statutory,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                opens || statutory ? row.getObject("release_date", LocalDate.class) : null,
                opens);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package no.throughgate.notice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.InboxItem;
import no.throughgate.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inbox's rows. */
@Repository
class NoticeStore {

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Notice> notices, Instant now) {
        jdbc.sql("""
                        insert into app.notice (case_id, obligation_id, kind, level, to_unit, to_user, statutory, created_at)
                        select t.*, ?::timestamptz
                        from unnest(?::text[], ?::bigint[], ?::text[], ?::smallint[], ?::text[], ?::text[], ?::boolean[]) as t
                        """)
                .params(
                        utc(now),
                        each(notices, n -> n.caseId().value(), String[]::new),
                        each(notices, NoticeStore::obligation, Long[]::new),
                        each(notices, Notice::kind, String[]::new),
                        each(notices, n -> (short) n.level(), Short[]::new),
                        each(notices, n -> n.toUnit().value(), String[]::new),
                        each(notices, NoticeStore::user, String[]::new),
                        each(notices, Notice::statutory, Boolean[]::new))
                .update();
    }

    List<UnitId> unitsToldOf(CaseId caseId) {
        return jdbc.sql("select distinct to_unit from app.notice where case_id = ? order by to_unit")
                .param(caseId.value())
                .query((row, n) -> new UnitId(row.getString(1)))
                .list();
    }

    void withdrawOpen(CaseId caseId, Instant now) {
        jdbc.sql("""
                        update app.notice set acknowledged_at = ?, acknowledged_by = 'system'
                        where case_id = ? and acknowledged_at is null
                        """).params(utc(now), caseId.value()).update();
    }

    List<InboxItem> open(Collection<UnitId> units, int limit) {
        return jdbc.sql("""
                        select notice_id, case_id, obligation_id, kind, level, to_unit, statutory, created_at
                        from app.notice where to_unit = any (?) and acknowledged_at is null
                        order by notice_id desc limit ?
                        """)
                .params(ids(units), limit)
                .query((row, n) -> item(row))
                .list();
    }

    int acknowledge(long noticeId, UserId by, Collection<UnitId> units, Instant now) {
        return jdbc.sql("""
                        update app.notice set acknowledged_at = ?, acknowledged_by = ?
                        where notice_id = ? and to_unit = any (?) and acknowledged_at is null
                        """).params(utc(now), by.value(), noticeId, ids(units)).update();
    }

    int acknowledge(ObligationId obligation, UserId by, UnitId unit, Instant now) {
        return jdbc.sql("""
                        update app.notice set acknowledged_at = ?, acknowledged_by = ?
                        where obligation_id = ? and to_unit = ? and acknowledged_at is null
                        """)
                .params(utc(now), by.value(), obligation.value(), unit.value())
                .update();
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        long obligation = row.getLong("obligation_id");
        return new InboxItem(
                row.getLong("notice_id"),
                new CaseId(row.getString("case_id")),
                row.wasNull() ? null : new ObligationId(obligation),
                row.getString("kind"),
                row.getInt("level"),
                new UnitId(row.getString("to_unit")),
                row.getBoolean("statutory"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Long obligation(Notice notice) {
        return notice.obligation() == null ? null : notice.obligation().value();
    }

    private static @Nullable String user(Notice notice) {
        return notice.toUser() == null ? null : notice.toUser().value();
    }

    private static String[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(String[]::new);
    }

    private static <T extends @Nullable Object> T[] each(
            List<Notice> notices, Function<Notice, T> part, java.util.function.IntFunction<T[]> array) {
        return notices.stream().map(part).toArray(array);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

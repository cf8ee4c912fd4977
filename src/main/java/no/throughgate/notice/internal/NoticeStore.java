package no.throughgate.notice.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the notices' rows. */
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

    void takeBack(ObligationId obligation, String kind, Instant toldAt, Instant now) {
        jdbc.sql("""
                        update app.notice set acknowledged_at = ?, acknowledged_by = 'system'
                        where obligation_id = ? and kind = ? and created_at >= ? and acknowledged_at is null
                        """).params(utc(now), obligation.value(), kind, utc(toldAt)).update();
    }

    int acknowledge(ObligationId obligation, UserId by, UnitId unit, Instant now) {
        return jdbc.sql("""
                        update app.notice set acknowledged_at = ?, acknowledged_by = ?
                        where obligation_id = ? and to_unit = ? and acknowledged_at is null
                        """)
                .params(utc(now), by.value(), obligation.value(), unit.value())
                .update();
    }

    int acknowledge(CaseId caseId, String kind, UserId by, UnitId unit, Instant now) {
        return jdbc.sql("""
                        update app.notice set acknowledged_at = ?, acknowledged_by = ?
                        where case_id = ? and kind = ? and to_unit = ? and acknowledged_at is null
                        """)
                .params(utc(now), by.value(), caseId.value(), kind, unit.value())
                .update();
    }

    private static @Nullable Long obligation(Notice notice) {
        return notice.obligation() == null ? null : notice.obligation().value();
    }

    private static @Nullable String user(Notice notice) {
        return notice.toUser() == null ? null : notice.toUser().value();
    }

    private static <T extends @Nullable Object> T[] each(
            List<Notice> notices, Function<Notice, T> part, java.util.function.IntFunction<T[]> array) {
        return notices.stream().map(part).toArray(array);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

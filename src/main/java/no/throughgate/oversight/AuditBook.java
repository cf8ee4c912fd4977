package no.throughgate.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the logs for the auditor, the newest first, a page at a time. */
@Component
public class AuditBook {

    /** Before every line there is. */
    public static final long NEWEST = Long.MAX_VALUE;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param before only lines older than this one */
    public List<AccessLine> lines(LookedFor what, long before, int limit) {
        return jdbc.sql("""
                        select l.*, coalesce(p.display_name, l.user_id) as name from audit.access l
                        left join app.staff p on p.user_id = l.user_id
                        where l.access_id < :before
                            and (:case::text is null or l.case_id = :case or l.shown_cases @> array[:case::text])
                            and (:user::text is null or l.user_id = :user)
                            and (:from::timestamptz is null or l.at >= :from) and (:until::timestamptz is null or l.at < :until)
                        order by l.access_id desc limit :limit
                        """)
                .param("before", before)
                .param("case", what.caseId() == null ? null : what.caseId().value(), Types.VARCHAR)
                .param("user", what.user(), Types.VARCHAR)
                .param("from", start(what.from()), Types.TIMESTAMP)
                .param("until", start(what.until() == null ? null : what.until().plusDays(1)), Types.TIMESTAMP)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    /** @param before only openings older than this one */
    public List<Glass> glasses(long before, int limit) {
        return jdbc.sql("""
                        select g.*, coalesce(p.display_name, g.user_id) as name, o.units, o.words, s.at as seen_at, s.by_user as seen_by, g.ended_at is null and g.open_until > :now as open,
                            (select count(*) from audit.access l where l.case_id = g.case_id and l.emergency and l.user_id = g.user_id
                                and l.at >= g.opened_at and l.at <= coalesce(g.ended_at, g.open_until)) as looks
                        from app.break_glass g
                        join audit.break_glass o on o.glass_id = g.glass_id and o.what = 'OPENED'
                        left join app.staff p on p.user_id = g.user_id
                        left join audit.break_glass s on s.glass_id = g.glass_id and s.what = 'SEEN'
                        where g.glass_id < :before order by g.glass_id desc limit :limit
                        """)
                .param("before", before)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query((row, n) -> new Glass(
                        row.getLong("glass_id"),
                        new CaseId(row.getString("case_id")),
                        row.getString("user_id"),
                        row.getString("name"),
                        row.getString("units"),
                        row.getString("reason"),
                        row.getString("words"),
                        at(row, "opened_at"),
                        at(row, "open_until"),
                        maybeAt(row, "ended_at"),
                        row.getString("ended_by"),
                        maybeAt(row, "seen_at"),
                        row.getString("seen_by"),
                        row.getInt("looks"),
                        row.getBoolean("open")))
                .list();
    }

    /** How many openings no auditor has looked into yet. */
    public int unseen() {
        return jdbc.sql("""
                        select count(*) from app.break_glass g where not exists (
                            select 1 from audit.break_glass s where s.glass_id = g.glass_id and s.what = 'SEEN')
                        """).query(Integer.class).single();
    }

    private static AccessLine line(ResultSet row) throws SQLException {
        var one = row.getString("case_id");
        var several = row.getArray("shown_cases");
        long obligation = row.getLong("obligation_id");
        boolean ofNone = row.wasNull();
        return new AccessLine(
                row.getLong("access_id"),
                at(row, "at"),
                row.getString("user_id"),
                row.getString("name"),
                row.getString("units"),
                several != null ? List.of((String[]) several.getArray()) : one == null ? List.of() : List.of(one),
                ofNone ? null : obligation,
                row.getString("action"),
                row.getInt("result"),
                row.getBoolean("emergency"));
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(Oslo.at(day, LocalTime.MIN));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}

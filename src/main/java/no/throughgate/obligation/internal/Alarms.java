package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.obligation.Reminders.Reminder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the ladder: which alarms are due, and what raising one leaves. */
@Component
class Alarms {

    private final JdbcClient jdbc;

    Alarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does the next alarm at this level move the token? Else it only tells. As {@code app.obligation.rings}. */
    static boolean rings(int level, boolean containment) {
        return containment || level >= 2;
    }

    /** The case's alarms that are due, in the order in which they fell due. */
    List<Row> due(CaseId caseId, Instant now) {
        return jdbc.sql("select " + Row.COLUMNS + """
                         from app.obligation o where o.case_id = :case and o.next_alarm_at <= :now
                        order by o.next_alarm_at, o.obligation_id for no key update
                        """)
                .param("case", caseId.value())
                .param("now", Timestamp.from(now))
                .query(Row::read)
                .list();
    }

    List<Reminder> nextToTell(Reminder last, int limit) {
        return jdbc.sql("""
                        select next_alarm_at, obligation_id, case_id from app.obligation
                        where next_alarm_at is not null and not rings
                          and next_alarm_at >= :at and (next_alarm_at, obligation_id) > (:at, :id)
                        order by next_alarm_at, obligation_id limit :limit
                        """)
                .param("at", Timestamp.from(last.at()))
                .param("id", last.obligation().value())
                .param("limit", limit)
                .query((rs, n) -> new Reminder(
                        rs.getTimestamp("next_alarm_at").toInstant(),
                        new ObligationId(rs.getLong("obligation_id")),
                        new CaseId(rs.getString("case_id"))))
                .list();
    }

    /** When the case's clock must ring next: a step would be missed, or the last day has passed on which two promises can be kept. */
    Optional<Instant> nextRing(CaseId caseId) {
        return jdbc.sql("""
                        select least((select min(next_alarm_at) from app.obligation where case_id = :case and rings),
                            (select (home_until + 1)::timestamp at time zone 'Europe/Oslo' from app.commitment
                                where case_id = :case and state = 'BOTH')) as next
                        """)
                .param("case", caseId.value())
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp("next")).map(Timestamp::toInstant))
                .single();
    }

    void raise(Row row, int level, @Nullable Instant next, Instant at) {
        jdbc.sql(
                        "update app.obligation set level = :level, next_alarm_at = :next, changed_at = :at where obligation_id = :id")
                .param("level", level)
                .param("next", next == null ? null : Timestamp.from(next), Types.TIMESTAMP)
                .param("at", Timestamp.from(at))
                .param("id", row.id().value())
                .update();
    }
}

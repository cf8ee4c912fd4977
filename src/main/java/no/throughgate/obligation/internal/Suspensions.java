package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what rests: open, with its owner, and without a clock. */
@Component
class Suspensions {

    private final JdbcClient jdbc;

    Suspensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the offices outside whose work rests from now on */
    List<UnitId> suspend(CaseId caseId, Instant at) {
        return jdbc.sql("""
                        with rest as (
                            update app.obligation set suspended_at = :at, next_alarm_at = null, changed_at = :at
                            where case_id = :case and closed_at is null and suspended_at is null and receiver_unit not like '/prison/%'
                            returning receiver_unit)
                        select distinct receiver_unit from rest order by 1
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .query((rs, n) -> new UnitId(rs.getString(1)))
                .list();
    }

    /** @return what rested until now, without a clock yet */
    List<Row> end(CaseId caseId) {
        return jdbc.sql("""
                        update app.obligation o set suspended_at = null
                        where o.case_id = :case and o.closed_at is null and o.suspended_at is not null returning
                        """ + Row.COLUMNS)
                .param("case", caseId.value())
                .query(Row::read)
                .list();
    }

    /** What the offices of the prison before still owed is owed by the same offices of the prison that has the person now. */
    void move(CaseId caseId, UnitId from, UnitId to, Instant at) {
        jdbc.sql("""
                        update app.obligation set sender_unit = app.same_office(sender_unit, :from, :to),
                            receiver_unit = app.same_office(receiver_unit, :from, :to), changed_at = :at,
                            assignee = case when app.same_office(receiver_unit, :from, :to) = receiver_unit then assignee end
                        where case_id = :case and closed_at is null and :from <> :to
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
    }
}

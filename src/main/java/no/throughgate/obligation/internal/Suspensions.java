package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
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

    /** What the law has sent goes on. */
    void suspend(CaseId caseId, Instant at) {
        jdbc.sql("""
                        update app.obligation set suspended_at = :at, next_alarm_at = null, changed_at = :at
                        where case_id = :case and closed_at is null and suspended_at is null and receiver_unit not like '/prison/%'
                          and info_lane <> 'NOTICE'
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
    }

    /** Offices outside with work that rests from this instant on. */
    List<UnitId> suspendedAt(CaseId caseId, Instant at) {
        return jdbc.sql("""
                        select distinct receiver_unit from app.obligation
                        where case_id = :case and closed_at is null and suspended_at = :at order by 1
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .query((rs, n) -> new UnitId(rs.getString(1)))
                .list();
    }

    List<Row> resting(CaseId caseId) {
        return jdbc.sql("select " + Row.COLUMNS + """
                         from app.obligation o where o.case_id = :case and o.closed_at is null and o.suspended_at is not null
                        order by o.obligation_id
                        """)
                .param("case", caseId.value())
                .query(Row::read)
                .list();
    }

    /** What somebody still contains: whoever does has the clock. */
    Set<ObligationId> contained(CaseId caseId) {
        return jdbc.sql("""
                        select contains_obligation from app.obligation
                        where case_id = :case and closed_at is null and contains_obligation is not null
                        """).param("case", caseId.value()).query(Long.class).list().stream()
                .map(ObligationId::new)
                .collect(Collectors.toSet());
    }

    /** These rest no more, and have no clock yet. A miss that nobody contains any more was the last release's: the next one is contained anew. */
    void end(List<Row> rows) {
        jdbc.sql("""
                        update app.obligation o set suspended_at = null, containment = case when exists (select 1 from app.obligation f
                            where f.contains_obligation = o.obligation_id and f.closed_at is null) then o.containment end
                        where o.obligation_id = any(:ids)
                        """)
                .param("ids", rows.stream().map(row -> row.id().value()).toArray(Long[]::new))
                .update();
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

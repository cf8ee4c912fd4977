package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.UnitClosures.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of units that close down. */
@Component
class ClosureRows {

    private final JdbcClient jdbc;

    ClosureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Closure(long id, UnitId unit) {}

    /** With every case and matter in which the unit owes or has asked for something, or that is running and names the unit otherwise. */
    long add(UnitId unit, String by, Instant at) {
        long closure = jdbc.sql(
                        "insert into app.unit_closure (unit_id, closed_by, closed_at) values (:unit, :by, :at) returning closure_id")
                .param("unit", unit.value())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into app.unit_closure_case (closure_id, case_id)
                        select :closure, k.case_id from app.any_case k left join app.release_case c on c.case_id = k.case_id and c.closed_at is null
                        where :unit in (c.ngo_unit, c.outside_owner, c.serving_unit, c.transfer_to)
                            or exists (select 1 from app.obligation o where o.case_id = k.case_id and o.closed_at is null and :unit in (o.receiver_unit, o.sender_unit))
                            or exists (select 1 from app.life_area a where a.case_id = c.case_id and a.carried_by = :unit)
                            or exists (select 1 from app.municipality_dispute d where d.case_id = c.case_id and d.settled_at is null and d.interim_unit = :unit)
                        """).param("closure", closure).param("unit", unit.value()).update();
        return closure;
    }

    List<String> workflowsOf(long closure) {
        return jdbc.sql("""
                        select c.workflow_id from app.unit_closure_case u join app.release_case c using (case_id)
                        where u.closure_id = :closure and u.done_at is null and c.closed_at is null order by c.case_id
                        """).param("closure", closure).query(String.class).list();
    }

    /** Closed cases in which help was asked for, and matters: few, and their workflows take no such message. */
    List<CaseId> withoutMessage(long closure) {
        return jdbc.sql("""
                        select u.case_id from app.unit_closure_case u
                        where u.closure_id = :closure and u.done_at is null
                            and not exists (select 1 from app.release_case c where c.case_id = u.case_id and c.closed_at is null)
                        order by u.case_id
                        """).param("closure", closure).query(String.class).list().stream()
                .map(CaseId::new)
                .toList();
    }

    Optional<Closure> next(CaseId caseId) {
        return jdbc.sql("""
                        select u.closure_id, k.unit_id from app.unit_closure_case u join app.unit_closure k using (closure_id)
                        where u.case_id = :case and u.done_at is null order by u.closure_id limit 1 for update of u
                        """)
                .param("case", caseId.value())
                .query((rs, n) -> new Closure(rs.getLong("closure_id"), new UnitId(rs.getString("unit_id"))))
                .optional();
    }

    void done(CaseId caseId, Closure closure, int moved, Instant at) {
        jdbc.sql(
                        "update app.unit_closure_case set done_at = :at, moved = :moved where closure_id = :closure and case_id = :case")
                .param("at", Timestamp.from(at))
                .param("moved", moved)
                .param("closure", closure.id())
                .param("case", caseId.value())
                .update();
    }

    Progress progress(long closure) {
        return jdbc.sql("""
                        select count(u.case_id) as cases, count(u.case_id) filter (where u.done_at is not null or c.closed_at is not null) as done,
                            coalesce(sum(u.moved), 0) as moved
                        from app.unit_closure k left join app.unit_closure_case u using (closure_id) left join app.release_case c using (case_id)
                        where k.closure_id = :closure group by k.closure_id
                        """)
                .param("closure", closure)
                .query((rs, n) -> new Progress(closure, rs.getInt("cases"), rs.getInt("done"), rs.getInt("moved")))
                .optional()
                .orElseThrow(() -> Problem.notFound("unit.noSuchClosure"));
    }

    /** What the unit had asked others for is the coordinator's request from here on. */
    int takeOverRequests(CaseId caseId, UnitId from, UnitId to, Instant at) {
        return jdbc.sql("""
                        update app.obligation set sender_unit = :to, changed_at = :at
                        where case_id = :case and closed_at is null and sender_unit = :from and receiver_unit <> :from
                        """)
                .param("to", to.value())
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .param("from", from.value())
                .update();
    }

    /** Areas that the unit carried on after its work was done. Health is carried by nobody outside its lane. */
    void takeOverAreas(CaseId caseId, UnitId from, UnitId to, Instant at) {
        jdbc.sql("""
                        update app.life_area set carried_by = case when area <> 'HEALTH_AND_SUBSTANCE' then :to end,
                            carried_since = case when area <> 'HEALTH_AND_SUBSTANCE' then :at::timestamptz end
                        where case_id = :case and carried_by = :from
                        """)
                .param("to", to.value())
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .param("from", from.value())
                .update();
    }

    boolean outsideOwner(CaseId caseId, UnitId unit) {
        return jdbc.sql(
                        "select exists (select 1 from app.release_case where case_id = :case and outside_owner = :unit)")
                .param("case", caseId.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    /** Who acts while nobody takes the case. */
    boolean actsMeanwhile(CaseId caseId, UnitId unit) {
        return jdbc.sql(
                        "select exists (select 1 from app.municipality_dispute where case_id = :case and settled_at is null and interim_unit = :unit)")
                .param("case", caseId.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    /** Did this task's work come to its holder because the unit before closed down? */
    boolean interim(Row row) {
        return jdbc.sql(
                        "select exists (select 1 from app.obligation where task_id = :task and reason = 'UNIT_CLOSED' and obligation_id < :id)")
                .param("task", row.taskId())
                .param("id", row.id().value())
                .query(Boolean.class)
                .single();
    }
}

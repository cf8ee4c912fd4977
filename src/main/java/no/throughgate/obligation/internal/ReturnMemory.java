package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.ObligationProcess.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what a return to prison ends, so that one that was registered by mistake can be taken back. */
@Component
class ReturnMemory {

    private static final String LATEST =
            "(select max(return_id) from app.person_return where case_id = :case and undone_at is null)";

    private static final String UNDONE =
            "(select return_id from app.person_return where case_id = :case and undone_at is not null order by undone_at desc limit 1)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReturnMemory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** These tracks are about to end for the return that runs. */
    void keep(CaseId caseId, List<Standing> tracks) {
        for (Standing track : tracks) {
            jdbc.sql("""
                            insert into app.return_track (return_id, process, called, places, variables)
                            select return_id, :process, :called, :places, cast(:variables as jsonb) from app.person_return where return_id =
                            """ + LATEST)
                    .param("case", caseId.value())
                    .param("process", track.process())
                    .param("called", track.called())
                    .param("places", track.places().toArray(String[]::new))
                    .param("variables", json.writeValueAsString(track.variables()))
                    .update();
            jdbc.sql("""
                            insert into app.return_obligation (obligation_id, return_id) select o.obligation_id, r.return_id
                            from app.obligation o, app.person_return r where o.closed_at is null and o.task_id = any(:tasks) and r.return_id =
                            """ + LATEST)
                    .param("case", caseId.value())
                    .param("tasks", track.tasks().toArray(String[]::new))
                    .update();
        }
    }

    List<Standing> of(CaseId caseId) {
        return jdbc.sql("select process, called, places, variables::text from app.return_track where return_id = "
                        + LATEST)
                .param("case", caseId.value())
                .query((rs, n) -> new Standing(
                        rs.getString(1),
                        rs.getBoolean(2),
                        List.of((String[]) rs.getArray(3).getArray()),
                        List.of(),
                        json.readValue(rs.getString(4), new TypeReference<Map<String, String>>() {})))
                .list();
    }

    void prepared(CaseId caseId, Instant at) {
        jdbc.sql("update app.person_return set prepared_at = :at where return_id = " + LATEST)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
    }

    Instant returnedAt(CaseId caseId) {
        return jdbc.sql("select returned_at from app.person_return where return_id = " + LATEST)
                .param("case", caseId.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    boolean wasPrepared(CaseId caseId) {
        return jdbc.sql("select exists (select 1 from app.person_return where prepared_at is not null and return_id = "
                        + LATEST + ")")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** Whoever was told anything of the case since the return that has just been taken back. */
    List<UnitId> toldSince(CaseId caseId) {
        return jdbc.sql("""
                        select distinct n.to_unit from app.notice n join app.person_return r using (case_id)
                        where r.return_id = """ + UNDONE + """
                           and n.created_at >= r.returned_at order by 1
                        """)
                .param("case", caseId.value())
                .query((rs, n) -> new UnitId(rs.getString(1)))
                .list();
    }

    /** A copy of the row that the return had ended: same owner, same first due date, resting until its clock is set. Empty if none was. */
    Optional<ObligationId> again(CaseId caseId, String kind, String taskId, Instant at) {
        return jdbc.sql("""
                        with before as (
                            select o.* from app.return_obligation p join app.obligation o using (obligation_id)
                            where p.return_id = """ + UNDONE + """
                               and o.kind = :kind and p.goes_on_as is null
                            order by o.obligation_id limit 1),
                        again as (
                            insert into app.obligation (case_id, kind, code, life_area, info_lane, priority, must, evidence, capability, ladder,
                                task_id, sender_unit, receiver_unit, state, assignee, offered_at, accept_by, accepted_at, first_due_at, due_at,
                                due_reason, min_lead, level, refusals, contains_obligation, because_of, changed_at, suspended_at)
                            select case_id, kind, code, life_area, info_lane, priority, must, evidence, capability, ladder,
                                :task, sender_unit, receiver_unit, case when accepted_at is null then 'OFFERED' else 'ACCEPTED' end, assignee,
                                :at, accept_by, case when accepted_at is not null then :at::timestamptz end, first_due_at, due_at,
                                due_reason, min_lead, -1, refusals, contains_obligation, because_of, :at, :at from before
                            returning obligation_id),
                        marked as (
                            update app.return_obligation p set goes_on_as = again.obligation_id from again, before
                            where p.obligation_id = before.obligation_id)
                        select obligation_id from again
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .param("task", taskId)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .optional()
                .map(ObligationId::new);
    }
}

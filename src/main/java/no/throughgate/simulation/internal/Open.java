package no.throughgate.simulation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;

/**
 * An open obligation as a simulated worker sees it in the queue.
 *
 * @param stay    the stay's own id, of a matter who raised it and when: chance hangs on it, since case numbers depend on which thread came first
 * @param attempt how often this was asked for in the case before: who was silent once is not silent for ever
 */
record Open(
        ObligationId id,
        String workflow,
        String caseId,
        String stay,
        String kind,
        int attempt,
        String unit,
        String capability,
        boolean offered,
        int refusals,
        Instant offeredAt,
        Instant answerBy,
        Instant due) {

    static final String SELECT = """
            select /* virtual time */ o.obligation_id, coalesce(c.workflow_id, m.workflow_id) as workflow_id, o.case_id,
                coalesce(c.stay_id, m.raised_by || m.opened_at) as stay_id, o.kind, o.receiver_unit, o.capability, o.state, o.refusals,
                o.offered_at, coalesce(o.accept_by, o.due_at) as answer_by, o.due_at
            from app.obligation o left join app.release_case c using (case_id) left join app.matter m using (case_id)
            where o.closed_at is null and o.obligation_id > :after
            order by o.obligation_id
            """;

    static Open read(ResultSet rs, Attempts attempts) throws SQLException {
        String stay = rs.getString("stay_id");
        String kind = rs.getString("kind");
        return new Open(
                new ObligationId(rs.getLong("obligation_id")),
                rs.getString("workflow_id"),
                rs.getString("case_id"),
                stay,
                kind,
                attempts.next(stay, kind),
                rs.getString("receiver_unit"),
                rs.getString("capability"),
                rs.getString("state").equals("OFFERED"),
                rs.getInt("refusals"),
                rs.getTimestamp("offered_at").toInstant(),
                rs.getTimestamp("answer_by").toInstant(),
                rs.getTimestamp("due_at").toInstant());
    }

    Open accepted() {
        return new Open(id, workflow, caseId, stay, kind, attempt, unit, capability, false, 0, offeredAt, due, due);
    }

    Actor worker() {
        UnitId at = new UnitId(unit);
        return new Actor(new UserId("simulated" + unit.replace('/', '-')), Set.of(at), Set.of(capability));
    }
}

package no.throughgate.support;

import java.time.Instant;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.planning.RuleTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Steps that somebody has done, with what was answered, for tests of what is read from them: the way there is other tests' business. */
@Component
public class DoneSteps {

    private final JdbcClient jdbc;
    private final RuleTables rules;

    DoneSteps(JdbcClient jdbc, RuleTables rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    public void done(CaseId caseId, String kind, String unit, Instant at, Map<String, Object> answers) {
        insert(caseId, kind, unit, "DONE", at);
        jdbc.sql("""
                        insert into app.obligation_result (obligation_id, data, recorded_by, recorded_at)
                        select max(obligation_id), cast(:data as jsonb), 'worker', cast(:at as timestamptz) from app.obligation
                        where case_id = :case and kind = :kind
                        """)
                .param("data", JsonMapper.shared().writeValueAsString(answers))
                .param("at", at.toString())
                .param("case", caseId.value())
                .param("kind", kind)
                .update();
    }

    /** Owed by the unit, and open. */
    public void owed(CaseId caseId, String kind, String unit, Instant at) {
        insert(caseId, kind, unit, "ACCEPTED", at);
    }

    private void insert(CaseId caseId, String kind, String unit, String state, Instant at) {
        var row = rules.catalogue(kind).orElseThrow();
        jdbc.sql("""
                        insert into app.obligation (case_id, kind, code, life_area, info_lane, must, capability, sender_unit, receiver_unit,
                            state, offered_at, accepted_at, first_due_at, due_at, due_reason, changed_at, closed_at)
                        select :case, :kind, :code, :area, :lane, true, 'worker', :unit, :unit, :state, t, t, t + interval '3 days',
                            t + interval '3 days', 'RULE', t, case when :state = 'DONE' then t end
                        from (select cast(:at as timestamptz) as t) now
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .param("code", row.code())
                .param("area", row.lifeArea().name())
                .param("lane", row.infoLane().name())
                .param("unit", unit)
                .param("state", state)
                .param("at", at.toString())
                .update();
    }
}

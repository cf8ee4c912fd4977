package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.HandoverReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contact officers, span by span, and what they hold. */
@Component
class OfficerRows {

    private static final String HELD = "select " + Row.COLUMNS + """
             from app.obligation o join app.release_case c on c.case_id = o.case_id
            where o.case_id = :case and o.closed_at is null and o.receiver_unit = c.prison_unit and o.assignee is not null
                and o.capability = :capability
            order by o.due_at, o.obligation_id""";

    private final JdbcClient jdbc;

    OfficerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UserId> of(CaseId caseId) {
        return jdbc.sql("""
                        select k.user_id from app.release_case c, lateral (
                            select f.user_id, 1 as rank, f.since as at from app.contact_officer f
                            where f.case_id = c.case_id and f.unit_id = c.prison_unit and f.until is null
                            union all
                            select o.assignee, 2, o.closed_at from app.obligation o
                            where o.case_id = c.case_id and o.receiver_unit = c.prison_unit and o.state = 'DONE'
                                and o.kind in ('holdIntakeTalk', 'takeOverIntakeTalk') and o.assignee is not null) k
                        where c.case_id = :case order by k.rank, k.at desc limit 1
                        """)
                .param("case", caseId.value())
                .query(String.class)
                .optional()
                .map(UserId::new);
    }

    /** What people of the prison have taken on in the case. */
    List<Row> held(CaseId caseId, String capability) {
        return held(HELD, caseId, capability);
    }

    List<Row> heldForUpdate(CaseId caseId, String capability) {
        return held(HELD + " for no key update of o", caseId, capability);
    }

    private List<Row> held(String sql, CaseId caseId, String capability) {
        return jdbc.sql(sql)
                .param("case", caseId.value())
                .param("capability", capability)
                .query(Row::read)
                .list();
    }

    void name(CaseFacts facts, UserId officer, UserId by, HandoverReason because, Instant at) {
        jdbc.sql("update app.contact_officer set until = :at where case_id = :case and until is null")
                .param("at", Timestamp.from(at))
                .param("case", facts.caseId().value())
                .update();
        jdbc.sql("""
                        insert into app.contact_officer (case_id, unit_id, user_id, since, named_by, reason)
                        values (:case, :unit, :user, :at, :by, :reason)
                        """)
                .param("case", facts.caseId().value())
                .param("unit", facts.prison().value())
                .param("user", officer.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("reason", because.name())
                .update();
    }
}

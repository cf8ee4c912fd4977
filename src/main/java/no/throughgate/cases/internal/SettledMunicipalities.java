package no.throughgate.cases.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been settled about a case's municipality, and what the settled one takes over with it. */
@Component
class SettledMunicipalities {

    private final JdbcClient jdbc;
    private final FactsInTransaction known;

    SettledMunicipalities(JdbcClient jdbc, FactsInTransaction known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /** @return whether one was in force */
    boolean end(CaseId caseId, Instant at) {
        return jdbc.sql("""
                                update app.municipality_settlement set ended_at = greatest(settled_at, :at)
                                where case_id = :case and ended_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("case", caseId.value())
                        .update()
                > 0;
    }

    /** The latest, in force or not. */
    Optional<String> last(CaseId caseId) {
        return jdbc.sql(
                        "select municipality from app.municipality_settlement where case_id = :case order by settlement_id desc limit 1")
                .param("case", caseId.value())
                .query(String.class)
                .optional();
    }

    /**
     * What an earlier municipality of the case would own outside, or carries on after its work was done, is the settled one's:
     * its yes, or the decision, is what the areas go by. A home granted by a municipality that the case never belonged to stays
     * with that office.
     */
    void takeOver(CaseId caseId, String code, Instant at) {
        known.forget(caseId);
        jdbc.sql("""
                        update app.release_case c set outside_owner = u.unit_id, outside_owner_since = :at
                        from app.unit u
                        where c.case_id = :case and u.unit_id = '/municipality/' || :code || '/coordination'
                            and (c.outside_owner <> u.unit_id or (c.outside_owner is null and c.status = 'RELEASED'))
                        """)
                .param("case", caseId.value())
                .param("code", code)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        update app.life_area a set carried_by = n.unit_id, carried_since = :at
                        from app.unit o, app.unit n
                        where a.case_id = :case and o.unit_id = a.carried_by and o.agency in ('NAV', 'HOUSING', 'MUNICIPALITY')
                            and n.unit_id = '/municipality/' || :code || '/coordination' and o.municipality_code <> :code
                            and o.municipality_code in (
                                select municipality_before from app.release_case where case_id = :case
                                union select municipality from app.municipality_settlement where case_id = :case)
                        """)
                .param("case", caseId.value())
                .param("code", code)
                .param("at", Timestamp.from(at))
                .update();
    }
}

package no.throughgate.web.casepage;

import java.util.HashMap;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The case that this one follows on, and the one that follows on it. Named to those who may open it by the rule for any case, and to others
 * not at all: that somebody has been in prison before is no business of theirs.
 */
@Component
class CasesBesides {

    private final JdbcClient jdbc;

    CasesBesides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Beside(String caseId, boolean later) {}

    List<Beside> of(CaseId caseId, CurrentUser user) {
        var params = new HashMap<>(Visibility.params(user));
        params.put("case", caseId.value());
        return jdbc.sql("""
                        select c.case_id, b.later from (
                            select earlier_case as case_id, false as later from app.release_case where case_id = :case
                            union all select case_id, true from app.release_case where earlier_case = :case) b
                        join app.release_case c on c.case_id = b.case_id and c.status <> 'ANNULLED'
                        where %s order by b.later, c.case_id
                        """.formatted(Visibility.CASE))
                .params(params)
                .query(Beside.class)
                .list();
    }
}

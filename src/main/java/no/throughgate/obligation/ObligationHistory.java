package no.throughgate.obligation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What has been asked in a case before, open or closed. */
@Component
public class ObligationHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ObligationHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was answered the last time this was done. */
    public Optional<Map<String, Object>> answers(CaseId caseId, String kind) {
        return jdbc.sql("""
                        select r.data::text from app.obligation_result r join app.obligation o using (obligation_id)
                        where o.case_id = :case and o.kind = :kind and o.state = 'DONE' order by o.obligation_id desc limit 1
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .query(String.class)
                .optional()
                .map(data -> json.readValue(data, new TypeReference<Map<String, Object>>() {}));
    }

    /** Does somebody owe it, or has somebody done it? What was refused or withdrawn, and is nobody's now, may be asked again. */
    public boolean asked(CaseId caseId, String kind) {
        return jdbc.sql("""
                        select exists (select 1 from app.obligation
                            where case_id = :case and kind = :kind and state in ('OFFERED', 'ACCEPTED', 'DONE'))
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** Is it somebody's to do now? */
    public boolean open(CaseId caseId, String kind) {
        return jdbc.sql("""
                        select exists (select 1 from app.obligation
                            where case_id = :case and kind = :kind and closed_at is null)
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** Has the person come back to prison in this case? */
    public boolean returned(CaseId caseId) {
        return jdbc.sql(
                        "select exists (select 1 from app.release_case where case_id = :case and returned_at is not null)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** Done for the release that is ahead: since the person came back, or ever in a case without a return. */
    public boolean doneSinceReturn(CaseId caseId, String kind) {
        return jdbc.sql("""
                        select exists (select 1 from app.obligation o join app.release_case c using (case_id)
                            where o.case_id = :case and o.kind = :kind and o.state = 'DONE'
                              and o.closed_at >= coalesce(c.returned_at, '-infinity'))
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** Has the release got another day since this was done the last time? */
    public boolean dateMovedSince(CaseId caseId, String kind) {
        return jdbc.sql("""
                        select exists (select 1 from app.release_date_change
                            where case_id = :case and new_date is distinct from old_date
                              and changed_at > (select max(closed_at) from app.obligation
                                where case_id = :case and kind = :kind and state = 'DONE'))
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** As {@link #asked}, leaving out what was done before then, or before the person came back. */
    public boolean askedSince(CaseId caseId, String kind, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from app.obligation o join app.release_case c using (case_id)
                            where o.case_id = :case and o.kind = :kind and (o.state in ('OFFERED', 'ACCEPTED')
                                or o.state = 'DONE' and o.closed_at > greatest(c.returned_at, cast(:since as timestamptz))))
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    public boolean done(CaseId caseId, String kind) {
        return jdbc.sql("""
                        select exists (select 1 from app.obligation where case_id = :case and kind = :kind and state = 'DONE')
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }
}

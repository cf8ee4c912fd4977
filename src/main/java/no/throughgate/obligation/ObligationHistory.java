package no.throughgate.obligation;

import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been asked in a case before, open or closed. */
@Component
public class ObligationHistory {

    private final JdbcClient jdbc;

    ObligationHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import no.throughgate.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps that a case's profile has no time for. */
@Component
class LeftOut {

    private final JdbcClient jdbc;

    LeftOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Was this done in the earlier case, so lately that its answer is still good? */
    boolean stillGood(CaseId earlier, String kind, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from app.carry_over_rule r join app.obligation o on o.kind = r.kind
                            where r.kind = :kind and o.case_id = :earlier and o.state = 'DONE'
                              and o.closed_at > :now - make_interval(days => r.days_valid))
                        """)
                .param("kind", kind)
                .param("earlier", earlier.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** One line a step, however often the token passes it. @return true the first time */
    boolean record(CaseId caseId, String kind, String profile, String reason, Instant at) {
        return jdbc.sql("""
                        insert into app.dropped_step (case_id, kind, profile, reason, dropped_at) values (:case, :kind, :profile, :reason, :at)
                        on conflict do nothing
                        """)
                        .param("case", caseId.value())
                        .param("kind", kind)
                        .param("profile", profile)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}

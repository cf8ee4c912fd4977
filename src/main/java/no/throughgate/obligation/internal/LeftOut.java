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

    /** Was this done in the earlier case, so lately that its answer is still good, and was it an answer to build on? */
    boolean stillGood(CaseId earlier, String kind, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from app.carry_over_rule r cross join lateral (
                                select o.closed_at, coalesce(a.data, '{}') as data
                                from app.obligation o left join app.obligation_result a using (obligation_id)
                                where o.kind = r.kind and o.case_id = :earlier and o.state = 'DONE' order by o.obligation_id desc limit 1) last
                            where r.kind = :kind and last.closed_at > cast(:now as timestamptz) - make_interval(days => r.days_valid)
                              and (r.answered is null or last.data @> r.answered))
                        """)
                .param("kind", kind)
                .param("earlier", earlier.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Was this done before the person came back, and is it still good? Company is, while the organisation still walks along. */
    boolean holdsThroughReturn(CaseId caseId, String kind, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from app.release_case c join app.obligation o using (case_id) join app.return_rule r on r.kind = o.kind
                            where c.case_id = :case and c.returned_at is not null and c.status = 'OPEN' and o.kind = :kind and o.state = 'DONE'
                              and o.closed_at < c.returned_at and o.closed_at > cast(:now as timestamptz) - make_interval(days => r.days_valid)
                              and (o.kind <> 'acceptCompanionship' or c.ngo_accepted))
                        """)
                .param("case", caseId.value())
                .param("kind", kind)
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

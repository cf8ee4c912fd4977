package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which municipality's housing office gave the case its home: not always the one the person is taken to belong to. */
@Component
class GrantedHomes {

    private final JdbcClient jdbc;

    GrantedHomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As {@link #municipality}, or whose promise holds a home while nothing is decided. */
    Optional<String> orPromised(CaseId caseId) {
        return municipality(caseId).or(() -> jdbc.sql("""
                        select home_unit from app.commitment where case_id = :case and state in ('BOTH', 'KEPT')
                          and coalesce(ended_at, 'infinity') > coalesce(cast(:lost as timestamptz), '-infinity')
                        order by commitment_id desc limit 1
                        """)
                .param("case", caseId.value())
                .param("lost", lost(caseId), Types.TIMESTAMP)
                .query(String.class)
                .optional()
                .flatMap(GrantedHomes::number));
    }

    /**
     * The municipality's number; empty before a home is granted, where no housing office granted it, after it was lost, and when
     * its keys were refused and nobody owes them instead.
     */
    Optional<String> municipality(CaseId caseId) {
        return jdbc.sql("""
                        select o.receiver_unit from app.obligation o join app.obligation_result r using (obligation_id)
                        where o.case_id = :case and o.kind = 'decideHome' and o.state = 'DONE' and r.data ->> 'homeDecision' = 'GRANTED'
                          and o.closed_at > coalesce(cast(:lost as timestamptz), '-infinity')
                          and coalesce((select k.state from app.obligation k where k.case_id = o.case_id and k.kind = 'arrangeMoveIn'
                            and k.obligation_id > o.obligation_id order by k.obligation_id desc limit 1), '') <> 'REJECTED'
                        order by o.obligation_id desc limit 1
                        """)
                .param("case", caseId.value())
                .param("lost", lost(caseId), Types.TIMESTAMP)
                .query(String.class)
                .optional()
                .flatMap(GrantedHomes::number);
    }

    /** When somebody last found that a stay inside had cost the home; not in a return that was taken back. */
    Optional<Instant> lostAt(CaseId caseId) {
        return jdbc.sql("""
                        select max(o.closed_at) from app.obligation o left join app.obligation_result r using (obligation_id)
                        where o.case_id = :case and o.kind = 'reviewReturn' and o.state = 'DONE'
                          and coalesce(r.data ->> 'homeKept', 'false') <> 'true'
                          and not exists (select 1 from app.person_return b where b.case_id = o.case_id
                            and o.closed_at between b.returned_at and b.undone_at)
                        """)
                .param("case", caseId.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private @Nullable Timestamp lost(CaseId caseId) {
        return lostAt(caseId).map(Timestamp::from).orElse(null);
    }

    private static Optional<String> number(String office) {
        return Optional.of(new UnitId(office))
                .filter(unit -> unit.agency() == Agency.HOUSING)
                .map(unit -> unit.value().split("/")[2]);
    }
}

package no.throughgate.obligation.internal;

import java.util.Optional;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
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
                        order by commitment_id desc limit 1
                        """)
                .param("case", caseId.value())
                .query(String.class)
                .optional()
                .flatMap(GrantedHomes::number));
    }

    /** The municipality's number; empty before a home is granted, and where no housing office granted it. */
    Optional<String> municipality(CaseId caseId) {
        return jdbc.sql("""
                        select o.receiver_unit from app.obligation o join app.obligation_result r using (obligation_id)
                        where o.case_id = :case and o.kind = 'decideHome' and o.state = 'DONE' and r.data ->> 'homeDecision' = 'GRANTED'
                        order by o.obligation_id desc limit 1
                        """)
                .param("case", caseId.value())
                .query(String.class)
                .optional()
                .flatMap(GrantedHomes::number);
    }

    private static Optional<String> number(String office) {
        return Optional.of(new UnitId(office))
                .filter(unit -> unit.agency() == Agency.HOUSING)
                .map(unit -> unit.value().split("/")[2]);
    }
}

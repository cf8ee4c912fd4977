package no.throughgate.obligation.internal;

import java.util.Optional;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which municipality's housing office granted the case its home: not always the one the person is taken to belong to. */
@Component
class GrantedHomes {

    private final JdbcClient jdbc;

    GrantedHomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .map(UnitId::new)
                .filter(unit -> unit.agency() == Agency.HOUSING)
                .map(unit -> unit.value().split("/")[2]);
    }
}

package no.throughgate.obligation.internal;

import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which prison a person moves from, or has moved from: what it still has to send along stays its own. */
@Component
class FormerPrisons {

    private final JdbcClient jdbc;

    FormerPrisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the case's last move that was not called off. */
    Optional<UnitId> of(CaseId caseId) {
        return jdbc.sql("""
                        select from_unit from app.prison_transfer where case_id = :case and called_off_at is null
                        order by transfer_id desc limit 1
                        """)
                .param("case", caseId.value())
                .query(String.class)
                .optional()
                .map(UnitId::new);
    }
}

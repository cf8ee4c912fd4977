package no.throughgate.obligation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import no.throughgate.cases.CaseFacts;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who meets the person at the gate, and whether somebody looks after that already. */
@Component
public class GateSlots {

    private final JdbcClient jdbc;

    GateSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the case's gate slot is looked after since an earlier time */
    public boolean watch(CaseId caseId, Instant at) {
        return jdbc.sql(
                                "update app.release_case set gate_watched_at = :at where case_id = :case and gate_watched_at is null")
                        .param("at", Timestamp.from(at))
                        .param("case", caseId.value())
                        .update()
                == 1;
    }

    /**
     * The organisation that meets: the one that walks beside the person, or whoever took the slot over after a
     * cancellation. Empty: none does, an officer meets.
     */
    public Optional<UnitId> organisation(CaseFacts facts) {
        Optional<Optional<UnitId>> last = jdbc.sql("""
                        select case when kind = 'takeOverGateSlot' then receiver_unit end as unit from app.obligation join app.release_case using (case_id)
                        where case_id = :case and obligation.closed_at >= coalesce(returned_at, '-infinity') and ((kind in ('confirmGateSlot', 'keepGateSlot') and state in ('REJECTED', 'RETURNED'))
                            or (kind in ('takeOverGateSlot', 'nameOfficer') and state = 'DONE'))
                        order by obligation.closed_at desc, obligation_id desc limit 1
                        """)
                .param("case", facts.caseId().value())
                .query((rs, n) -> Optional.ofNullable(rs.getString("unit")).map(UnitId::new))
                .optional();
        return last.orElseGet(facts::companion);
    }
}

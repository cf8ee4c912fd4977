package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what contains a miss: a step drawn at the task itself, or the case's own ladder; and of raised hands. */
@Component
class Containments {

    private final JdbcClient jdbc;

    Containments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the case's ladder has taken this miss already */
    boolean drawn(ObligationId id) {
        return jdbc.sql(
                                "update app.obligation set containment = 'DRAWN' where obligation_id = :id and containment is null")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<ObligationId> takeMissed(CaseId caseId) {
        return jdbc.sql("""
                        update app.obligation set containment = 'LADDER'
                        where obligation_id = (select obligation_id from app.obligation
                            where case_id = :case and level = 3 and containment is null and closed_at is null
                            order by obligation_id limit 1)
                        returning obligation_id
                        """)
                .param("case", caseId.value())
                .query(Long.class)
                .optional()
                .map(ObligationId::new);
    }

    /** A hand was raised for it: its own alarms end, the case's ladder has it now. */
    void contain(ObligationId id) {
        jdbc.sql("""
                        update app.obligation set containment = 'LADDER', level = greatest(level, 3), next_alarm_at = null
                        where obligation_id = :id and closed_at is null
                        """).param("id", id.value()).update();
    }

    Optional<Optional<ObligationId>> takeHand(CaseId caseId, Instant at) {
        return jdbc.sql("""
                        update app.raised_hand set taken_at = :at
                        where hand_id = (select hand_id from app.raised_hand where case_id = :case and taken_at is null order by hand_id limit 1)
                        returning obligation_id
                        """)
                .param("case", caseId.value())
                .param("at", Timestamp.from(at))
                .query((rs, n) -> {
                    long id = rs.getLong("obligation_id");
                    return rs.wasNull() ? Optional.<ObligationId>empty() : Optional.of(new ObligationId(id));
                })
                .optional();
    }

    void hand(CaseId caseId, Optional<ObligationId> id, Actor actor, @Nullable UnitId unit, Instant at) {
        jdbc.sql("""
                        insert into app.raised_hand (case_id, obligation_id, raised_by, raised_unit, raised_at)
                        values (:case, :obligation, :by, :unit, :at)
                        """)
                .param("case", caseId.value())
                .param("obligation", id.map(ObligationId::value).orElse(null), Types.BIGINT)
                .param("by", actor.user().value())
                .param("unit", unit == null ? null : unit.value(), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Misses, with their kinds, that are gone while something still contains them. */
    Map<ObligationId, String> ofWhatIsGone(CaseId caseId) {
        Map<ObligationId, String> gone = new TreeMap<>(Comparator.comparing(ObligationId::value));
        jdbc.sql("""
                        select distinct m.obligation_id, m.kind from app.obligation f
                        join app.obligation m on m.obligation_id = f.contains_obligation
                        where f.case_id = :case and f.closed_at is null and m.closed_at is not null
                        """).param("case", caseId.value()).query(rs -> {
            gone.put(new ObligationId(rs.getLong("obligation_id")), rs.getString("kind"));
        });
        return gone;
    }
}

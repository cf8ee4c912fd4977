package no.throughgate.obligation.internal.effect;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.RuleTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The prison's open obligations of a case, handed as they are to whoever has the person now: same due dates, same alarms. */
@Component
class PrisonsDuties {

    private static final Set<String> HELD_INSIDE = Set.of("PRISON", "CASE_HOLDER", "KEEPER");

    private final JdbcClient jdbc;
    private final RuleTables rules;

    PrisonsDuties(JdbcClient jdbc, RuleTables rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** @param role whose capability does them from here on */
    void move(CaseId caseId, UnitId from, UnitId to, String role, Instant at) {
        jdbc.sql("""
                        update app.obligation set receiver_unit = :to, capability = :capability, assignee = null, changed_at = :at,
                            sender_unit = case when sender_unit = :from then :to else sender_unit end
                        where case_id = :case and closed_at is null and receiver_unit = :from and kind = any(:kinds)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .param("capability", rules.route(role, false).capability())
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .param(
                        "kinds",
                        rules.catalogue().stream()
                                .filter(row -> HELD_INSIDE.contains(row.receiverRole()))
                                .map(CatalogueRow::kind)
                                .toArray(String[]::new))
                .update();
    }
}

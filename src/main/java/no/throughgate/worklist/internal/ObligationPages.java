package no.throughgate.worklist.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one obligation for one reader; what the reader may not see does not exist. */
@Component
class ObligationPages {

    private static final String ONE = """
            select %s, %s as owed from app.obligation o %s
            where o.obligation_id = :id and %s and %s
            """.formatted(
            ObligationRow.COLUMNS, Visibility.OWED, WorklistRow.JOINS, Visibility.SEEN, Visibility.CASE_OR_MATTER);

    private final JdbcClient jdbc;

    private final Clock clock;

    ObligationPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For showing. */
    ObligationRow seen(ObligationId id, CurrentUser user) {
        return jdbc.sql(ONE)
                .params(Visibility.params(user.actor(), Oslo.dateOf(clock.instant())))
                .param("id", id.value())
                .query(ObligationRow::of)
                .optional()
                .orElseThrow(() -> Problem.notFound("obligation.notFound"));
    }

    /** For acting: only who owes it. */
    ObligationRow owed(ObligationId id, CurrentUser user) {
        var row = seen(id, user);
        if (!row.owed()) {
            throw Problem.notFound("obligation.notFound");
        }
        return row;
    }

    /** Whether the reader may still open the case. */
    boolean opens(CaseId caseId, CurrentUser user) {
        return jdbc.sql("select exists (select 1 from app.release_case c where c.case_id = :case and %s)"
                        .formatted(Visibility.CASE))
                .params(Visibility.params(user))
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** The units to which something that came back can be offered: those of the agency that was asked before. */
    List<Receiver> receivers(ObligationId id) {
        return jdbc.sql("""
                        select u.unit_id, u.name from app.unit u
                        where u.active and u.agency in (
                            select asked.agency from app.obligation o
                            join app.obligation before on before.task_id = o.task_id and before.case_id = o.case_id
                            join app.unit asked on asked.unit_id = before.receiver_unit
                            where o.obligation_id = :id and (before.state in ('REJECTED', 'RETURNED') or before.reason = 'ACCESS_ENDED'))
                        order by u.name
                        """).param("id", id.value()).query(Receiver.class).list();
    }

    /** What the last one who sent it back said was missing. */
    Optional<Lack> lack(ObligationId id) {
        return jdbc.sql("""
                        select u.name as unit, before.missing from app.obligation o
                        join app.obligation before on before.task_id = o.task_id and before.case_id = o.case_id
                        join app.unit u on u.unit_id = before.receiver_unit
                        where o.obligation_id = :id and before.missing is not null and before.obligation_id < o.obligation_id
                        order by before.obligation_id desc limit 1
                        """).param("id", id.value()).query(Lack.class).optional();
    }

    /** @param missing a {@link no.throughgate.obligation.MissingInfo} */
    record Lack(String unit, String missing) {}

    record Receiver(String unitId, String name) {}
}

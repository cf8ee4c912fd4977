package no.throughgate.obligation.internal;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.Cases;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.AbsentWorkers;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** No token moves: who is accountable is the unit, before and after. One transaction a case. */
@Component
class AbsentHolders implements AbsentWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(AbsentHolders.class);

    private static final String HELD = """
             from app.obligation o join app.unit_member m on m.unit_id = o.receiver_unit and m.user_id = o.assignee
            where o.closed_at is null and o.assignee is not null
                and :today between m.absent_from and m.absent_until
                and (o.due_at at time zone 'Europe/Oslo')::date <= m.absent_until""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Cases cases;
    private final Directory directory;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    AbsentHolders(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Cases cases,
            Directory directory,
            Notices notices,
            Timeline timeline,
            MovableClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.directory = directory;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public int putBack() {
        Instant now = clock.instant();
        LocalDate today = Oslo.dateOf(now);
        return casesWithHeld(today).stream()
                .mapToInt(caseId -> inItsOwnTransaction(caseId, today, now))
                .sum();
    }

    @Override
    public int wouldGoBack(UnitId unit, UserId holder, LocalDate until) {
        return jdbc.sql("""
                        select count(*) from app.obligation where receiver_unit = :unit and assignee = :holder and closed_at is null
                            and (due_at at time zone 'Europe/Oslo')::date <= :until
                        """)
                .param("unit", unit.value())
                .param("holder", holder.value())
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    private int inItsOwnTransaction(CaseId caseId, LocalDate today, Instant now) {
        try {
            return requireNonNull(transaction.execute(status -> putBack(caseId, today, now)));
        } catch (RuntimeException fault) {
            LOG.error("{} keeps work with somebody who is away", caseId.value(), fault);
            return 0;
        }
    }

    private List<CaseId> casesWithHeld(LocalDate today) {
        return jdbc.sql("select distinct o.case_id" + HELD + " order by 1")
                .param("today", today)
                .query((rs, n) -> new CaseId(rs.getString(1)))
                .list();
    }

    /** The case first, then its rows: the same order as its clock and as a date move. */
    private int putBack(CaseId caseId, LocalDate today, Instant now) {
        cases.lock(caseId);
        List<Row> held = held(caseId, today);
        held.forEach(row -> putBack(row, today, now));
        return held.size();
    }

    private List<Row> held(CaseId caseId, LocalDate today) {
        return jdbc.sql("select " + Row.COLUMNS + HELD
                        + " and o.case_id = :case order by o.obligation_id for no key update of o")
                .param("case", caseId.value())
                .param("today", today)
                .query(Row::read)
                .list();
    }

    private void putBack(Row row, LocalDate today, Instant now) {
        jdbc.sql("update app.obligation set assignee = null, changed_at = :at where obligation_id = :id")
                .param("at", Timestamp.from(now))
                .param("id", row.id().value())
                .update();
        UserId away = row.assignee();
        notices.tell(new Notice(row.caseId(), row.id(), "putBack", 0, row.receiver(), away, false));
        Optional<UserId> leader = directory.leaderOf(row.receiver(), today);
        notices.tell(new Notice(row.caseId(), row.id(), "putBack", 0, row.receiver(), leader.orElse(null), false));
        timeline.record(new Entry(
                row.caseId(),
                now,
                "obligation.putBack",
                Entry.SYSTEM,
                row.receiver(),
                row.id(),
                Map.of("kind", row.kind())));
    }
}

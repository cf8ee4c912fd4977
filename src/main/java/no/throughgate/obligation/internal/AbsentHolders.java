package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UserId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.AbsentWorkers;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** No token moves: who is accountable is the unit, before and after. */
@Component
@Transactional
class AbsentHolders implements AbsentWorkers {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Notices notices;
    private final Timeline timeline;
    private final MovableClock clock;

    AbsentHolders(JdbcClient jdbc, Directory directory, Notices notices, Timeline timeline, MovableClock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public int putBack() {
        Instant now = clock.instant();
        LocalDate today = Oslo.dateOf(now);
        List<Row> held = held(today);
        held.forEach(row -> putBack(row, today, now));
        return held.size();
    }

    private List<Row> held(LocalDate today) {
        return jdbc.sql("select " + Row.COLUMNS + """
                         from app.obligation o join app.unit_member m on m.unit_id = o.receiver_unit and m.user_id = o.assignee
                        where o.closed_at is null and o.assignee is not null
                            and :today between m.absent_from and m.absent_until
                            and (o.due_at at time zone 'Europe/Oslo')::date <= m.absent_until
                        order by o.case_id, o.obligation_id for no key update of o
                        """)
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

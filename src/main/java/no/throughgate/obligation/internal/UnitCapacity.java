package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
import no.throughgate.obligation.Capacity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what a unit carries; the way of an offer or an answer to a unit without a cap costs nothing. */
@Component
class UnitCapacity implements Capacity {

    private static final String WITHOUT_YES =
            "not exists (select 1 from app.capacity_yes y where y.obligation_id = :id)";

    private final JdbcClient jdbc;
    private final Held held;
    private final Directory directory;
    private final Notices notices;
    private final MovableClock clock;

    UnitCapacity(JdbcClient jdbc, Held held, Directory directory, Notices notices, MovableClock clock) {
        this.jdbc = jdbc;
        this.held = held;
        this.directory = directory;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Load of(UnitId unit) {
        return jdbc.sql("select " + CARRIED + ", u.capacity from app.unit u where u.unit_id = :unit")
                .param("unit", unit.value())
                .query((rs, n) -> new Load(rs.getLong(1), rs.getObject(2, Integer.class)))
                .single();
    }

    @Override
    public boolean queued(ObligationId offer) {
        return jdbc.sql("""
                        select exists (select 1 from app.obligation f join app.unit u on u.unit_id = f.receiver_unit
                        where f.obligation_id = :id and f.state = 'OFFERED' and u.capacity <= %s and %s)
                        """.formatted(CARRIED, WITHOUT_YES))
                .param("id", offer.value())
                .query(Boolean.class)
                .single();
    }

    /** Tells whoever asked that the receiver is full: an answer may take its time, and until then nobody else has it. */
    void offered(CaseId caseId, ObligationId offer, UnitId sender, UnitId receiver) {
        if (directory.capped(receiver) && queued(offer)) {
            notices.tell(new Notice(caseId, offer, "queued", 0, sender, null, false));
        }
    }

    /**
     * One answer at a time where there is a cap, so that two cannot both be the last.
     *
     * @throws Problem conflict: the unit is full, and its leader has not said yes
     */
    void room(Row offer) {
        if (!directory.capped(offer.receiver())) {
            return;
        }
        Optional<Integer> cap = jdbc.sql(
                        "select capacity from app.unit where unit_id = :unit and capacity is not null for no key update")
                .param("unit", offer.receiver().value())
                .query(Integer.class)
                .optional();
        if (cap.isEmpty()) {
            return;
        }
        if (queued(offer.id())) {
            throw Problem.conflict("unit.full", cap.get());
        }
        Load before = of(offer.receiver());
        Load after = new Load(before.carried() + 1, before.cap());
        if (after.near() && !before.near()) {
            tellLeader(offer);
        }
    }

    private void tellLeader(Row offer) {
        directory
                .leaderOf(offer.receiver(), Oslo.dateOf(clock.instant()))
                .ifPresent(leader -> notices.tell(
                        new Notice(offer.caseId(), offer.id(), "capacityNear", 0, offer.receiver(), leader, false)));
    }

    @Override
    @Transactional
    public void allow(ObligationId offer, Actor leader, Beyond reason) {
        Row row = held.any(offer, leader);
        if (row.state() != Row.State.OFFERED) {
            throw Problem.conflict("obligation.notOffered");
        }
        Instant now = clock.instant();
        int fresh = jdbc.sql("""
                        insert into app.capacity_yes (obligation_id, said_by, said_at, reason) values (:id, :by, :at, :reason)
                        on conflict do nothing
                        """)
                .param("id", offer.value())
                .param("by", leader.user().value())
                .param("at", Timestamp.from(now))
                .param("reason", reason.name())
                .update();
        if (fresh == 1) {
            held.record(
                    row, leader, now, "obligation.allowedBeyond", Map.of("kind", row.kind(), "reason", reason.name()));
            jdbc.sql("""
                            insert into app.unit_change (unit_id, changed_by, changed_at, what, about, new_value)
                            values (:unit, :by, :at, 'BEYOND', :about, :reason)
                            """)
                    .param("unit", row.receiver().value())
                    .param("by", leader.user().value())
                    .param("at", Timestamp.from(now))
                    .param("about", row.caseId().value())
                    .param("reason", reason.name())
                    .update();
        }
    }
}

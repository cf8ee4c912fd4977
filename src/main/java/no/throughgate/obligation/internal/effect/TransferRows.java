package no.throughgate.obligation.internal.effect;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a move to another prison: its record, its package, and what changes hands. */
@Component
class TransferRows {

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param holder who had taken it personally; null if nobody had, or if only the sender changed */
    record Moved(
            ObligationId id,
            UnitId before,
            UnitId after,
            @Nullable UserId holder) {

        boolean changedHands() {
            return !before.equals(after);
        }
    }

    void decided(CaseId caseId, UnitId from, UnitId to, LocalDate on, String by, Instant at) {
        jdbc.sql("""
                        with decided as (
                            insert into app.prison_transfer (case_id, from_unit, to_unit, moves_on, decided_by, decided_at)
                            values (:case, :from, :to, :on, :by, :at) returning transfer_id, moves_on, decided_at)
                        insert into app.transfer_day (transfer_id, moves_on, since) select transfer_id, moves_on, decided_at from decided
                        """)
                .param("case", caseId.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("on", on)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What was said of the day before is kept beside it. */
    void movesOn(CaseId caseId, LocalDate on, Instant at) {
        jdbc.sql("""
                        with moved as (update app.prison_transfer set moves_on = :on where %s returning transfer_id, moves_on)
                        insert into app.transfer_day (transfer_id, moves_on, since)
                        select transfer_id, moves_on, cast(:at as timestamptz) from moved
                        """.formatted(OPEN))
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
    }

    void takenOver(CaseId caseId, Instant at) {
        end("taken_over_at", caseId, at);
    }

    void calledOff(CaseId caseId, Instant at) {
        end("called_off_at", caseId, at);
    }

    private static final String OPEN = "case_id = :case and taken_over_at is null and called_off_at is null";

    private void end(String column, CaseId caseId, Instant at) {
        jdbc.sql("update app.prison_transfer set " + column + " = :at where " + OPEN)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
    }

    /** The package of the case's last move, as things stand: codes and numbers, and nothing of the health workers' lane. */
    void packed(CaseId caseId, Instant at) {
        jdbc.sql("""
                        update app.prison_transfer t set package_at = coalesce(t.package_at, :at), package = jsonb_build_object(
                            'plan', (select max(obligation_id) from app.obligation
                                where case_id = :case and kind in ('makePlan', 'makeOnePagePlan', 'takeOverPlan') and state = 'DONE'),
                            'open', (select coalesce(jsonb_agg(jsonb_build_object('obligation', obligation_id, 'kind', kind,
                                        'owner', accountable_unit, 'due', due_at) order by due_at), '[]')
                                from app.obligation where case_id = :case and closed_at is null and info_lane <> 'RESTRICTED'),
                            'consents', (select coalesce(jsonb_agg(jsonb_build_object('to', to_unit, 'about', category, 'until', expires_on)
                                        order by to_unit, category), '[]')
                                from app.consent where case_id = :case and ended_at is null),
                            'promised', (select coalesce(jsonb_agg(jsonb_build_object('obligation', obligation_id, 'kind', kind,
                                        'by', receiver_unit, 'state', state) order by obligation_id), '[]')
                                from app.obligation where case_id = :case and sender_unit <> receiver_unit
                                  and state in ('ACCEPTED', 'DONE') and info_lane <> 'RESTRICTED'))
                        where t.transfer_id = (select max(transfer_id) from app.prison_transfer where case_id = :case and called_off_at is null)
                        """)
                .param("at", Timestamp.from(at))
                .param("case", caseId.value())
                .update();
    }

    /**
     * Everything open that offices of the one prison owe or have asked for goes to the same offices of the other: with its due
     * date, its alarms and its place on the ladder.
     *
     * @param stays the kinds that remain the old prison's own
     */
    List<Moved> handOver(CaseId caseId, UnitId from, UnitId to, Set<String> stays, Instant at) {
        return jdbc.sql("""
                        with held as (
                            select obligation_id, receiver_unit, assignee from app.obligation
                            where case_id = :case and closed_at is null and kind <> all (:stays)
                              and (app.same_office(receiver_unit, :from, :to) <> receiver_unit
                                or app.same_office(sender_unit, :from, :to) <> sender_unit) for no key update),
                        moved as (
                            update app.obligation o set changed_at = :at, sender_unit = app.same_office(o.sender_unit, :from, :to),
                                receiver_unit = app.same_office(o.receiver_unit, :from, :to),
                                assignee = case when app.same_office(o.receiver_unit, :from, :to) = o.receiver_unit then o.assignee end
                            from held where held.obligation_id = o.obligation_id returning o.obligation_id, o.receiver_unit)
                        select h.obligation_id, h.receiver_unit as before, m.receiver_unit as after, h.assignee
                        from held h join moved m using (obligation_id) order by h.obligation_id
                        """)
                .param("case", caseId.value())
                .param("stays", stays.toArray(String[]::new))
                .param("from", from.value())
                .param("to", to.value())
                .param("at", Timestamp.from(at))
                .query((rs, n) -> {
                    String holder = rs.getString("assignee");
                    return new Moved(
                            new ObligationId(rs.getLong("obligation_id")),
                            new UnitId(rs.getString("before")),
                            new UnitId(rs.getString("after")),
                            holder == null ? null : new UserId(holder));
                })
                .list();
    }
}

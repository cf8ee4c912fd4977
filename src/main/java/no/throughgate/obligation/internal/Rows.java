package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.planning.CatalogueRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the obligation's commands. Every change carries the state it expects, so that a lost race changes nothing. */
@Component
class Rows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Rows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row about to be born. */
    record Birth(
            CaseId caseId,
            CatalogueRow rule,
            String capability,
            String taskId,
            UnitId sender,
            UnitId receiver,
            Instant at,
            @Nullable Instant acceptBy,
            Instant due,
            String dueReason,
            int level,
            @Nullable Instant alarm,
            int refusals,
            @Nullable ObligationId contains) {}

    ObligationId insert(Birth b) {
        boolean offered = b.acceptBy() != null;
        return new ObligationId(jdbc.sql("""
                        insert into app.obligation (case_id, kind, code, life_area, info_lane, priority, must, evidence, capability, ladder,
                            task_id, sender_unit, receiver_unit, state, offered_at, accept_by, accepted_at, first_due_at, due_at, due_reason,
                            level, next_alarm_at, refusals, contains_obligation, changed_at)
                        values (:case, :kind, :code, :area, :lane, :priority, :must, :evidence, :capability, :ladder,
                            :task, :sender, :receiver, :state, :at, :acceptBy, :acceptedAt, :due, :due, :reason,
                            :level, :alarm, :refusals, :contains, :at)
                        returning obligation_id
                        """)
                .param("case", b.caseId().value())
                .param("kind", b.rule().kind())
                .param("code", b.rule().code())
                .param("area", b.rule().lifeArea().name())
                .param("lane", b.rule().infoLane().name())
                .param("priority", b.rule().priority())
                .param("must", b.rule().must())
                .param("evidence", b.rule().evidence().name())
                .param("capability", b.capability())
                .param("ladder", b.rule().ladder().name())
                .param("task", b.taskId())
                .param("sender", b.sender().value())
                .param("receiver", b.receiver().value())
                .param("state", offered ? "OFFERED" : "ACCEPTED")
                .param("at", Timestamp.from(b.at()))
                .param("acceptBy", time(b.acceptBy()), Types.TIMESTAMP)
                .param("acceptedAt", offered ? null : Timestamp.from(b.at()), Types.TIMESTAMP)
                .param("due", Timestamp.from(b.due()))
                .param("reason", b.dueReason())
                .param("level", b.level())
                .param("alarm", time(b.alarm()), Types.TIMESTAMP)
                .param("refusals", b.refusals())
                .param("contains", b.contains() == null ? null : b.contains().value(), Types.BIGINT)
                .query(Long.class)
                .single());
    }

    /** How often this step of the case has been refused, over all the tasks that asked for it. */
    int refusedBefore(CaseId caseId, String kind) {
        return jdbc.sql(
                        "select count(*) from app.obligation where case_id = :case and kind = :kind and state in ('REJECTED', 'RETURNED')")
                .param("case", caseId.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    /** The row, locked, if the actor's units hold it as receiver and his capabilities cover it. */
    Optional<Row> heldBy(ObligationId id, Actor actor) {
        return jdbc.sql(
                        "select " + Row.COLUMNS
                                + " from app.obligation o where o.obligation_id = :id and o.receiver_unit = any(:units) and o.capability = any(:roles) for no key update")
                .param("id", id.value())
                .param("units", units(actor))
                .param("roles", actor.capabilities().toArray(String[]::new))
                .query(Row::read)
                .optional();
    }

    Optional<Row> find(ObligationId id) {
        return jdbc.sql("select " + Row.COLUMNS + " from app.obligation o where o.obligation_id = :id")
                .param("id", id.value())
                .query(Row::read)
                .optional();
    }

    boolean accept(Row row, Instant at, int level, @Nullable Instant alarm) {
        return jdbc.sql("""
                        update app.obligation set state = 'ACCEPTED', accepted_at = :at, changed_at = :at, level = :level, next_alarm_at = :alarm
                        where obligation_id = :id and state = 'OFFERED'
                        """)
                        .param("at", Timestamp.from(at))
                        .param("level", level)
                        .param("alarm", time(alarm), Types.TIMESTAMP)
                        .param("id", row.id().value())
                        .update()
                == 1;
    }

    /** Only from the state that the row was read in. */
    boolean close(Row row, Row.State to, String reasonOrOutcome, Instant at) {
        String column = to == Row.State.DONE ? "outcome" : "reason";
        return jdbc.sql(
                                "update app.obligation set state = :to, " + column
                                        + " = :why, closed_at = :at, changed_at = :at, next_alarm_at = null where obligation_id = :id and state = :from")
                        .param("to", to.name())
                        .param("why", reasonOrOutcome)
                        .param("at", Timestamp.from(at))
                        .param("id", row.id().value())
                        .param("from", row.state().name())
                        .update()
                == 1;
    }

    /** One statement decides a race: the row goes to whoever finds it unclaimed. */
    Optional<Row> claim(ObligationId id, Actor actor, Instant at) {
        return jdbc.sql("""
                        update app.obligation o set assignee = :user, changed_at = :at
                        where o.obligation_id = :id and o.state = 'ACCEPTED' and o.assignee is null
                          and o.receiver_unit = any(:units) and o.capability = any(:roles)
                        returning
                        """ + Row.COLUMNS)
                .param("user", actor.user().value())
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .param("units", units(actor))
                .param("roles", actor.capabilities().toArray(String[]::new))
                .query(Row::read)
                .optional();
    }

    void assign(Row row, @Nullable UserId to, Instant at) {
        jdbc.sql("update app.obligation set assignee = :user, changed_at = :at where obligation_id = :id")
                .param("user", to == null ? null : to.value(), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("id", row.id().value())
                .update();
    }

    void result(ObligationId id, Object data, UserId by, Instant at) {
        jdbc.sql(
                        "insert into app.obligation_result (obligation_id, data, recorded_by, recorded_at) values (:id, cast(:data as jsonb), :by, :at)")
                .param("id", id.value())
                .param("data", json.writeValueAsString(data))
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Row> openByTask(String taskId) {
        return jdbc.sql("select " + Row.COLUMNS
                        + " from app.obligation o where o.task_id = :task and o.closed_at is null")
                .param("task", taskId)
                .query(Row::read)
                .list();
    }

    List<Row> open(CaseId caseId) {
        return jdbc.sql(
                        "select " + Row.COLUMNS
                                + " from app.obligation o where o.case_id = :case and o.closed_at is null order by o.obligation_id for no key update")
                .param("case", caseId.value())
                .query(Row::read)
                .list();
    }

    /** As {@link #open} without holding anything: for a preview. */
    List<Row> readOpen(CaseId caseId) {
        return jdbc.sql(
                        "select " + Row.COLUMNS
                                + " from app.obligation o where o.case_id = :case and o.closed_at is null order by o.obligation_id")
                .param("case", caseId.value())
                .query(Row::read)
                .list();
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

    void hand(CaseId caseId, Optional<ObligationId> id, Actor actor, UnitId unit, Instant at) {
        jdbc.sql("""
                        insert into app.raised_hand (case_id, obligation_id, raised_by, raised_unit, raised_at)
                        values (:case, :obligation, :by, :unit, :at)
                        """)
                .param("case", caseId.value())
                .param("obligation", id.map(ObligationId::value).orElse(null), Types.BIGINT)
                .param("by", actor.user().value())
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** One line a step, however often the token passes it. @return true the first time */
    boolean dropped(CaseId caseId, String kind, String profile, String reason, Instant at) {
        return jdbc.sql("""
                        insert into app.dropped_step (case_id, kind, profile, reason, dropped_at) values (:case, :kind, :profile, :reason, :at)
                        on conflict do nothing
                        """)
                        .param("case", caseId.value())
                        .param("kind", kind)
                        .param("profile", profile)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** A new due date for each open row, in one statement. */
    void redate(List<Redate> moves, Instant at) {
        if (moves.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update app.obligation o set due_at = m.due, due_reason = m.reason, level = m.level, next_alarm_at = m.alarm, changed_at = :at
                        from unnest(:ids::bigint[], :dues::timestamptz[], :reasons::text[], :levels::int[], :alarms::timestamptz[])
                            as m(id, due, reason, level, alarm)
                        where o.obligation_id = m.id and o.closed_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("ids", moves.stream().map(m -> m.id().value()).toArray(Long[]::new))
                .param("dues", moves.stream().map(m -> m.due().toString()).toArray(String[]::new))
                .param("reasons", moves.stream().map(Redate::reason).toArray(String[]::new))
                .param("levels", moves.stream().map(Redate::level).toArray(Integer[]::new))
                .param(
                        "alarms",
                        moves.stream()
                                .map(m -> m.alarm() == null ? null : m.alarm().toString())
                                .toArray(String[]::new))
                .update();
    }

    record Redate(
            ObligationId id,
            Instant due,
            String reason,
            int level,
            @Nullable Instant alarm) {}

    private static String[] units(Actor actor) {
        return actor.units().stream().map(UnitId::value).toArray(String[]::new);
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}

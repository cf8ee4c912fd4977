package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.MissingInfo;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.DueReason;
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
            @Nullable ObligationId contains,
            @Nullable ObligationId becauseOf,
            boolean rests) {}

    ObligationId insert(Birth b) {
        boolean offered = b.acceptBy() != null;
        return new ObligationId(jdbc.sql("""
                        with born as (
                        insert into app.obligation (case_id, kind, code, life_area, info_lane, priority, must, evidence, capability, ladder,
                            task_id, sender_unit, receiver_unit, state, offered_at, accept_by, accepted_at, first_due_at, due_at, due_reason,
                            level, next_alarm_at, refusals, contains_obligation, because_of, changed_at,
                            suspended_at)
                        values (:case, :kind, :code, :area, :lane, :priority, :must, :evidence, :capability, :ladder,
                            :task, :sender, :receiver, :state, :at, :acceptBy, :acceptedAt, :due, :due, :reason,
                            :level, :alarm, :refusals, :contains, :becauseOf, :at,
                            :suspendedAt)
                        returning obligation_id, case_id, sender_unit, receiver_unit, offered_at, accept_by),
                        offer as (
                            insert into app.offer (obligation_id, case_id, sender_unit, receiver_unit, offered_at, answer_by)
                            select obligation_id, case_id, sender_unit, receiver_unit, offered_at, accept_by from born
                            where accept_by is not null)
                        select obligation_id from born
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
                .param("alarm", b.rests() ? null : time(b.alarm()), Types.TIMESTAMP)
                .param("suspendedAt", b.rests() ? Timestamp.from(b.at()) : null, Types.TIMESTAMP)
                .param("refusals", b.refusals())
                .param("contains", b.contains() == null ? null : b.contains().value(), Types.BIGINT)
                .param("becauseOf", b.becauseOf() == null ? null : b.becauseOf().value(), Types.BIGINT)
                .query(Long.class)
                .single());
    }

    /**
     * How often this step of the case has been refused, over all the tasks that asked for it. Whose person it is may be asked
     * anew after it was settled: what was said before that counts no more.
     */
    int refusedBefore(CaseId caseId, String kind) {
        return jdbc.sql("""
                        select count(*) from app.obligation where case_id = :case and kind = :kind
                          and (state in ('REJECTED', 'RETURNED') or reason = 'ACCESS_ENDED')
                          and (kind <> 'determineMunicipality' or obligation_id > coalesce(
                            (select max(answer) from app.municipality_settlement where case_id = :case), 0))
                        """)
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

    /** Why it is due when it is, as planning wrote it. */
    DueReason dueReason(Row row) {
        return DueReason.parse(jdbc.sql("select due_reason from app.obligation where obligation_id = :id")
                .param("id", row.id().value())
                .query(String.class)
                .single());
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
    boolean close(Row row, Row.State to, String reason, Instant at) {
        return jdbc.sql("""
                                update app.obligation set state = :to, reason = :why, closed_at = :at, changed_at = :at, next_alarm_at = null
                                where obligation_id = :id and state = :from
                                """)
                        .param("to", to.name())
                        .param("why", reason)
                        .param("at", Timestamp.from(at))
                        .param("id", row.id().value())
                        .param("from", row.state().name())
                        .update()
                == 1;
    }

    /** What the receiver said was missing. */
    void lacks(Row row, @Nullable MissingInfo missing) {
        if (missing != null) {
            jdbc.sql("update app.obligation set missing = :missing where obligation_id = :id")
                    .param("missing", missing.name())
                    .param("id", row.id().value())
                    .update();
        }
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

    /**
     * As {@link #claim}, of the first that is free: a row that somebody else is taking just now is passed over without
     * waiting, and one that was taken a moment ago is seen to be.
     */
    Optional<Row> claimFirst(List<ObligationId> inOrder, Actor actor, Instant at) {
        return jdbc.sql("""
                        update app.obligation o set assignee = :user, changed_at = :at
                        where o.obligation_id = (
                            select free.obligation_id from unnest(cast(:ids as bigint[])) with ordinality wanted (id, place)
                            join app.obligation free on free.obligation_id = wanted.id
                            where free.state = 'ACCEPTED' and free.assignee is null
                              and free.receiver_unit = any(:units) and free.capability = any(:roles)
                            order by wanted.place for no key update of free skip locked limit 1)
                        returning
                        """ + Row.COLUMNS)
                .param("user", actor.user().value())
                .param("at", Timestamp.from(at))
                .param("ids", inOrder.stream().map(ObligationId::value).toArray(Long[]::new))
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

    /**
     * Done, with what was filled in; in one statement, only from the state that the row was read in.
     *
     * @param data empty if nothing was asked
     */
    boolean done(Row row, Map<String, Object> data, UserId by, Instant at) {
        return jdbc.sql("""
                        with done as (
                            update app.obligation set state = 'DONE', outcome = 'DONE', closed_at = :at, changed_at = :at, next_alarm_at = null
                            where obligation_id = :id and state = :from returning obligation_id),
                        kept as (
                            insert into app.obligation_result (obligation_id, data, recorded_by, recorded_at)
                            select obligation_id, cast(:data as jsonb), :by, :at from done where cast(:data as text) is not null)
                        select count(*) from done
                        """)
                        .param("at", Timestamp.from(at))
                        .param("id", row.id().value())
                        .param("from", row.state().name())
                        .param("data", data.isEmpty() ? null : json.writeValueAsString(data), Types.VARCHAR)
                        .param("by", by.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Was the stay a mistake? Then nobody was late in it. */
    boolean annulled(CaseId caseId) {
        return jdbc.sql("select exists (select 1 from app.release_case where case_id = :case and status = 'ANNULLED')")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    List<Row> openByTask(String taskId) {
        return jdbc.sql("select " + Row.COLUMNS
                        + " from app.obligation o where o.task_id = :task and o.closed_at is null")
                .param("task", taskId)
                .query(Row::read)
                .list();
    }

    /** Without what rests: no date move touches it. */
    List<Row> open(CaseId caseId) {
        return jdbc.sql(
                        "select " + Row.COLUMNS
                                + " from app.obligation o where o.case_id = :case and o.closed_at is null and o.suspended_at is null order by o.obligation_id for no key update")
                .param("case", caseId.value())
                .query(Row::read)
                .list();
    }

    /** With what rests: who gets it is decided also while nobody waits for it. */
    List<Row> openAndResting(CaseId caseId) {
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
                                + " from app.obligation o where o.case_id = :case and o.closed_at is null and o.suspended_at is null order by o.obligation_id")
                .param("case", caseId.value())
                .query(Row::read)
                .list();
    }

    private static String[] units(Actor actor) {
        return actor.units().stream().map(UnitId::value).toArray(String[]::new);
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}

package no.throughgate.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The events' table. */
@Repository
class StayInbox {

    private static final String COLUMNS =
            "source, event_id, stay_id, type, sequence, payload, state, attempts, received_at, case_id, problem";

    private final JdbcClient jdbc;

    StayInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what is new, in one statement.
     *
     * @param firstTry when the worker takes over, should whoever keeps them now not get to applying them
     * @return source and id, joined by a bar, of those that had not been delivered before
     */
    List<String> keep(List<StayEvent> events, List<byte[]> payloads, Instant receivedAt, Instant firstTry) {
        return jdbc.sql("""
                        insert into app.stay_event
                            (source, event_id, stay_id, type, sequence, payload, received_at, next_try_at, state)
                        select t.*, ?::timestamptz, ?::timestamptz, 'WAITING'
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[]) as t
                        on conflict (source, event_id) do nothing returning source || '|' || event_id
                        """)
                .params(
                        utc(receivedAt),
                        utc(firstTry),
                        each(events, StayEvent::source, String[]::new),
                        each(events, StayEvent::eventId, String[]::new),
                        each(events, StayEvent::stayId, String[]::new),
                        each(events, event -> event.type().name(), String[]::new),
                        each(events, event -> event.sequence().toString(), String[]::new),
                        payloads.toArray(byte[][]::new))
                .query(String.class)
                .list();
    }

    /** Every event of the stay in its own order; nobody else touches the stay until this transaction ends. */
    List<KeptEvent> lockStay(String source, String stayId) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 4711))")
                .param(source + "|" + stayId)
                .query(Integer.class)
                .single();
        return jdbc.sql("select " + COLUMNS
                        + " from app.stay_event where source = ? and stay_id = ? order by sequence, event_id")
                .params(source, stayId)
                .query((row, n) -> kept(row))
                .list();
    }

    Optional<KeptEvent> find(String source, String eventId) {
        return jdbc.sql("select " + COLUMNS + " from app.stay_event where source = ? and event_id = ?")
                .params(source, eventId)
                .query((row, n) -> kept(row))
                .optional();
    }

    void applied(KeptEvent event, @Nullable CaseId caseId, Instant now) {
        mark(event, EventState.APPLIED, caseId, null, now);
    }

    void superseded(KeptEvent event, @Nullable CaseId caseId, String why) {
        mark(event, EventState.SUPERSEDED, caseId, why, null);
    }

    void dead(KeptEvent event, @Nullable CaseId caseId, String why) {
        mark(event, EventState.DEAD, caseId, why, null);
    }

    private void mark(
            KeptEvent event,
            EventState state,
            @Nullable CaseId caseId,
            @Nullable String problem,
            @Nullable Instant appliedAt) {
        jdbc.sql("""
                        update app.stay_event set state = ?, case_id = ?, problem = ?, applied_at = ?::timestamptz, next_try_at = null
                        where source = ? and event_id = ?
                        """)
                .params(
                        state.name(),
                        caseId == null ? null : caseId.value(),
                        problem,
                        appliedAt == null ? null : utc(appliedAt),
                        event.source(),
                        event.eventId())
                .update();
    }

    /** Sets when a waiting event is looked at again. */
    void wait(KeptEvent event, int attempts, Instant nextTry, @Nullable String why) {
        jdbc.sql("""
                        update app.stay_event set state = 'WAITING', attempts = ?, next_try_at = ?, problem = ?, handled_by = null, handled_at = null
                        where source = ? and event_id = ?
                        """)
                .params(attempts, utc(nextTry), why, event.source(), event.eventId())
                .update();
    }

    /** Events that are due to be tried again, each stay once. */
    List<KeptEvent> due(Instant now, int limit) {
        return jdbc.sql("""
                        select distinct on (source, stay_id) %s from app.stay_event
                        where state = 'WAITING' and next_try_at <= ? order by source, stay_id, sequence limit ?
                        """.formatted(COLUMNS))
                .params(utc(now), limit)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The oldest first. @param handled also those that somebody has dealt with */
    List<DeadLetter> dead(int limit, boolean handled) {
        return jdbc.sql("select " + COLUMNS + ", handled_by, handled_at from app.stay_event where state = 'DEAD'"
                        + (handled ? "" : " and handled_at is null") + " order by received_at limit ?")
                .param(limit)
                .query((row, n) -> letter(row))
                .list();
    }

    /** As {@link #dead} of those that nobody has dealt with, page by page. */
    List<DeadLetter> openDead(Instant after, String source, String eventId, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        , handled_by, handled_at from app.stay_event
                        where state = 'DEAD' and handled_at is null and (received_at, source, event_id) > (:after, :source, :event)
                        order by received_at, source, event_id limit :limit
                        """)
                .param("after", utc(after))
                .param("source", source)
                .param("event", eventId)
                .param("limit", limit)
                .query((row, n) -> letter(row))
                .list();
    }

    long openDead() {
        return jdbc.sql("select count(*) from app.stay_event where state = 'DEAD' and handled_at is null")
                .query(Long.class)
                .single();
    }

    /** @return false if there is no such dead letter, or somebody has dealt with it already */
    boolean handled(String source, String eventId, String by, Instant at) {
        return jdbc.sql("""
                        update app.stay_event set handled_by = ?, handled_at = ?
                        where source = ? and event_id = ? and state = 'DEAD' and handled_at is null
                        """).params(by, utc(at), source, eventId).update() == 1;
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        KeptEvent event = kept(row);
        return new DeadLetter(
                event.source(),
                event.eventId(),
                event.stayId(),
                event.type(),
                event.receivedAt(),
                event.caseId(),
                Optional.ofNullable(event.problem()).orElse("intake.failedForGood"),
                row.getString("handled_by"),
                row.getObject("handled_at") == null ? null : instant(row, "handled_at"));
    }

    private static KeptEvent kept(ResultSet row) throws SQLException {
        String caseId = row.getString("case_id");
        return new KeptEvent(
                row.getString("source"),
                row.getString("event_id"),
                row.getString("stay_id"),
                StayType.valueOf(row.getString("type")),
                instant(row, "sequence"),
                row.getBytes("payload"),
                EventState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "received_at"),
                caseId == null ? null : new CaseId(caseId),
                row.getString("problem"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <T> T[] each(List<StayEvent> events, Function<StayEvent, T> part, IntFunction<T[]> array) {
        return events.stream().map(part).toArray(array);
    }
}

package no.throughgate.notice.internal;

import static no.throughgate.notice.internal.NoticeStore.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that a committed transaction wants sent. */
@Repository
class Outbox {

    /** A row that has failed before, with how often. */
    record Due(Mail mail, int attempts) {}

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds each mail unless one of its kind to its unit is still gathering: that one will speak for both. */
    void queue(List<Mail> mails, Instant now) {
        if (mails.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into app.outbox (kind, to_unit, to_address, reference, created_at, next_try_at)
                        select t.kind, t.to_unit, t.to_address, t.reference, :now, t.not_before
                        from unnest(:kinds::text[], :units::text[], :addresses::text[], :references::text[], :notBefore::timestamptz[])
                            as t (kind, to_unit, to_address, reference, not_before)
                        where not exists (
                            select 1 from app.outbox o
                            where o.to_unit = t.to_unit and o.kind = t.kind and o.attempts = 0 and o.next_try_at > :now)
                        """)
                .param("now", utc(now))
                .param("kinds", mails.stream().map(m -> m.kind().name()).toArray(String[]::new))
                .param("units", mails.stream().map(m -> m.toUnit().value()).toArray(String[]::new))
                .param("addresses", mails.stream().map(Mail::toAddress).toArray(String[]::new))
                .param("references", mails.stream().map(m -> m.kind().link()).toArray(String[]::new))
                .param(
                        "notBefore",
                        mails.stream().map(m -> m.notBefore().toString()).toArray(String[]::new))
                .update();
    }

    /** Locks and returns the next mails that are due; another node sees the ones after them. */
    List<Due> take(Instant now, int limit) {
        return jdbc.sql("""
                        select message_id, kind, to_unit, to_address, next_try_at, attempts from app.outbox
                        where next_try_at <= ? order by next_try_at, message_id limit ? for update skip locked
                        """)
                .params(utc(now), limit)
                .query((row, n) -> new Due(
                        new Mail(
                                row.getLong("message_id"),
                                MailKind.valueOf(row.getString("kind")),
                                new UnitId(row.getString("to_unit")),
                                row.getString("to_address"),
                                row.getObject("next_try_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getInt("attempts")))
                .list();
    }

    void sent(Collection<Long> messageIds, Instant now) {
        jdbc.sql("""
                        with gone as (delete from app.outbox where message_id = any (?) returning message_id, kind, to_unit)
                        insert into app.outbox_sent (message_id, kind, to_unit, sent_at) select message_id, kind, to_unit, ? from gone
                        """).params(messageIds.toArray(Long[]::new), utc(now)).update();
    }

    void failed(Due due, String why, Instant nextTry) {
        jdbc.sql("update app.outbox set attempts = attempts + 1, next_try_at = ?, last_error = ? where message_id = ?")
                .params(utc(nextTry), why, due.mail().messageId())
                .update();
    }

    /** Units with unanswered alarms that have no overview for this week yet; they have one now. */
    List<UnitId> claimDigests(LocalDate monday, Instant now) {
        return jdbc.sql("""
                        insert into app.digest (week_starts, to_unit, queued_at)
                        select distinct ?::date, to_unit, ?::timestamptz from app.notice where acknowledged_at is null and level >= 1
                        on conflict do nothing returning to_unit
                        """)
                .params(monday, utc(now))
                .query((row, n) -> new UnitId(row.getString(1)))
                .list();
    }

    /** How many mails have failed this often or more, by unit: what an operator should look at. */
    Map<UnitId, Long> stuck(int attempts) {
        return jdbc
                .sql("select to_unit, count(*) from app.outbox where attempts >= ? group by to_unit")
                .param(attempts)
                .query((row, n) -> Map.entry(new UnitId(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

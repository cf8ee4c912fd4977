package no.throughgate.oversight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open now, and beside it the log that nobody changes: each step writes both in one statement. */
@Repository
class GlassRows {

    private final JdbcClient jdbc;

    GlassRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who coordinates the case, which must run: the prison's coordinator, after the release the municipality's. */
    Optional<UnitId> coordinator(CaseId caseId) {
        return jdbc.sql("""
                        select coalesce((select u.unit_id from app.unit u where u.active and c.status = 'RELEASED' and u.unit_id
                                = '/municipality/' || coalesce(c.municipality_after, c.municipality_before) || '/coordination'),
                            c.prison_unit || '/coordinator')
                        from app.release_case c where c.case_id = :case and c.closed_at is null
                        """)
                .param("case", caseId.value())
                .query((row, n) -> new UnitId(row.getString(1)))
                .optional();
    }

    void opened(CaseId caseId, EmergencyReason reason, String words, Actor by, Instant now, Instant until) {
        jdbc.sql("""
                        with it as (
                            insert into app.break_glass (case_id, user_id, reason, opened_at, open_until)
                            values (:case, :user, :reason, :now, :until) returning glass_id)
                        insert into audit.break_glass (glass_id, at, what, by_user, case_id, units, reason, words)
                        select glass_id, :now, 'OPENED', :user, :case, :units, :reason, :words from it
                        """)
                .param("case", caseId.value())
                .param("user", by.user().value())
                .param("reason", reason.name())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("units", by.units().stream().map(UnitId::value).sorted().collect(Collectors.joining(" ")))
                .param("words", words)
                .update();
    }

    int endOwn(CaseId caseId, Actor by, Instant now) {
        return jdbc.sql(ENDED.formatted("case_id = :case and user_id = :user"))
                .param("case", caseId.value())
                .param("user", by.user().value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list()
                .size();
    }

    Optional<CaseId> end(long glass, Actor by, Instant now) {
        return jdbc.sql(ENDED.formatted("glass_id = :glass"))
                .param("glass", glass)
                .param("user", by.user().value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new CaseId(row.getString("case_id")))
                .optional();
    }

    Optional<CaseId> seen(long glass, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into audit.break_glass (glass_id, at, what, by_user, case_id)
                        select glass_id, :now, 'SEEN', :user, case_id from app.break_glass where glass_id = :glass
                        on conflict (glass_id, what) do nothing returning case_id
                        """)
                .param("glass", glass)
                .param("user", by.user().value())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new CaseId(row.getString("case_id")))
                .optional();
    }

    private static final String ENDED = """
            with it as (
                update app.break_glass set ended_at = :now, ended_by = :user
                where %s and ended_at is null and open_until > :now returning glass_id, case_id)
            insert into audit.break_glass (glass_id, at, what, by_user, case_id)
            select glass_id, :now, 'ENDED', :user, case_id from it returning case_id
            """;
}

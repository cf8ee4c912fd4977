package no.throughgate.support;

import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what became of a case: its spans of accountability, its alarms, its history and its messages. */
@Component
public class CaseBook {

    private final JdbcClient jdbc;

    CaseBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Span(String owner, Instant since, Instant until) {}

    public List<Span> spans(ObligationId id) {
        return jdbc.sql(
                        "select owner_unit, since, until from app.accountability where obligation_id = ? order by since, until nulls last")
                .param(id.value())
                .query((rs, n) -> new Span(
                        rs.getString(1),
                        rs.getTimestamp(2).toInstant(),
                        rs.getTimestamp(3) == null ? null : rs.getTimestamp(3).toInstant()))
                .list();
    }

    /** Every row of this kind in the order of birth. */
    public List<ObligationId> all(CaseId caseId, String kind) {
        return jdbc
                .sql("select obligation_id from app.obligation where case_id = ? and kind = ? order by 1")
                .params(caseId.value(), kind)
                .query(Long.class)
                .list()
                .stream()
                .map(ObligationId::new)
                .toList();
    }

    public record Raised(String level, Instant at, String kind) {}

    /** Alarms of one obligation as the history has them, in order. */
    public List<Raised> raised(ObligationId id) {
        return jdbc.sql(
                        "select detail ->> 'level', at, detail ->> 'kind' from audit.event where obligation_id = ? and kind = 'ladder.raised' order by seq")
                .param(id.value())
                .query((rs, n) -> new Raised(rs.getString(1), rs.getTimestamp(2).toInstant(), rs.getString(3)))
                .list();
    }

    public List<String> levels(ObligationId id) {
        return raised(id).stream().map(Raised::level).toList();
    }

    /** Kinds of history entries, of the whole case. */
    public List<String> history(CaseId caseId) {
        return jdbc.sql("select kind from audit.event where case_id = ? order by seq")
                .param(caseId.value())
                .query(String.class)
                .list();
    }

    public List<String> history(ObligationId id) {
        return jdbc.sql("select kind from audit.event where obligation_id = ? order by seq")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** {@code kind level unit user} of every message about one obligation, in order. */
    public List<String> told(ObligationId id) {
        return jdbc.sql(
                        "select concat_ws(' ', kind, 'L' || level, to_unit, to_user) from app.notice where obligation_id = ? order by notice_id")
                .param(id.value())
                .query(String.class)
                .list();
    }

    public List<ObligationId> containing(ObligationId id) {
        return jdbc
                .sql("select obligation_id from app.obligation where contains_obligation = ? order by 1")
                .param(id.value())
                .query(Long.class)
                .list()
                .stream()
                .map(ObligationId::new)
                .toList();
    }

    public Instant instant(ObligationId id, String column) {
        return jdbc.sql("select " + column + " from app.obligation where obligation_id = ?")
                .param(id.value())
                .query((rs, n) -> rs.getTimestamp(1).toInstant())
                .single();
    }
}

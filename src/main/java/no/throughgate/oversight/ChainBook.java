package no.throughgate.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.timeline.ChainCheck;
import no.throughgate.timeline.ChainCheck.Break;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Has the chain of every history checked, and keeps what was found. */
@Component
public class ChainBook {

    private static final int KEPT_IN_VIEW = 20;

    private final JdbcClient jdbc;
    private final ChainCheck check;
    private final JsonMapper json;
    private final Clock clock;

    ChainBook(JdbcClient jdbc, ChainCheck check, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.json = json;
        this.clock = clock;
    }

    /** Reads the whole history; some seconds a million entries. */
    @Transactional
    public void check(Actor by) {
        List<Row> breaks = check.firstBreaks().stream()
                .map(one -> new Row(one.caseId().value(), one.seq(), one.fault().name()))
                .toList();
        jdbc.sql("""
                        insert into audit.chain_check (checked_at, by_user, cases, entries, breaks)
                        select :now, :user, count(*), coalesce(sum(seq), 0), cast(:breaks as jsonb) from audit.chain
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("user", by.user().value())
                .param("breaks", json.writeValueAsString(breaks))
                .update();
    }

    /** The latest checks, the newest first. */
    public List<Checked> latest() {
        return jdbc.sql(
                        "select c.*, c.breaks::text as found from audit.chain_check c order by check_id desc limit :limit")
                .param("limit", KEPT_IN_VIEW)
                .query((row, n) -> new Checked(
                        row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                        row.getString("by_user"),
                        row.getInt("cases"),
                        row.getLong("entries"),
                        json.readValue(row.getString("found"), new TypeReference<List<Row>>() {}).stream()
                                .map(Row::read)
                                .toList()))
                .list();
    }

    private record Row(String caseId, int seq, String fault) {

        Break read() {
            return new Break(new CaseId(caseId), seq, ChainCheck.Fault.valueOf(fault));
        }
    }
}

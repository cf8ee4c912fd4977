package no.throughgate.workshop.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.UserId;
import no.throughgate.workshop.Drafted;
import no.throughgate.workshop.Hearing;
import no.throughgate.workshop.Proposal;
import no.throughgate.workshop.Proposals.Typed;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.Running;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of proposals. */
@Component
class ProposalRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Long> open(UserId reader) {
        return jdbc.sql("""
                        select proposal_id from app.rule_proposal
                        where state = 'PROPOSED' or state = 'DRAFT' and proposed_by = ? order by proposal_id
                        """).param(reader.value()).query(Long.class).list();
    }

    Optional<Long> draft(UserId by) {
        return jdbc.sql("select proposal_id from app.rule_proposal where state = 'DRAFT' and proposed_by = ?")
                .param(by.value())
                .query(Long.class)
                .optional();
    }

    /** What others have not sent is not there. */
    Optional<Proposal> find(long id, UserId reader) {
        return jdbc.sql("""
                        select * from app.rule_proposal where proposal_id = :id and (proposed_by = :reader or sent_at is not null)
                        """)
                .param("id", id)
                .param("reader", reader.value())
                .query((row, n) -> proposal(row, changes(id), hearings(id)))
                .optional();
    }

    /** Held against others until the transaction ends. */
    void lock(long id) {
        jdbc.sql("select 1 from app.rule_proposal where proposal_id = ? for no key update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    private List<RowChange> changes(long id) {
        return jdbc.sql("select * from app.rule_change where proposal_id = ? order by table_id, row_id")
                .param(id)
                .query((row, n) -> new RowChange(
                        row.getString("table_id"),
                        row.getString("row_id"),
                        RowChange.What.valueOf(row.getString("what")),
                        cells(row.getString("cells"))))
                .list();
    }

    private Map<String, String> cells(String text) {
        Map<String, String> cells = new HashMap<>();
        json.readTree(text)
                .properties()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        return cells;
    }

    private List<Hearing> hearings(long id) {
        return jdbc.sql("select * from app.rule_hearing where proposal_id = ? order by heard_on, hearing_id")
                .param(id)
                .query(ProposalRows::hearing)
                .list();
    }

    static Hearing hearing(ResultSet row, int n) throws SQLException {
        return new Hearing(
                row.getLong("hearing_id"),
                row.getString("agency"),
                row.getString("who"),
                row.getObject("heard_on", LocalDate.class),
                row.getString("said"));
    }

    private static Proposal proposal(ResultSet row, List<RowChange> changes, List<Hearing> heard) throws SQLException {
        String running = row.getString("running");
        return new Proposal(
                row.getLong("proposal_id"),
                Proposal.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"),
                row.getString("reason"),
                row.getString("effective_on"),
                running == null ? null : Running.valueOf(running),
                row.getObject("restores", Integer.class),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("decided_because"),
                row.getObject("edition", Integer.class),
                changes,
                heard);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    long begin(UserId by, @Nullable Integer restores, Instant at) {
        return jdbc.sql("""
                        insert into app.rule_proposal (proposed_by, changed_at, restores) values (:by, :at, :restores)
                        on conflict (proposed_by) where state = 'DRAFT' do update set changed_at = excluded.changed_at
                        returning proposal_id
                        """)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("restores", restores, Types.INTEGER)
                .query(Long.class)
                .single();
    }

    void put(long id, RowChange change) {
        jdbc.sql("""
                        insert into app.rule_change (proposal_id, table_id, row_id, what, cells)
                        values (:id, :table, :row, :what, cast(:cells as jsonb))
                        on conflict (proposal_id, table_id, row_id) do update set what = excluded.what, cells = excluded.cells
                        """)
                .param("id", id)
                .param("table", change.table())
                .param("row", change.row())
                .param("what", change.what().name())
                .param("cells", json.writeValueAsString(change.cells()))
                .update();
    }

    void drop(long id, String table, String row) {
        jdbc.sql("delete from app.rule_change where proposal_id = ? and table_id = ? and row_id = ?")
                .params(id, table, row)
                .update();
    }

    void write(long id, Typed typed, Instant at) {
        jdbc.sql("""
                        update app.rule_proposal set reason = :reason, effective_on = :on, running = :running, changed_at = :at
                        where proposal_id = :id and state = 'DRAFT'
                        """)
                .param("id", id)
                .param("reason", typed.reason())
                .param("on", typed.effectiveOn())
                .param(
                        "running",
                        typed.running() == null ? null : typed.running().name(),
                        Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    void hear(long id, Hearing h) {
        jdbc.sql("insert into app.rule_hearing (proposal_id, agency, who, heard_on, said) values (?, ?, ?, ?, ?)")
                .params(id, h.agency(), h.who(), h.on(), h.said())
                .update();
    }

    void unhear(long id, long hearing) {
        jdbc.sql("delete from app.rule_hearing where proposal_id = ? and hearing_id = ?")
                .params(id, hearing)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from app.rule_proposal where proposal_id = ? and state = 'DRAFT'")
                .param(id)
                .update();
    }

    boolean sent(long id, Instant at) {
        return jdbc.sql(
                                "update app.rule_proposal set state = 'PROPOSED', sent_at = :at where proposal_id = :id and state = 'DRAFT'")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean withdrawn(long id) {
        return jdbc.sql("update app.rule_proposal set state = 'WITHDRAWN' where proposal_id = ? and state = 'PROPOSED'")
                        .param(id)
                        .update()
                == 1;
    }

    boolean decided(long id, @Nullable Integer edition, UserId by, String because, Instant at) {
        return jdbc.sql("""
                        update app.rule_proposal set state = :state, edition = :edition, decided_by = :by, decided_because = :because,
                            decided_at = :at
                        where proposal_id = :id and state = 'PROPOSED'
                        """)
                        .param("id", id)
                        .param("state", edition == null ? "REFUSED" : "PUBLISHED")
                        .param("edition", edition, Types.INTEGER)
                        .param("by", by.value())
                        .param("because", because)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Two decisions at once wait for each other, so that each is made on top of the one before. Readers wait for neither. */
    void lockEditions() {
        jdbc.sql("lock table app.rule_edition in share row exclusive mode").update();
    }

    /** The next edition with its files; for whoever holds the lock of the editions. */
    int publish(Proposal proposal, Drafted drafted, Instant effective, UserId by, Instant at) {
        int number = jdbc.sql("""
                        insert into app.rule_edition (edition, effective_at, running, proposed_by, decided_by, decided_at, reason, restores,
                            more_time, sha256)
                        select coalesce(max(edition), 0) + 1, greatest(cast(:effective as timestamptz), max(effective_at)),
                            :running, :proposer, :by, :at, :reason, :restores, :moreTime, :sha256
                        from app.rule_edition returning edition
                        """)
                .param("effective", Timestamp.from(effective))
                .param("running", String.valueOf(proposal.running()))
                .param("proposer", proposal.by())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("reason", proposal.reason())
                .param("restores", proposal.restores(), Types.INTEGER)
                .param("moreTime", drafted.moreTime().toArray(String[]::new))
                .param("sha256", drafted.sha256())
                .query(Integer.class)
                .single();
        drafted.files().forEach((table, dmn) -> jdbc.sql(
                        "insert into app.rule_edition_table (edition, table_id, dmn) values (?, ?, ?)")
                .params(number, table, dmn)
                .update());
        return number;
    }
}

package no.throughgate.workshop.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.throughgate.planning.RuleEdition;
import no.throughgate.workshop.Changeable;
import no.throughgate.workshop.EditionNote;
import no.throughgate.workshop.Editions;
import no.throughgate.workshop.Hearing;
import no.throughgate.workshop.PublishedEdition;
import no.throughgate.workshop.RowDifference;
import no.throughgate.workshop.RuleTable;
import no.throughgate.workshop.Running;
import no.throughgate.workshop.TableFiles;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcEditions implements Editions {

    private final JdbcClient jdbc;
    private final TableFiles tables;

    /** @param tables lazily: they ask for the editions as soon as they are there */
    JdbcEditions(JdbcClient jdbc, @Lazy TableFiles tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    @Override
    public List<EditionNote> all() {
        return jdbc.sql("select * from app.rule_edition order by edition")
                .query(JdbcEditions::note)
                .list();
    }

    @Override
    public List<EditionNote> changing(String table) {
        return jdbc.sql("""
                        select e.* from app.rule_edition e join app.rule_proposal p on p.edition = e.edition
                        where e.fault is null and (p.restores is not null or exists (
                            select 1 from app.rule_change c where c.proposal_id = p.proposal_id and c.table_id = ?))
                        order by e.edition desc
                        """).param(table).query(JdbcEditions::note).list();
    }

    @Override
    public Optional<EditionNote> find(int number) {
        return jdbc.sql("select * from app.rule_edition where edition = ?")
                .param(number)
                .query(JdbcEditions::note)
                .optional();
    }

    private static EditionNote note(ResultSet row, int n) throws SQLException {
        return new EditionNote(
                row.getInt("edition"),
                row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                Running.valueOf(row.getString("running")),
                row.getString("proposed_by"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getObject("restores", Integer.class),
                List.of((String[]) row.getArray("more_time").getArray()),
                row.getString("sha256"),
                row.getString("fault"));
    }

    @Override
    public int newest() {
        return before(Integer.MAX_VALUE);
    }

    /** The newest of those that hold, before this one. */
    private int before(int number) {
        return jdbc.sql("select coalesce(max(edition), 0) from app.rule_edition where fault is null and edition < ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<String, String> files(int number) {
        Map<String, String> files = new HashMap<>();
        jdbc.sql("select table_id, dmn from app.rule_edition_table where edition = ?")
                .param(number)
                .query(row -> {
                    files.put(row.getString("table_id"), row.getString("dmn"));
                });
        return files;
    }

    @Override
    public List<Hearing> heard(int number) {
        return jdbc.sql("""
                        select h.* from app.rule_hearing h join app.rule_proposal p using (proposal_id)
                        where p.edition = ? order by h.heard_on, h.hearing_id
                        """).param(number).query(ProposalRows::hearing).list();
    }

    @Override
    public RuleTable table(int number, String id) {
        return tables.table(id, file(tables.completed(files(number)), id));
    }

    /** As the application goes by it: with what a newer one has brought since it was published. */
    private String file(Map<String, String> completed, String id) {
        String file = completed.get(id);
        return file == null ? tables.shipped(id) : file;
    }

    @Override
    public List<RowDifference> changes(int number) {
        Map<String, String> before = tables.completed(files(before(number)));
        Map<String, String> after = tables.completed(files(number));
        return tables.ids().stream()
                .filter(Changeable::table)
                .flatMap(id -> Differences.between(tables, id, file(before, id), file(after, id)).stream())
                .toList();
    }

    @Override
    public List<PublishedEdition> published(Set<Integer> except) {
        return all().stream()
                .filter(note -> note.fault() == null && !except.contains(note.number()))
                .map(note -> new PublishedEdition(
                        new RuleEdition(note.number(), note.effectiveAt(), note.running() == Running.TAKE),
                        files(note.number()),
                        note.sha256()))
                .toList();
    }

    @Override
    public void broken(Map<Integer, String> faults) {
        faults.forEach(
                (number, why) -> jdbc.sql("update app.rule_edition set fault = ? where edition = ? and fault is null")
                        .params(why, number)
                        .update());
    }
}

package no.throughgate.worklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The drafts' rows. The database forgets them when the obligation closes. */
@Component
class Drafts {

    private static final String COLUMNS = "user_id, typed, version, saved_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> of(ObligationId id, UserId user) {
        return jdbc.sql("select " + COLUMNS + " from app.draft where obligation_id = :id and user_id = :user")
                .param("id", id.value())
                .param("user", user.value())
                .query(this::read)
                .optional();
    }

    /** What others of the unit had begun, the newest first: whoever is handed the work goes on from there. */
    List<Draft> ofOthers(ObligationId id, UserId reader) {
        return jdbc.sql("select " + COLUMNS
                        + " from app.draft where obligation_id = :id and user_id <> :user order by saved_at desc")
                .param("id", id.value())
                .param("user", reader.value())
                .query(this::read)
                .list();
    }

    /**
     * Saves over the version that the writer has seen; the same text over any. The row of the obligation is held
     * meanwhile, so that no draft outlives it.
     *
     * @return empty: another window has saved something else since, or the obligation is closed
     */
    Optional<Draft> save(ObligationId id, UserId user, int seen, Map<String, List<String>> typed) {
        return jdbc.sql("""
                        with open as (
                            select obligation_id from app.obligation where obligation_id = :id and closed_at is null for share)
                        insert into app.draft as d (obligation_id, user_id, typed, version, saved_at)
                        select obligation_id, :user, :typed, :seen + 1, :now from open
                        on conflict (obligation_id, user_id) do update
                            set typed = excluded.typed, version = d.version + 1, saved_at = excluded.saved_at
                            where d.version = :seen or d.typed = excluded.typed
                        returning
                        """ + COLUMNS)
                .param("id", id.value())
                .param("user", user.value())
                .param("typed", json.writeValueAsString(typed))
                .param("seen", seen)
                .param("now", Timestamp.from(clock.instant()))
                .query(this::read)
                .optional();
    }

    void discard(ObligationId id, UserId user) {
        jdbc.sql("delete from app.draft where obligation_id = :id and user_id = :user")
                .param("id", id.value())
                .param("user", user.value())
                .update();
    }

    private Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                new UserId(row.getString("user_id")),
                json.readValue(row.getString("typed"), new TypeReference<>() {}),
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant());
    }
}

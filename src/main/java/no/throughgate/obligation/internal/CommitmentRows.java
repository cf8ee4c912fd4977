package no.throughgate.obligation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.Commitments.Side;
import no.throughgate.obligation.Commitments.Standing;
import no.throughgate.obligation.Commitments.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of commitments; the steps from state to state are the database's to check. */
@Component
class CommitmentRows {

    private final JdbcClient jdbc;

    CommitmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            long id,
            State state,
            @Nullable Side givenBy,
            Instant expiresAt,
            @Nullable UnitId home,
            @Nullable LocalDate homeUntil,
            @Nullable UnitId prison,
            @Nullable LocalDate releaseOn,
            @Nullable String turn,
            @Nullable Instant endedAt) {

        Standing standing() {
            return new Standing(state, Optional.ofNullable(givenBy), Optional.ofNullable(turn));
        }

        /** Who has still to promise; BOTH if nobody has. */
        String missing() {
            return givenBy == null ? "BOTH" : givenBy.other().name();
        }

        private static Row read(ResultSet rs, int n) throws SQLException {
            String givenBy = rs.getString("given_by");
            String home = rs.getString("home_unit");
            String prison = rs.getString("release_unit");
            Timestamp ended = rs.getTimestamp("ended_at");
            return new Row(
                    rs.getLong("commitment_id"),
                    State.valueOf(rs.getString("state")),
                    givenBy == null ? null : Side.valueOf(givenBy),
                    rs.getTimestamp("expires_at").toInstant(),
                    home == null ? null : new UnitId(home),
                    rs.getObject("home_until", LocalDate.class),
                    prison == null ? null : new UnitId(prison),
                    rs.getObject("release_on", LocalDate.class),
                    rs.getString("turn"),
                    ended == null ? null : ended.toInstant());
        }
    }

    void open(CaseId caseId, Instant at, Instant expiresAt) {
        jdbc.sql("insert into app.commitment (case_id, state, opened_at, expires_at) values (:case, 'OPEN', :at, :end)")
                .param("case", caseId.value())
                .param("at", Timestamp.from(at))
                .param("end", Timestamp.from(expiresAt))
                .update();
    }

    Optional<Row> latest(CaseId caseId) {
        return jdbc.sql("select * from app.commitment where case_id = :case order by commitment_id desc limit 1")
                .param("case", caseId.value())
                .query(Row::read)
                .optional();
    }

    /** For a change: whoever else wants one waits. */
    Optional<Row> alive(CaseId caseId) {
        return jdbc.sql("select * from app.commitment where case_id = :case and ended_at is null for no key update")
                .param("case", caseId.value())
                .query(Row::read)
                .optional();
    }

    void home(Row row, UnitId office, LocalDate until, Instant at) {
        give(row, Side.HOME, "home_unit = :unit, home_until = :day, home_given_at = :at", office, until, at);
    }

    void release(Row row, UnitId prison, LocalDate day, Instant at) {
        give(row, Side.RELEASE, "release_unit = :unit, release_on = :day, release_given_at = :at", prison, day, at);
    }

    private void give(Row row, Side side, String what, UnitId unit, LocalDate day, Instant at) {
        jdbc.sql("update app.commitment set " + what
                        + ", state = :state, given_by = coalesce(given_by, :side) where commitment_id = :id")
                .param("unit", unit.value())
                .param("day", day)
                .param("at", Timestamp.from(at))
                .param("state", (row.state() == State.OPEN ? State.HALF_GIVEN : State.BOTH).name())
                .param("side", side.name())
                .param("id", row.id())
                .update();
    }

    /** @param turn whose turn it was; null when it was kept */
    void end(Row row, State state, @Nullable String turn, Instant at) {
        jdbc.sql("update app.commitment set state = :state, turn = :turn, ended_at = :at where commitment_id = :id")
                .param("state", state.name())
                .param("turn", turn)
                .param("at", Timestamp.from(at))
                .param("id", row.id())
                .update();
    }
}

package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.DateMoves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of waves: many moves asked for at once. */
@Component
class WaveRows {

    private final JdbcClient jdbc;

    WaveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the wave's id */
    long add(Map<CaseId, ReleaseDate> moves, String reason, String by, Instant now) {
        long wave = jdbc.sql(
                        "insert into app.date_wave (reason, requested_by, requested_at, cases) values (:reason, :by, :at, :cases) returning wave_id")
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .param("cases", moves.size())
                .query(Long.class)
                .single();
        var entries = List.copyOf(moves.entrySet());
        jdbc.sql("""
                        insert into app.date_move_request (wave_id, case_id, new_date, new_type, new_certainty, requested_by, requested_at)
                        select :wave, c, d, t, y, :by, :at from unnest(:cases::text[], :dates::date[], :types::text[], :certainties::text[]) as m(c, d, t, y)
                        """)
                .param("wave", wave)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .param("cases", entries.stream().map(e -> e.getKey().value()).toArray(String[]::new))
                .param(
                        "dates",
                        entries.stream()
                                .map(e -> e.getValue().date().toString())
                                .toArray(String[]::new))
                .param(
                        "types",
                        entries.stream().map(e -> e.getValue().type().name()).toArray(String[]::new))
                .param(
                        "certainties",
                        entries.stream()
                                .map(e -> e.getValue().certainty().name())
                                .toArray(String[]::new))
                .update();
        return wave;
    }

    List<String> workflowsOf(long waveId) {
        return jdbc.sql("""
                        select c.workflow_id from app.date_move_request r join app.release_case c using (case_id)
                        where r.wave_id = :wave and r.applied_at is null and r.refused_because is null and c.closed_at is null order by r.request_id
                        """).param("wave", waveId).query(String.class).list();
    }

    DateMoves.Progress progress(long waveId) {
        return jdbc.sql("""
                        select w.cases, count(r.applied_at) as applied,
                            count(*) filter (where r.refused_because is not null or (r.applied_at is null and c.closed_at is not null)) as refused
                        from app.date_wave w left join app.date_move_request r using (wave_id) left join app.release_case c using (case_id)
                        where w.wave_id = :wave group by w.cases
                        """)
                .param("wave", waveId)
                .query((rs, n) ->
                        new DateMoves.Progress(waveId, rs.getInt("cases"), rs.getInt("applied"), rs.getInt("refused")))
                .optional()
                .orElseThrow(() -> Problem.notFound("release.noSuchWave"));
    }

    List<DateMoves.Refused> refused(long waveId) {
        return jdbc.sql("""
                        select case_id, coalesce(r.refused_because, 'case.closed') as why
                        from app.date_move_request r join app.release_case c using (case_id)
                        where r.wave_id = :wave and r.applied_at is null and (r.refused_because is not null or c.closed_at is not null)
                        order by r.request_id
                        """)
                .param("wave", waveId)
                .query((rs, n) -> new DateMoves.Refused(new CaseId(rs.getString("case_id")), rs.getString("why")))
                .list();
    }
}

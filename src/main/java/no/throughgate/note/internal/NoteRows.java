package no.throughgate.note.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.note.Note;
import no.throughgate.note.Notes;
import no.throughgate.note.Written;
import no.throughgate.timeline.Entry;
import no.throughgate.timeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class NoteRows implements Notes {

    private static final String READ = """
            select t.*, u.name as unit_name, coalesce(s.display_name, t.written_by) as by, t.unit = any(:units) as own, k.note_id as corrected
            from app.note t join app.unit u on u.unit_id = t.unit
            left join app.staff s on s.user_id = t.written_by
            left join app.note k on k.corrects = t.note_id
            where t.case_id = :case and t.note_id < :before and %s
            order by t.note_id desc limit :limit
            """.formatted(Visibility.NOTE);

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public List<Note> of(CaseId caseId, long before, Actor reader) {
        return jdbc.sql(READ)
                .params(params(caseId, reader))
                .param("before", before)
                .param("limit", PAGE + 1)
                .query((row, n) -> note(row))
                .list();
    }

    @Override
    public List<LifeArea> areas(CaseId caseId, Actor reader) {
        return jdbc
                .sql("""
                        select a.area from (select c.case_id, 'GENERAL' as area, 0 as place from app.release_case c
                            union all select l.case_id, l.area, 1 from app.life_area l) a
                        where a.case_id = :case and (a.area = 'GENERAL' or %s) order by a.place, a.area
                        """.formatted(Visibility.AREA))
                .params(params(caseId, reader))
                .query(String.class)
                .list()
                .stream()
                .map(LifeArea::valueOf)
                .toList();
    }

    @Override
    public void write(CaseId caseId, Written note, Actor by) {
        if (!by.units().contains(note.unit()) || !areas(caseId, by).contains(note.area())) {
            throw Problem.notFound("note.notFound");
        }
        insert(caseId, note, null, by);
    }

    @Override
    public void correct(CaseId caseId, long id, String body, Actor by) {
        Note old = of(caseId, id + 1, by).stream()
                .filter(note -> note.id() == id && note.own())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("note.notFound"));
        try {
            insert(caseId, new Written(old.area(), old.unit(), old.shared(), body), id, by);
        } catch (DuplicateKeyException already) {
            throw Problem.conflict("note.correctedAlready");
        }
    }

    private void insert(CaseId caseId, Written note, @Nullable Long corrects, Actor by) {
        Instant now = clock.instant();
        long id = jdbc.sql("""
                        insert into app.note (case_id, area, unit, shared, body, written_at, written_by, corrects)
                        values (:case, :area, :unit, :shared, :body, :at, :by, :corrects) returning note_id
                        """)
                .param("case", caseId.value())
                .param("area", note.area().name())
                .param("unit", note.unit().value())
                .param("shared", note.shared())
                .param("body", note.body())
                .param("at", Timestamp.from(now))
                .param("by", by.user().value())
                .param("corrects", corrects, Types.BIGINT)
                .query(Long.class)
                .single();
        var kind = corrects == null ? "note.written" : "note.corrected";
        timeline.record(
                new Entry(caseId, now, kind, by.user().value(), note.unit(), null, Map.of("note", Long.toString(id))));
    }

    private Map<String, Object> params(CaseId caseId, Actor reader) {
        var params = new HashMap<>(Visibility.params(reader, Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        return params;
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getLong("note_id"),
                LifeArea.valueOf(row.getString("area")),
                new UnitId(row.getString("unit")),
                row.getString("unit_name"),
                row.getBoolean("shared"),
                row.getString("body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getBoolean("own"),
                row.getObject("corrects", Long.class),
                row.getObject("corrected", Long.class));
    }
}

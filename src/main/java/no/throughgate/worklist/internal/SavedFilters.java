package no.throughgate.worklist.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ways of looking at the list that somebody comes back to. The unit's are made and removed by whoever leads it. */
@Component
class SavedFilters {

    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /** The reader's own and those of the reader's units. */
    List<SavedFilter> of(CurrentUser reader) {
        return jdbc.sql("""
                        select filter_id, name, query, owner_unit from app.saved_filter
                        where owner_user = :user or owner_unit = any(:units)
                        order by owner_unit nulls first, name limit 60
                        """)
                .param("user", reader.id().value())
                .param("units", reader.units().stream().map(UnitId::value).toArray(String[]::new))
                .query((row, number) -> {
                    var unit = row.getString("owner_unit");
                    return new SavedFilter(
                            row.getLong("filter_id"),
                            row.getString("name"),
                            unit == null ? "" : nameOf(new UnitId(unit)),
                            row.getString("query"),
                            unit == null || leads(new UnitId(unit), reader));
                })
                .list();
    }

    /** The reader's units for which the reader may save. */
    List<UnitId> led(CurrentUser reader) {
        return reader.units().stream().filter(unit -> leads(unit, reader)).toList();
    }

    /**
     * What the name stood for before, it stands for no more.
     *
     * @param unit empty = for oneself
     */
    void save(String name, String unit, Position position, CurrentUser reader) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw Problem.invalid("list.saved.nameIt");
        }
        if (!unit.isEmpty() && led(reader).stream().noneMatch(led -> led.value().equals(unit))) {
            throw Problem.notFound("list.saved.leadersOnly");
        }
        var kept = position.narrowed(position.filter().withoutSearch()).query();
        jdbc.sql("""
                        insert into app.saved_filter (owner_user, owner_unit, name, query, saved_by, saved_at)
                        values (:owner, :unit, :name, :query, :user, :at)
                        on conflict %s do update set query = excluded.query, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """.formatted(
                                unit.isEmpty()
                                        ? "(owner_user, name) where owner_user is not null"
                                        : "(owner_unit, name) where owner_unit is not null"))
                .param("owner", unit.isEmpty() ? reader.id().value() : null, java.sql.Types.VARCHAR)
                .param("unit", unit.isEmpty() ? null : unit, java.sql.Types.VARCHAR)
                .param("name", called)
                .param("query", kept)
                .param("user", reader.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that the reader may not remove is answered as not there. */
    void remove(long id, CurrentUser reader) {
        int removed = jdbc.sql("""
                        delete from app.saved_filter where filter_id = :id and (owner_user = :user or owner_unit = any(:led))
                        """)
                .param("id", id)
                .param("user", reader.id().value())
                .param("led", led(reader).stream().map(UnitId::value).toArray(String[]::new))
                .update();
        if (removed == 0) {
            throw Problem.notFound("list.saved.notFound");
        }
    }

    /** For templates. */
    public String nameOf(UnitId unit) {
        return directory.unit(unit).map(no.throughgate.directory.Unit::name).orElse(unit.value());
    }

    private boolean leads(UnitId unit, CurrentUser reader) {
        var today = Oslo.dateOf(clock.instant());
        return directory
                .member(unit, reader.id())
                .filter(member -> member.mayLead(today))
                .isPresent();
    }
}

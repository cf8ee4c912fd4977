package no.throughgate.web.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.throughgate.kernel.Oslo;
import no.throughgate.web.dashboard.Watched.Watcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dashboard's numbers, those that stand together in one statement. */
@Component
class DashboardQueries {

    private static final String COUNTS = Watched.MINE
            + Arrays.stream(Tile.values())
                    .map(tile -> "select '%s' as tile, count(*) as n, min(t.at) as first from (%s) t"
                            .formatted(tile.name(), tile.rows()))
                    .collect(Collectors.joining("\nunion all\n"));

    private final JdbcClient jdbc;

    DashboardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param first when the first of them comes; null where there is none */
    record Standing(long n, @Nullable Instant first) {

        /** Days to the first, where it is a day of release. */
        public long daysLeft(LocalDate today) {
            return first == null ? 0 : ChronoUnit.DAYS.between(today, Oslo.dateOf(first));
        }
    }

    /** One number of a row, and by what word its list is asked for. */
    record Cell(long n, String state) {}

    /** A week of releases: how many, and how many of them stand behind a red line. */
    record Week(LocalDate monday, long releases, long red) {

        public long ready() {
            return releases - red;
        }

        public List<Cell> cells() {
            return List.of(
                    new Cell(releases, Listing.Readiness.ALL.key()),
                    new Cell(ready(), Listing.Readiness.READY.key()),
                    new Cell(red, Listing.Readiness.RED.key()));
        }
    }

    /** A unit that has not answered for a day and more after it should have. */
    record Silent(String unit, String name, long n, Instant since) {}

    Map<Tile, Standing> standing(Watcher watcher, Scope scope) {
        var counts = new EnumMap<Tile, Standing>(Tile.class);
        jdbc.sql(COUNTS).params(watcher.params(scope)).query(row -> {
            var first = row.getObject("first", OffsetDateTime.class);
            counts.put(
                    Tile.valueOf(row.getString("tile")),
                    new Standing(row.getLong("n"), first == null ? null : first.toInstant()));
        });
        return counts;
    }

    /** The twelve weeks from this one; a release is ready when no red line that the reader sees stands before it. */
    List<Week> weeks(Watcher watcher, Scope scope) {
        return jdbc.sql(Watched.MINE + """
                        , red as (select distinct case_id from (%s) r)
                        select w::date as monday, count(m.case_id) as releases, count(r.case_id) as red
                        from generate_series(date_trunc('week', cast(:today as date)), date_trunc('week', cast(:today as date)) + interval '11 weeks', interval '1 week') w
                        left join mine m on m.status = 'OPEN' and m.release_date >= w::date and m.release_date < w::date + 7 and m.release_date >= :today
                        left join red r on r.case_id = m.case_id
                        group by w order by w
                        """.formatted(Listing.redLines()))
                .params(watcher.params(scope.furthest()))
                .query((row, n) ->
                        new Week(row.getObject("monday", LocalDate.class), row.getLong("releases"), row.getLong("red")))
                .list();
    }

    /** Who has let most wait first. */
    List<Silent> silent(Watcher watcher, Scope scope) {
        return jdbc.sql(Watched.MINE + """
                        select t.unit, u.name, count(*) as n, min(t.at) as since from (%s) t join app.unit u on u.unit_id = t.unit
                        group by t.unit, u.name order by n desc, since, t.unit
                        """.formatted(Tile.SILENT.rows()))
                .params(watcher.params(scope))
                .query((row, n) -> new Silent(
                        row.getString("unit"),
                        row.getString("name"),
                        row.getLong("n"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A level at which nothing was taken over is not there. */
    List<Containment> containment(Watcher watcher, Scope scope) {
        return jdbc.sql(Watched.MINE + Containment.BY_LEVEL)
                .params(watcher.params(scope))
                .query(Containment.class)
                .list();
    }
}

package no.throughgate.web.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dashboard's statements: all its numbers in one, each list in one. */
@Component
class DashboardQueries {

    private static final int LONGEST_LIST = 200;

    private static final String MINE = """
            with mine as materialized (
                select c.case_id, c.status, c.release_date, c.release_type, c.release_certainty, c.outside_owner, c.opened_at, c.prison_unit,
                    coalesce(c.municipality_after, c.municipality_before) as municipality
                from app.release_case c
                where c.closed_at is null and (cast(:municipality as text) is null or coalesce(c.municipality_after, c.municipality_before) = :municipality)
                    and %s)
            """.formatted(Visibility.CASE);

    private static final String COUNTS = MINE
            + Arrays.stream(Tile.values())
                    .map(tile -> "select '%s' as tile, count(*) as n from (%s) t".formatted(tile.name(), tile.rows()))
                    .collect(Collectors.joining("\nunion all\n"));

    private final JdbcClient jdbc;
    private final Clock clock;

    DashboardQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            CaseId caseId,
            Instant at,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable LocalDate release,
            String prison) {

        static Row of(ResultSet row, int n) throws SQLException {
            return new Row(
                    new CaseId(row.getString("case_id")),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("kind"),
                    row.getString("unit"),
                    row.getObject("release_date", LocalDate.class),
                    row.getString("prison"));
        }
    }

    /** A week of releases: how many, and how many of them stand behind a red line. */
    record Week(LocalDate monday, long releases, long red) {

        public long ready() {
            return releases - red;
        }
    }

    /** What is planned to arrive somewhere in the next twelve weeks. */
    record Arrivals(String municipality, String name, long releases, long homes, long supervised, long company) {}

    Map<Tile, Long> counts(CurrentUser user, Scope scope) {
        var counts = new EnumMap<Tile, Long>(Tile.class);
        jdbc.sql(COUNTS).params(params(user, scope)).query(row -> {
            counts.put(Tile.valueOf(row.getString("tile")), row.getLong("n"));
        });
        return counts;
    }

    List<Row> rows(Tile tile, CurrentUser user, Scope scope) {
        return jdbc.sql(MINE + """
                        select t.*, m.release_date, p.name as prison from (%s) t join mine m using (case_id) join app.unit p on p.unit_id = m.prison_unit
                        order by t.at, t.case_id, t.kind limit %d
                        """.formatted(tile.rows(), LONGEST_LIST))
                .params(params(user, scope))
                .query(Row::of)
                .list();
    }

    /** The twelve weeks from this one; a release is ready when no red line that the reader sees stands before it. */
    List<Week> weeks(CurrentUser user, Scope scope) {
        return jdbc.sql(MINE + """
                        , red as (select distinct case_id from (%s) r)
                        select w::date as monday, count(m.case_id) as releases, count(r.case_id) as red
                        from generate_series(date_trunc('week', cast(:today as date)), date_trunc('week', cast(:today as date)) + interval '11 weeks', interval '1 week') w
                        left join mine m on m.status = 'OPEN' and m.release_date >= w::date and m.release_date < w::date + 7 and m.release_date >= :today
                        left join red r on r.case_id = m.case_id
                        group by w order by w
                        """.formatted(redLines()))
                .params(params(user, new Scope(Scope.FURTHEST, scope.municipality())))
                .query((row, n) ->
                        new Week(row.getObject("monday", LocalDate.class), row.getLong("releases"), row.getLong("red")))
                .list();
    }

    List<Row> week(LocalDate monday, CurrentUser user, Scope scope) {
        return jdbc.sql(MINE + """
                        select m.case_id, m.release_date::timestamptz as at, null::text as kind, null::text as unit, m.release_date, p.name as prison
                        from mine m join app.unit p on p.unit_id = m.prison_unit
                        where m.status = 'OPEN' and m.release_date >= :monday and m.release_date < cast(:monday as date) + 7 and m.release_date >= :today
                        order by m.release_date, m.case_id limit %d
                        """.formatted(LONGEST_LIST))
                .params(params(user, scope))
                .param("monday", monday)
                .query(Row::of)
                .list();
    }

    /** Early warning: what the plans of the next twelve weeks ask of each municipality. */
    List<Arrivals> arrivals(CurrentUser user, Scope scope) {
        return jdbc.sql(MINE + """
                        select m.municipality, coalesce(min(n.name), m.municipality) as name, count(*) as releases,
                            count(*) filter (where exists (select 1 from app.life_area a where a.case_id = m.case_id and a.area = 'HOUSING' and a.need = 'NEED' and %1$s)) as homes,
                            count(*) filter (where m.release_type in ('PAROLE', 'ELECTRONIC_MONITORING')) as supervised,
                            count(*) filter (where exists (select 1 from app.ngo_wish w join app.life_area a on a.case_id = w.case_id and a.area = 'FAMILY_AND_NETWORK'
                                where w.case_id = m.case_id and %1$s)) as company
                        from mine m left join app.municipality n on n.code = m.municipality and n.valid_until is null
                        where m.status = 'OPEN' and m.municipality is not null and m.release_date between :today and :until
                        group by m.municipality order by releases desc, m.municipality limit 50
                        """.formatted(Visibility.AREA))
                .params(params(user, new Scope(Scope.FURTHEST, scope.municipality())))
                .query(Arrivals.class)
                .list();
    }

    private static String redLines() {
        return Arrays.stream(Tile.values())
                .filter(tile -> tile.group() == Tile.Group.RED_LINES)
                .map(tile -> "select case_id from (%s) %s".formatted(tile.rows(), tile.name()))
                .collect(Collectors.joining(" union all "));
    }

    private Map<String, Object> params(CurrentUser user, Scope scope) {
        LocalDate today = Oslo.dateOf(clock.instant());
        var params = new HashMap<String, Object>(Visibility.params(user.actor(), today));
        params.put("municipality", scope.municipality());
        params.put("until", scope.until(today));
        params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        return params;
    }
}

package no.throughgate.web.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.throughgate.obligation.Capacity;
import no.throughgate.web.dashboard.DashboardQueries.Cell;
import no.throughgate.web.dashboard.Watched.Watcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Early warning: what the plans of the next twelve weeks ask of each place and of each unit, if the dates hold or if all of them came some
 * weeks earlier. Who would be late by then comes today.
 */
@Component
class Forecast {

    /** What each release asks for, a row for each: {@code case_id, prison_unit, municipality, day, what, unit}. */
    static final String ASKS =
            """
            with coming as (
                select m.*, greatest(m.release_date - 7 * cast(:forward as integer), :today) as day from mine m
                where m.status = 'OPEN' and m.municipality is not null and m.release_date >= :today
                    and m.release_date - 7 * cast(:forward as integer) <= :furthest)
            """ + Arrays.stream(Ask.values()).map(Ask::rows).collect(Collectors.joining("\nunion all\n"));

    private final JdbcClient jdbc;

    Forecast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What comes from one prison to one municipality. */
    record Arrivals(
            String prison,
            String prisonName,
            String municipality,
            String name,
            long releases,
            long homes,
            long supervised,
            long company) {

        public List<Cell> cells() {
            return List.of(
                    new Cell(releases, Ask.RELEASE.key()),
                    new Cell(homes, Ask.HOME.key()),
                    new Cell(supervised, Ask.PROBATION.key()),
                    new Cell(company, Ask.COMPANY.key()));
        }
    }

    /**
     * What comes to one unit.
     *
     * @param busiest the Monday of the week in which most come
     * @param most    how many come in it
     * @param cap     how much the unit can carry, as its leader has said; null = nothing said
     * @param carried what it carries today, of all cases; null where it has no cap
     */
    record Load(
            Ask what,
            String unit,
            String name,
            long total,
            LocalDate busiest,
            long most,
            @Nullable Integer cap,
            @Nullable Long carried) {

        /** More than the unit can carry, if each asks for one thing more and nothing is done meanwhile. */
        public boolean over() {
            return cap != null && carried != null && carried + most > cap;
        }
    }

    /** Where most come first. */
    List<Arrivals> arrivals(Watcher watcher, Scope scope) {
        return jdbc.sql(Watched.MINE + """
                        select a.prison_unit as prison, p.name as prison_name, a.municipality, coalesce(min(n.name), a.municipality) as name,
                            count(*) filter (where what = 'RELEASE') as releases, count(*) filter (where what = 'HOME') as homes,
                            count(*) filter (where what = 'PROBATION') as supervised, count(*) filter (where what = 'COMPANY') as company
                        from (%s) a join app.unit p on p.unit_id = a.prison_unit
                        left join app.municipality n on n.code = a.municipality and n.valid_until is null
                        group by a.prison_unit, p.name, a.municipality order by releases desc, p.name, name
                        """.formatted(ASKS))
                .params(watcher.params(scope))
                .query(Arrivals.class)
                .list();
    }

    /** What is too much first, then where most come. */
    List<Load> loads(Watcher watcher, Scope scope) {
        return jdbc
                .sql(Watched.MINE + """
                        , weekly as (
                            select what, unit, date_trunc('week', day)::date as monday, count(*) as n from (%s) a where unit is not null group by 1, 2, 3)
                        select distinct on (w.what, w.unit) w.what, w.unit, u.name, sum(w.n) over (partition by w.what, w.unit)::bigint as total,
                            w.monday as busiest, w.n as most, u.capacity as cap, case when u.capacity is not null then %s end as carried
                        from weekly w join app.unit u on u.unit_id = w.unit
                        order by w.what, w.unit, w.n desc, w.monday
                        """.formatted(ASKS, Capacity.CARRIED))
                .params(watcher.params(scope))
                .query(Load.class)
                .list()
                .stream()
                .sorted(Comparator.comparing((Load load) -> !load.over())
                        .thenComparing(Comparator.comparingLong(Load::total).reversed())
                        .thenComparing(Load::name))
                .toList();
    }
}

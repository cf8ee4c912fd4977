package no.throughgate.web.heat;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts our own rows by step, all steps in one statement: those of the reader's cases, or all for a reader of numbers alone. */
@Component
class HeatQueries {

    /** How far back somebody may have been asked for what was done in a period: longer waits count as this. */
    private static final Period LONGEST = Period.ofYears(4);

    private static final String STEPS = """
            with mine as materialized (
                select c.case_id from app.release_case c
                where c.status <> 'ANNULLED' and (c.closed_at is null or c.closed_at >= :from)
                    and (cast(:prison as text) is null or c.prison_unit = :prison)
                    and (cast(:municipality as text) is null or coalesce(c.municipality_after, c.municipality_before) = :municipality)
                    and %s),
            calendar as materialized (select day, nth from unnest(cast(:days as date[]), cast(:nths as integer[])) as d (day, nth)),
            waits as (
                select o.kind, case_id, o.closed_at is null as open, o.closed_at is null and o.suspended_at is null and o.due_at < :now as overdue,
                    (extract(epoch from coalesce(o.closed_at, :now) - o.offered_at) / 3600)::bigint as hours,
                    ended.nth - coalesce(asked.nth, 0) as days
                from mine join app.obligation o using (case_id)
                left join calendar asked on asked.day = (o.offered_at at time zone 'Europe/Oslo')::date
                join calendar ended on ended.day = (coalesce(o.closed_at, :now) at time zone 'Europe/Oslo')::date
                where (o.closed_at is null or o.state = 'DONE' and o.closed_at >= :from and o.closed_at < :until) and %s)
            select kind, count(*) filter (where open) as now, count(*) filter (where overdue) as overdue, max(days) filter (where open) as oldest,
                count(*) filter (where not open) as done, count(distinct case_id) filter (where not open) as cases,
                percentile_disc(0.5) within group (order by days) filter (where not open) as median_days,
                percentile_disc(0.5) within group (order by hours) filter (where not open) as median_hours,
                percentile_disc(0.9) within group (order by days) filter (where not open) as p90_days,
                percentile_disc(0.9) within group (order by hours) filter (where not open) as p90_hours
            from waits group by kind
            """;

    private static final String OWN = STEPS.formatted(Visibility.CASE, Visibility.SEEN);
    private static final String ALL = STEPS.formatted("true", Visibility.COUNTED);

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HeatQueries(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The real numbers of the reader's cases, by kind; a kind without any is not there. */
    Map<String, Numbers> own(CurrentUser user, HeatForm form) {
        Instant now = clock.instant();
        var params = params(now.minus(Duration.ofDays(form.days())), now, form.prison(), form.municipality());
        params.putAll(Visibility.params(user.actor(), Oslo.dateOf(now)));
        return numbers(OWN, params, (counted, cases) -> counted);
    }

    /** Of all cases what was done, without what too few cases stand behind: for a reader who is not owed any of them. */
    Map<String, Numbers> all(Instant from, Instant until) {
        return numbers(ALL, params(from, until, null, null), Numbers::withoutSmall);
    }

    /** @param shown what is shown of numbers that so many cases stand behind */
    private Map<String, Numbers> numbers(
            String statement, Map<String, Object> params, BiFunction<Numbers, Long, Numbers> shown) {
        var numbers = new HashMap<String, Numbers>();
        jdbc.sql(statement).params(params).query(row -> {
            numbers.put(
                    row.getString("kind"),
                    shown.apply(
                            new Numbers(
                                    row.getLong("now"),
                                    row.getLong("overdue"),
                                    row.getObject("oldest", Integer.class) == null ? null : row.getLong("oldest"),
                                    row.getLong("done"),
                                    wait(row, "median"),
                                    wait(row, "p90")),
                            row.getLong("cases")));
        });
        return numbers;
    }

    private static @Nullable Wait wait(ResultSet row, String of) throws SQLException {
        long days = row.getLong(of + "_days");
        return row.wasNull() ? null : new Wait(days, row.getLong(of + "_hours"));
    }

    private Map<String, Object> params(
            Instant from, Instant until, @Nullable String prison, @Nullable String municipality) {
        Instant now = clock.instant();
        var params = new HashMap<String, Object>();
        params.put("from", from.atOffset(ZoneOffset.UTC));
        params.put("until", until.atOffset(ZoneOffset.UTC));
        params.put("now", now.atOffset(ZoneOffset.UTC));
        params.put("prison", prison);
        params.put("municipality", municipality);
        LocalDate today = Oslo.dateOf(now);
        var days = today.minus(LONGEST).datesUntil(today.plusDays(2)).toList();
        params.put("days", days.stream().map(Date::valueOf).toArray(Date[]::new));
        params.put("nths", nths(days));
        return params;
    }

    /** For each day, how many working days there have been up to it: the difference of two is the working days between them. */
    private Integer[] nths(List<LocalDate> days) {
        int[] working = days.stream()
                .mapToInt(day -> calendar.isWorkingDay(day) ? 1 : 0)
                .toArray();
        Arrays.parallelPrefix(working, Integer::sum);
        return IntStream.of(working).boxed().toArray(Integer[]::new);
    }
}

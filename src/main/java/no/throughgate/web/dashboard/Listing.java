package no.throughgate.web.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.throughgate.access.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts and its list shows.
 *
 * @param rows   a statement over {@code mine}, as {@link Tile} says
 * @param params of that statement alone
 */
record Listing(String rows, Map<String, Object> params) {

    /** How releases of a week stand. */
    enum Readiness {
        ALL(""),
        READY("and m.case_id not in (select case_id from (%s) red)"),
        RED("and m.case_id in (select case_id from (%s) red)");

        private final String rule;

        Readiness(String rule) {
            this.rule = rule;
        }

        /** In an address. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param unit only what waits for this unit; null = all */
    static Listing of(Tile tile, @Nullable String unit) {
        return new Listing(
                "select * from (%s) t where cast(:unit as text) is null or t.unit = :unit".formatted(tile.rows()),
                unit(unit));
    }

    /** The releases of the seven days from this one that are still ahead. */
    static Listing week(LocalDate monday, Readiness readiness) {
        return new Listing("""
                select m.case_id, 0::bigint as id, m.release_date::timestamptz as at, null::text as kind, null::text as unit from mine m
                where m.status = 'OPEN' and m.release_date >= :monday and m.release_date < cast(:monday as date) + 7 and m.release_date >= :today %s
                """.formatted(readiness.rule.formatted(redLines())), Map.of("monday", monday));
    }

    /** What the ladder had climbed to, and somebody has taken over in the last 90 days. */
    static Listing contained(int level) {
        return new Listing(
                "select case_id, id, at, kind, unit from (%s) k where k.level = 'L%d'"
                        .formatted(Containment.ROWS, level),
                Map.of());
    }

    /** What waits at a step of a model now. */
    static Listing step(String kind) {
        return new Listing("""
                select c.case_id, o.obligation_id as id, o.due_at as at, o.kind, o.accountable_unit as unit from mine c join app.obligation o using (case_id)
                where o.closed_at is null and o.kind = :kind and %s
                """.formatted(Visibility.SEEN), Map.of("kind", kind));
    }

    /** Whose plans ask for this in the next twelve weeks. */
    static Listing coming(Ask ask, @Nullable String unit, @Nullable LocalDate monday) {
        var params = unit(unit);
        params.put("monday", monday);
        return new Listing("""
                select case_id, 0::bigint as id, day::timestamptz as at, null::text as kind, null::text as unit from (%s) a
                where what = '%s' and (cast(:unit as text) is null or a.unit = :unit)
                    and (cast(:monday as date) is null or day >= cast(:monday as date) and day < cast(:monday as date) + 7)
                """.formatted(Forecast.ASKS, ask), params);
    }

    /** Every case before which a red line stands that the reader sees. */
    static String redLines() {
        return Arrays.stream(Tile.values())
                .filter(Tile::redLine)
                .map(tile -> "select case_id from (%s) %s".formatted(tile.rows(), tile.name()))
                .collect(Collectors.joining(" union all "));
    }

    private static HashMap<String, Object> unit(@Nullable String unit) {
        var params = new HashMap<String, Object>();
        params.put("unit", unit == null || unit.isEmpty() ? null : unit);
        return params;
    }
}

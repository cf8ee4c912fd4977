package no.throughgate.worklist.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The worklist's two statements: one for the rows, one for the counts, whatever the size and the number of units. */
@Component
class WorklistQueries {

    static final int PAGE_SIZE = 50;

    /**
     * Unit by unit, so that each is read in due order from its index and stops after a page; across several units at
     * once PostgreSQL would read and sort everything that is open.
     */
    private static final String PAGE = """
            with page as materialized (
                select o.* from unnest(cast(:units as text[])) u (queue) cross join lateral (
                    select o.obligation_id as page_id, o.due_at as page_due from app.obligation o
                    where o.receiver_unit = u.queue and %s and %s and (o.due_at, o.obligation_id) > (:afterDue, :afterId)
                    order by o.due_at, o.obligation_id limit :limit) o
                order by page_due, page_id limit :limit)
            select %s from page join app.obligation o on o.obligation_id = page_id %s
            order by o.due_at, o.obligation_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorklistQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static String page(WorklistView view) {
        return PAGE.formatted(WorklistView.ALL, view.narrowing(), WorklistRow.COLUMNS, WorklistRow.JOINS);
    }

    /** One more than a page, so that the caller knows whether there is a next one. */
    List<WorklistRow> rows(CurrentUser user, WorklistView view, Cursor after) {
        return jdbc.sql(page(view))
                .params(params(user))
                .param("afterDue", after.due())
                .param("afterId", after.id())
                .param("limit", PAGE_SIZE + 1)
                .query(WorklistRow::of)
                .list();
    }

    Map<WorklistView, Long> counts(CurrentUser user) {
        var counts = new EnumMap<WorklistView, Long>(WorklistView.class);
        jdbc.sql(countSql()).params(params(user)).query(row -> {
            for (var view : WorklistView.values()) {
                counts.put(view, row.getLong(view.key()));
            }
        });
        return counts;
    }

    /** Unit by unit again: only then is each count read from the index alone, whatever share of the table it is. */
    static String countSql() {
        var counts = Arrays.stream(WorklistView.values())
                .map(view -> "count(*) filter (where %s) as %s".formatted(view.narrowing(), view.key()))
                .collect(Collectors.joining(", "));
        var sums = Arrays.stream(WorklistView.values())
                .map(view -> "coalesce(sum(n.%1$s), 0)::bigint as %1$s".formatted(view.key()))
                .collect(Collectors.joining(", "));
        return """
            select %s from unnest(cast(:units as text[])) u (queue) cross join lateral (
                select %s from app.obligation o where o.receiver_unit = u.queue and %s) n
            """.formatted(sums, counts, WorklistView.ALL);
    }

    Map<String, Object> params(CurrentUser user) {
        var params = new HashMap<>(Visibility.params(user));
        params.put("user", user.id().value());
        params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        return params;
    }
}

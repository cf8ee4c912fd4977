package no.throughgate.worklist.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.cases.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the worklist: one statement for the rows, one for the counts, one for the names, whatever the size. */
@Component
class Worklist {

    static final int PAGE_SIZE = 50;

    /**
     * Unit by unit, so that each is read in due order from its index and stops after a page; across several units at
     * once PostgreSQL would read and sort everything that is open.
     */
    private static final String PAGE = """
            with page as materialized (
                select o.* from unnest(cast(:units as text[])) u (unit) cross join lateral (
                    select o.obligation_id as page_id, o.due_at as page_due from app.obligation o
                    where o.receiver_unit = u.unit and %s and %s and (o.due_at, o.obligation_id) > (:afterDue, :afterId)
                    order by o.due_at, o.obligation_id limit :limit) o
                order by page_due, page_id limit :limit)
            select %s from page join app.obligation o on o.obligation_id = page_id %s
            order by o.due_at, o.obligation_id
            """;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Clock clock;

    Worklist(JdbcClient jdbc, Cases cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    WorklistPage page(CurrentUser user, WorklistView view, Cursor after) {
        var params = params(user);
        var found = rows(view, after, params);
        var rows = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        var names =
                cases.names(rows.stream().map(WorklistRow::caseId).distinct().toList());
        Optional<Cursor> next = found.size() > PAGE_SIZE
                ? Optional.of(new Cursor(
                        rows.get(PAGE_SIZE - 1).dueAt(), rows.get(PAGE_SIZE - 1).id()))
                : Optional.empty();
        return new WorklistPage(view, counts(params), rows, names, next);
    }

    private List<WorklistRow> rows(WorklistView view, Cursor after, Map<String, Object> params) {
        return jdbc.sql(PAGE.formatted(WorklistView.ALL, view.narrowing(), WorklistRow.COLUMNS, WorklistRow.JOINS))
                .params(params)
                .param("afterDue", after.due())
                .param("afterId", after.id())
                .param("limit", PAGE_SIZE + 1)
                .query(WorklistRow::of)
                .list();
    }

    private Map<WorklistView, Long> counts(Map<String, Object> params) {
        var counts = new EnumMap<WorklistView, Long>(WorklistView.class);
        var columns = new StringBuilder();
        for (var view : WorklistView.values()) {
            columns.append(columns.isEmpty() ? "" : ", ")
                    .append("count(*) filter (where ")
                    .append(view.narrowing())
                    .append(") as ")
                    .append(view.key());
        }
        jdbc.sql("select " + columns + " from app.obligation o where " + WorklistView.ALL)
                .params(params)
                .query(row -> {
                    for (var view : WorklistView.values()) {
                        counts.put(view, row.getLong(view.key()));
                    }
                });
        return counts;
    }

    private Map<String, Object> params(CurrentUser user) {
        var params = new HashMap<>(Visibility.params(user));
        params.put("user", user.id().value());
        params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        return params;
    }
}

package no.throughgate.worklist.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The worklist's two statements: one for the rows, one for the counts, whatever the size and the number of units. */
@Component
class WorklistQueries {

    /**
     * Unit by unit, so that each is read in its order from its index and stops after a page; across several units at
     * once PostgreSQL would read and sort everything that is open.
     */
    private static final String PAGE = """
            with page as materialized (
                select o.* from unnest(cast(:units as text[])) u (queue) cross join lateral (
                    select %s from app.obligation o %s
                    where %s = u.queue and %s and %s and %s and %s
                    order by %s limit :limit) o
                order by %s limit :limit)
            select %s from page join app.obligation o on o.obligation_id = page_id %s
            order by %s
            """;

    private static final String COUNT = """
            (select %s from unnest(cast(:units as text[])) u (queue) cross join lateral (
                select %s from app.obligation o %s where %s = u.queue and %s and %s) n)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WorklistQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static String page(WorklistView view, Narrowing narrowing) {
        return inner(view, narrowing, WorklistRow.COLUMNS, WorklistRow.JOINS);
    }

    private static String inner(WorklistView view, Narrowing narrowing, String columns, String joins) {
        var order = view.order();
        return PAGE.formatted(
                order.columns(),
                narrowing.join(view.asksTheCase()),
                view.queue(),
                view.shared(),
                view.narrowing(),
                narrowing.sql(),
                order.after(),
                order.by(),
                order.byPage(),
                columns,
                joins,
                order.byPage());
    }

    /** One more than a page, so that the caller knows whether there is a next one. */
    List<WorklistRow> rows(CurrentUser user, WorklistView view, Narrowing narrowing, Cursor after, int size) {
        return jdbc.sql(page(view, narrowing))
                .params(params(user))
                .params(narrowing.params())
                .params(after.params())
                .param("limit", size + 1)
                .query(WorklistRow::of)
                .list();
    }

    Map<WorklistView, Long> counts(CurrentUser user, Narrowing narrowing) {
        var counts = new EnumMap<WorklistView, Long>(WorklistView.class);
        jdbc.sql(countSql(narrowing))
                .params(params(user))
                .params(narrowing.params())
                .query(row -> {
                    for (var view : WorklistView.values()) {
                        counts.put(view, row.getLong(view.key()));
                    }
                });
        return counts;
    }

    /** Unit by unit again: only then is each count read from the index alone, whatever share of the table it is. */
    static String countSql(Narrowing narrowing) {
        var passes = Arrays.stream(WorklistView.values())
                .collect(
                        Collectors.groupingBy(WorklistView::shared, java.util.LinkedHashMap::new, Collectors.toList()));
        var from = passes.values().stream()
                .map(views -> count(views, narrowing) + " as " + views.get(0).key() + "_counts")
                .collect(Collectors.joining(" cross join "));
        return "select * from " + from;
    }

    private static String count(List<WorklistView> views, Narrowing narrowing) {
        var first = views.get(0);
        return COUNT.formatted(
                each(views, view -> "coalesce(sum(n.%1$s), 0)::bigint as %1$s".formatted(view.key())),
                each(views, view -> "count(*) filter (where %s) as %s".formatted(view.narrowing(), view.key())),
                narrowing.join(first.asksTheCase()),
                first.queue(),
                first.shared(),
                narrowing.sql());
    }

    private static String each(List<WorklistView> views, Function<WorklistView, String> text) {
        return views.stream().map(text).collect(Collectors.joining(", "));
    }

    /** The first of the unit's queue that anybody may take, in its order: as many as several people could want at once. */
    List<ObligationId> takeable(CurrentUser user, Narrowing narrowing, int limit) {
        var free = new Narrowing(
                narrowing.sql() + " and o.state = 'ACCEPTED' and o.assignee is null and o.suspended_at is null",
                narrowing.asksTheCase(),
                narrowing.params());
        return jdbc
                .sql(inner(WorklistView.UNIT, free, "page_id", ""))
                .params(params(user))
                .params(free.params())
                .params(Cursor.start(WorklistView.UNIT).params())
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(ObligationId::new)
                .toList();
    }

    /** Cases of which any view shows a row, so that their names may be searched; not more than {@code limit}. */
    List<CaseId> cases(CurrentUser user, int limit) {
        var all = Stream.of(WorklistView.UNIT, WorklistView.WAITING, WorklistView.DONE)
                .map(view -> "select o.case_id from app.obligation o %s where %s = any(:units) and %s"
                        .formatted(Narrowing.NONE.join(view.asksTheCase()), view.queue(), view.shared()))
                .collect(Collectors.joining(" union "));
        return jdbc.sql("select case_id from (" + all
                        + ") mine where case_id not like 'TG-S-%' order by case_id desc limit :limit")
                .params(params(user))
                .param("limit", limit)
                .query((row, number) -> new CaseId(row.getString(1)))
                .list();
    }

    Map<String, Object> params(CurrentUser user) {
        var now = clock.instant();
        var params = new HashMap<>(Visibility.params(user.actor(), Oslo.dateOf(now)));
        params.put("now", now.atOffset(ZoneOffset.UTC));
        params.put(
                "doneSince", now.minus(Duration.ofDays(WorklistView.DONE_DAYS)).atOffset(ZoneOffset.UTC));
        return params;
    }
}

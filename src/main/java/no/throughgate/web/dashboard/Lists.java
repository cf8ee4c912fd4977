package no.throughgate.web.dashboard;

import java.util.List;
import java.util.Map;
import no.throughgate.web.dashboard.Watched.Watcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists behind the numbers, a page at a time, and how long each is as a whole. */
@Component
class Lists {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    Lists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next where the next page begins; null on the last */
    record Page(List<Row> rows, @Nullable Place next) {}

    Page page(Listing listing, Watcher watcher, Scope scope, Place after) {
        List<Row> found = jdbc.sql(Watched.MINE + """
                        select t.case_id, t.id, t.at, t.kind, u.name as unit_name, m.release_date, p.name as prison from (%s) t
                        join mine m using (case_id) join app.unit p on p.unit_id = m.prison_unit left join app.unit u on u.unit_id = t.unit
                        where (t.at, t.case_id, coalesce(t.kind, ''), t.id) > (cast(:after_at as timestamptz), :after_case, :after_kind, :after_id)
                        order by t.at, t.case_id, coalesce(t.kind, ''), t.id limit %d
                        """.formatted(listing.rows(), PAGE + 1))
                .params(params(listing, watcher, scope))
                .params(after.params())
                .query(Row::of)
                .list();
        return found.size() > PAGE
                ? new Page(found.subList(0, PAGE), Place.after(found.get(PAGE - 1)))
                : new Page(found, null);
    }

    long count(Listing listing, Watcher watcher, Scope scope) {
        return jdbc.sql(Watched.MINE + "select count(*) from (%s) t".formatted(listing.rows()))
                .params(params(listing, watcher, scope))
                .query(Long.class)
                .single();
    }

    private Map<String, Object> params(Listing listing, Watcher watcher, Scope scope) {
        var params = watcher.params(scope);
        params.putAll(listing.params());
        return params;
    }
}

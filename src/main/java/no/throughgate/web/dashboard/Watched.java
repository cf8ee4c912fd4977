package no.throughgate.web.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.Oslo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The running cases that a reader watches over. Which they are is asked once a page, of all cases of the country; every number and every list of
 * the page then begins with them.
 */
@Component
class Watched {

    static final String MINE = """
            with mine as materialized (
                select c.case_id, c.status, c.release_date, c.release_type, c.release_certainty, c.outside_owner, c.opened_at, c.prison_unit, c.ngo_unit,
                    coalesce(c.municipality_after, c.municipality_before) as municipality
                from app.release_case c
                where c.case_id = any(:watched) and (cast(:municipality as text) is null or coalesce(c.municipality_after, c.municipality_before) = :municipality)
                    and (cast(:prison as text) is null or c.prison_unit = :prison))
            """;

    private static final String CASES =
            "select c.case_id from app.release_case c where c.closed_at is null and " + Visibility.CASE;

    private final JdbcClient jdbc;
    private final Clock clock;

    Watched(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param params who asks, when, and which cases are theirs */
    record Watcher(LocalDate today, Map<String, Object> params) {

        Map<String, Object> params(Scope scope) {
            var narrowed = new HashMap<>(params);
            narrowed.put("municipality", scope.municipality());
            narrowed.put("prison", scope.prison());
            narrowed.put("forward", scope.forward());
            narrowed.put("until", scope.until(today));
            return narrowed;
        }
    }

    Watcher by(CurrentUser user) {
        LocalDate today = today();
        var params = new HashMap<String, Object>(Visibility.params(user.actor(), today));
        params.put("furthest", today.plusWeeks(Scope.FURTHEST));
        params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        params.put(
                "watched",
                jdbc.sql(CASES).params(params).query(String.class).list().toArray(String[]::new));
        return new Watcher(today, params);
    }

    LocalDate today() {
        return Oslo.dateOf(clock.instant());
    }
}

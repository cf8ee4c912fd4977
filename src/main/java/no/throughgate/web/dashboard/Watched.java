package no.throughgate.web.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.Oslo;
import org.springframework.stereotype.Component;

/** The running cases that a reader watches over, as SQL: every number and every list of the overview begins with them. */
@Component
class Watched {

    static final String MINE = """
            with mine as materialized (
                select c.case_id, c.status, c.release_date, c.release_type, c.release_certainty, c.outside_owner, c.opened_at, c.prison_unit, c.ngo_unit,
                    coalesce(c.municipality_after, c.municipality_before) as municipality
                from app.release_case c
                where c.closed_at is null and (cast(:municipality as text) is null or coalesce(c.municipality_after, c.municipality_before) = :municipality)
                    and (cast(:prison as text) is null or c.prison_unit = :prison)
                    and %s)
            """.formatted(Visibility.CASE);

    private final Clock clock;

    Watched(Clock clock) {
        this.clock = clock;
    }

    Map<String, Object> params(CurrentUser user, Scope scope) {
        LocalDate today = today();
        var params = new HashMap<String, Object>(Visibility.params(user.actor(), today));
        params.put("municipality", scope.municipality());
        params.put("prison", scope.prison());
        params.put("forward", scope.forward());
        params.put("until", scope.until(today));
        params.put("furthest", today.plusWeeks(Scope.FURTHEST));
        params.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        return params;
    }

    LocalDate today() {
        return Oslo.dateOf(clock.instant());
    }
}

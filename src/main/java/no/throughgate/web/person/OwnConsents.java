package no.throughgate.web.person;

import java.time.LocalDate;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person shares by her own word, with whom, and until when. */
@Component
class OwnConsents {

    private final JdbcClient jdbc;
    private final OwnCases own;

    OwnConsents(JdbcClient jdbc, OwnCases own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    /** @param until null = 180 days after a release that has no date yet */
    record Shared(
            long id,
            String unit,
            String area,
            LocalDate since,
            @Nullable LocalDate until) {}

    List<Shared> of(OwnCase mine, CurrentUser user) {
        return jdbc.sql("""
                        select k.consent_id as id, u.name as unit, k.category as area, k.starts_on as since,
                            coalesce(k.expires_on, c.release_date + 180) as until
                        from app.consent k join app.unit u on u.unit_id = k.to_unit join app.release_case c on c.case_id = k.case_id
                        where k.case_id = :case and k.ended_at is null and %s
                        order by u.name, k.category
                        """.formatted(Visibility.OWN_CASE))
                .params(own.params(mine.caseId(), user))
                .query(Shared.class)
                .list();
    }
}

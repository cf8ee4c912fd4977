package no.throughgate.web.casepage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the person has served, which is notice like the dates: for whoever the case is open to. Where somebody is to be moved is content
 * until it has happened: for whom the running of the case is open.
 */
@Component
class PlacesServed {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlacesServed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param until null while the person is there */
    record Place(String prison, LocalDate since, @Nullable LocalDate until) {}

    /** @param there the person has been moved; the prison before answers until this one has taken over */
    record Move(String prison, LocalDate on, boolean there) {}

    /** The first one first. */
    List<Place> of(CaseId caseId) {
        return jdbc.sql("""
                        select u.name as prison, l.since, l.until from app.stay_location l join app.unit u on u.unit_id = l.prison_unit
                        where l.case_id = :case order by l.since, l.until nulls last
                        """).param("case", caseId.value()).query(Place.class).list();
    }

    /** The move that is agreed and not yet taken over. */
    Optional<Move> ahead(CaseId caseId, CurrentUser user) {
        var params = new HashMap<>(Visibility.params(user.actor(), Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        return jdbc.sql("""
                        select u.name as prison, a.transfer_on as on, exists (select 1 from app.stay_location l
                            where l.case_id = a.case_id and l.prison_unit = a.transfer_to and l.until is null) as there
                        from (select case_id, transfer_to, transfer_on, 'GENERAL' as area from app.release_case) a
                        join app.unit u on u.unit_id = a.transfer_to
                        where a.case_id = :case and %s
                        """.formatted(Visibility.AREA))
                .params(params)
                .query(Move.class)
                .optional();
    }
}

package no.throughgate.obligation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.access.Visibility;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For what a hand may be raised, and for what somebody is already asked to act: then a second hand would add nothing. */
@Component
public class RaisedHands {

    private final JdbcClient jdbc;

    private final Clock clock;

    RaisedHands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever sees it may raise a hand for it, and the person for her case as a whole, and nobody else; for a closed obligation there is nothing left to say. */
    public boolean mayRaise(Actor actor, CaseId caseId, Optional<ObligationId> id) {
        return jdbc.sql("""
                        select exists (select 1 from app.release_case c where c.case_id = :case and (%s or %s))
                            and (:obligation::bigint is null or exists (select 1 from app.obligation o
                                where o.obligation_id = :obligation and o.case_id = :case and o.closed_at is null and %s))
                        """.formatted(Visibility.CASE, Visibility.OWN_CASE, Visibility.SEEN))
                .params(params(actor, caseId, id.map(ObligationId::value).orElse(null)))
                .query(Boolean.class)
                .single();
    }

    /** Is somebody asked to contain this obligation or, where none is named, the case as a whole? */
    public boolean isUp(CaseId caseId, Optional<ObligationId> id) {
        return id.map(one -> contained(caseId).contains(one)).orElseGet(() -> wholeCase(caseId));
    }

    /** The case's obligations that somebody is asked to contain now. */
    public Set<ObligationId> contained(CaseId caseId) {
        return jdbc.sql("""
                        select distinct contains_obligation from app.obligation
                        where case_id = :case and closed_at is null and contains_obligation is not null
                        """).param("case", caseId.value()).query(Long.class).list().stream()
                .map(ObligationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean wholeCase(CaseId caseId) {
        return jdbc.sql("""
                        select exists (select 1 from app.obligation
                            where case_id = :case and closed_at is null and ladder = 'CONTAINMENT' and contains_obligation is null)
                        """).param("case", caseId.value()).query(Boolean.class).single();
    }

    private Map<String, @Nullable Object> params(Actor actor, CaseId caseId, @Nullable Long obligation) {
        var params = new HashMap<String, @Nullable Object>(Visibility.params(actor, Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        params.put("obligation", obligation);
        return params;
    }
}

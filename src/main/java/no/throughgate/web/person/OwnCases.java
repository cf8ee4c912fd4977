package no.throughgate.web.person;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Visibility;
import no.throughgate.cases.Logins;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From the login to the person's own case. */
@Component
class OwnCases {

    private final Logins logins;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnCases(Logins logins, JdbcClient jdbc, Clock clock) {
        this.logins = logins;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty until the person has used the code that an officer gave her. */
    Optional<OwnCase> find(CurrentUser user) {
        return logins.caseOf(user.id()).flatMap(caseId -> read(caseId, user));
    }

    /** @throws Problem not found, also for a login that belongs to no case */
    OwnCase of(CurrentUser user) {
        return find(user).orElseThrow(() -> Problem.notFound("me.notLinked"));
    }

    private Optional<OwnCase> read(CaseId caseId, CurrentUser user) {
        return jdbc.sql(OwnCase.SQL.formatted(Visibility.OWN_CASE))
                .params(params(caseId, user))
                .query(OwnCase::of)
                .optional();
    }

    /** For every rule of {@link Visibility} that asks for the case and the day. */
    Map<String, Object> params(CaseId caseId, CurrentUser user) {
        var params = new HashMap<>(Visibility.params(user.actor(), Oslo.dateOf(clock.instant())));
        params.put("case", caseId.value());
        return params;
    }
}

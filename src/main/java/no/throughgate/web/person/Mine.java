package no.throughgate.web.person;

import java.util.Optional;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.Problem;
import org.springframework.stereotype.Component;

/** The case of whoever asks for a page; the person's own look at it is written down like everybody else's. */
@Component
class Mine {

    private final OwnCases cases;
    private final AccessLog log;

    Mine(OwnCases cases, AccessLog log) {
        this.cases = cases;
        this.log = log;
    }

    /** Empty until the person has used the code that an officer gave her. */
    Optional<OwnCase> find(CurrentUser user) {
        var mine = cases.find(user);
        mine.map(OwnCase::caseId).ifPresent(log::touched);
        return mine;
    }

    /** @throws Problem not found, also for a login that belongs to no case */
    OwnCase of(CurrentUser user) {
        return find(user).orElseThrow(() -> Problem.notFound("me.notLinked"));
    }
}

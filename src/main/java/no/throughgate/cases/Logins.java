package no.throughgate.cases;

import java.time.LocalDate;
import java.util.Optional;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UserId;

/**
 * Which login belongs to the person a case is about. An officer gives the person a code in a talk, and the person types it in with her
 * own login: so nobody can point a case at somebody else's.
 */
public interface Logins {

    /** A new code; it replaces one that was given before and has not been used. The caller has asked whether the actor may. */
    Code giveCode(CaseId caseId, Actor by);

    /** Has the person used a code already? */
    boolean hasLogin(CaseId caseId);

    /**
     * The login belongs to the code's person from here on, and no other login does.
     *
     * @throws no.throughgate.kernel.Problem invalid: no such code, or its time is over
     */
    void use(String typed, UserId login);

    /** The person's running case; without one the case that ended last. */
    Optional<CaseId> caseOf(UserId login);

    /** @param text as the person types it; shown once, kept nowhere; @param until the last day on which it works */
    record Code(String text, LocalDate until) {}
}

package no.throughgate.obligation.internal;

import java.util.Collection;
import java.util.List;
import no.throughgate.consent.Consents.InForce;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ConsentWithdrawals;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A withdrawal that meets somebody finishing a task of the same case is made again: it must not wait for a better moment. */
@Component
@Primary
class PatientConsentWithdrawals implements ConsentWithdrawals {

    private static final int TRIES = 8;

    private final ConsentWithdrawals impatient;

    PatientConsentWithdrawals(@Qualifier("takingBack") ConsentWithdrawals impatient) {
        this.impatient = impatient;
    }

    @Override
    public List<InForce> inForce(CaseId caseId, Actor actor) {
        return impatient.inForce(caseId, actor);
    }

    @Override
    public void takeBack(CaseId caseId, Collection<Long> which, Actor actor) {
        Patience.tries(TRIES, () -> {
            impatient.takeBack(caseId, which, actor);
            return true;
        });
    }

    @Override
    public List<Dependent> dependents(CaseId caseId, Collection<Long> which, Actor actor) {
        return impatient.dependents(caseId, which, actor);
    }

    @Override
    public int runOut(CaseId caseId) {
        return Patience.tries(TRIES, () -> impatient.runOut(caseId));
    }
}

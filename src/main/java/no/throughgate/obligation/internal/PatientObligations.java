package no.throughgate.obligation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.AsideReason;
import no.throughgate.obligation.HandoverReason;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Refusal;
import no.throughgate.planning.ExtensionReason;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Two people finish two tasks of one case in the same moment, or the case's clock rings just then: the engine lets one of
 * them through and turns the other away. Nobody should hear of that; the transaction that lost is simply made again.
 */
@Component
@Primary
class PatientObligations implements Obligations {

    private static final int TRIES = 8;

    private final Obligations impatient;

    PatientObligations(@Qualifier("jdbcObligations") Obligations impatient) {
        this.impatient = impatient;
    }

    @Override
    public void accept(ObligationId id, Actor actor, Runnable along) {
        patiently(() -> impatient.accept(id, actor, along));
    }

    @Override
    public void refuse(ObligationId id, Actor actor, Refusal refusal) {
        patiently(() -> impatient.refuse(id, actor, refusal));
    }

    @Override
    public void giveBack(ObligationId id, Actor actor, Refusal reason) {
        patiently(() -> impatient.giveBack(id, actor, reason));
    }

    @Override
    public void claim(ObligationId id, Actor actor) {
        patiently(() -> impatient.claim(id, actor));
    }

    @Override
    public void release(ObligationId id, Actor actor) {
        patiently(() -> impatient.release(id, actor));
    }

    @Override
    public Optional<ObligationId> claimFirst(List<ObligationId> inOrder, Actor actor) {
        return Patience.tries(TRIES, () -> impatient.claimFirst(inOrder, actor));
    }

    @Override
    public void assign(ObligationId id, Actor actor, UserId colleague, HandoverReason because) {
        patiently(() -> impatient.assign(id, actor, colleague, because));
    }

    @Override
    public void putAside(ObligationId id, Actor actor, LocalDate until, AsideReason because) {
        patiently(() -> impatient.putAside(id, actor, until, because));
    }

    @Override
    public void takeUp(ObligationId id, Actor actor) {
        patiently(() -> impatient.takeUp(id, actor));
    }

    @Override
    public void reoffer(ObligationId id, Actor actor, Optional<UnitId> receiver) {
        patiently(() -> impatient.reoffer(id, actor, receiver));
    }

    @Override
    public void extend(ObligationId id, Actor actor, LocalDate to, ExtensionReason because) {
        patiently(() -> impatient.extend(id, actor, to, because));
    }

    @Override
    public void perform(ObligationId id, Actor actor, Map<String, Object> data, Runnable along) {
        patiently(() -> impatient.perform(id, actor, data, along));
    }

    @Override
    public void raiseHand(CaseId caseId, Optional<ObligationId> id, Actor actor) {
        patiently(() -> impatient.raiseHand(caseId, id, actor));
    }

    private static void patiently(Runnable transaction) {
        Patience.tries(TRIES, () -> {
            transaction.run();
            return null;
        });
    }
}

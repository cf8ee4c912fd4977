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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The façade: each command is one transaction. */
@Component
@Transactional
class JdbcObligations implements Obligations {

    private final Offers offers;
    private final Work work;
    private final Extending extending;
    private final PutAsides putAsides;
    private final Hands hands;

    JdbcObligations(Offers offers, Work work, Extending extending, PutAsides putAsides, Hands hands) {
        this.putAsides = putAsides;
        this.offers = offers;
        this.work = work;
        this.extending = extending;
        this.hands = hands;
    }

    @Override
    public void accept(ObligationId id, Actor actor, Runnable along) {
        offers.accept(id, actor);
        along.run();
    }

    @Override
    public void refuse(ObligationId id, Actor actor, Refusal refusal) {
        offers.refuse(id, actor, refusal);
    }

    @Override
    public void giveBack(ObligationId id, Actor actor, Refusal reason) {
        offers.giveBack(id, actor, reason);
    }

    @Override
    public void reoffer(ObligationId id, Actor actor, Optional<UnitId> receiver) {
        offers.reoffer(id, actor, receiver);
    }

    @Override
    public void claim(ObligationId id, Actor actor) {
        work.claim(id, actor);
    }

    @Override
    public void release(ObligationId id, Actor actor) {
        work.release(id, actor);
    }

    @Override
    public Optional<ObligationId> claimFirst(List<ObligationId> inOrder, Actor actor) {
        return work.claimFirst(inOrder, actor);
    }

    @Override
    public void assign(ObligationId id, Actor actor, UserId colleague, HandoverReason because) {
        work.assign(id, actor, colleague, because);
    }

    @Override
    public void putAside(ObligationId id, Actor actor, LocalDate until, AsideReason because) {
        putAsides.putAside(id, actor, until, because);
    }

    @Override
    public void takeUp(ObligationId id, Actor actor) {
        putAsides.takeUp(id, actor);
    }

    @Override
    public void extend(ObligationId id, Actor actor, LocalDate to, ExtensionReason because) {
        extending.extend(id, actor, to, because);
    }

    @Override
    public void perform(ObligationId id, Actor actor, Map<String, Object> data, Runnable along) {
        work.perform(id, actor, data);
        along.run();
    }

    @Override
    public void raiseHand(CaseId caseId, Optional<ObligationId> id, Actor actor) {
        hands.raise(caseId, id, actor);
    }
}

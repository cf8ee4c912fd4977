package no.throughgate.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.planning.ExtensionReason;

/**
 * What people do with obligations. Each method is one transaction: the row, the token, the history and the messages
 * change together or not at all. A row that the actor's units and capabilities do not reach is answered as not found;
 * a race that somebody else won is answered as a conflict that names the winner.
 */
public interface Obligations {

    /** The receiving unit takes the obligation on; from here it is accountable. */
    default void accept(ObligationId id, Actor actor) {
        accept(id, actor, () -> {});
    }

    /** @param along what is written down with it; stands or falls with it, and may be made again */
    void accept(ObligationId id, Actor actor, Runnable along);

    /** The receiving unit says no, with a code. The sender was and stays accountable. */
    void refuse(ObligationId id, Actor actor, Refusal refusal);

    /** The unit hands an accepted obligation back, with the same codes; the sender is accountable again. */
    void giveBack(ObligationId id, Actor actor, Refusal reason);

    /** The actor does it personally. Fails with the holder's name if somebody else already does. */
    void claim(ObligationId id, Actor actor);

    /**
     * The actor takes the first of these that nobody holds and nobody else is taking in this moment. Of several who ask at
     * once, each gets another one.
     *
     * @param inOrder what may be taken, the most urgent first
     * @return empty if nothing of it is left
     */
    Optional<ObligationId> claimFirst(List<ObligationId> inOrder, Actor actor);

    /** Back to the unit's queue. */
    void release(ObligationId id, Actor actor);

    /**
     * Hands an obligation to a colleague of the unit that owes it, who is at work and may do it. What somebody holds, only
     * that person or whoever leads the unit hands on, or takes over; both colleagues are told.
     */
    void assign(ObligationId id, Actor actor, UserId colleague, HandoverReason because);

    /**
     * Out of the holder's sight until a day. It stays owed, and its clock runs.
     *
     * @param until a day after today, not after the day on which it is due; else a {@link WrongAnswer} names what is wrong
     */
    void putAside(ObligationId id, Actor actor, LocalDate until, AsideReason because);

    /** What was put aside stands among the rest again. */
    void takeUp(ObligationId id, Actor actor);

    /**
     * Puts off what the unit has accepted, while it is not overdue. The first due date stays; the alarms start anew, and
     * whoever asked for it is told.
     *
     * @param to a working day that {@link Extensions#window} leaves; else a {@link WrongAnswer} names what is wrong with it
     */
    void extend(ObligationId id, Actor actor, LocalDate to, ExtensionReason because);

    /**
     * Offers an obligation that came back (refused, returned, information missing) anew.
     *
     * @param receiver another unit than the one that said no; empty = the one that the rules name
     */
    void reoffer(ObligationId id, Actor actor, Optional<UnitId> receiver);

    /**
     * Done, with what the form asked for.
     *
     * @param data validated form values; those whose names the models read become process variables
     */
    default void perform(ObligationId id, Actor actor, Map<String, Object> data) {
        perform(id, actor, data, () -> {});
    }

    /** @param along what is written down with it; stands or falls with it, and may be made again */
    void perform(ObligationId id, Actor actor, Map<String, Object> data, Runnable along);

    /**
     * Anybody who sees the case, or the obligation in it, may say "this is going wrong": the coordinator is asked at once.
     * A conflict if somebody has been asked already.
     */
    void raiseHand(CaseId caseId, Optional<ObligationId> id, Actor actor);
}

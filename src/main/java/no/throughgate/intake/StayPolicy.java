package no.throughgate.intake;

import java.time.Instant;

/**
 * What an event does to a stay, given what has been applied. Whatever order and however often events are delivered, the
 * stay ends up the same: annulment is final, a beginning comes first, and of two reports the later recorded one counts.
 */
final class StayPolicy {

    /** What to do with the event. */
    enum Step {
        OPEN,
        UPDATE,
        END,
        ANNUL,
        /** An annulment of a stay that never got a case: there is nothing to undo. */
        NOTHING_TO_ANNUL,
        WAIT_FOR_BEGINNING,
        SUPERSEDED
    }

    private StayPolicy() {}

    static Step stepFor(StayType type, Instant sequence, StaySoFar stay) {
        boolean open = stay.caseId() != null;
        if (type == StayType.ANNULERING) {
            if (open) {
                return Step.ANNUL;
            }
            return stay.begun() ? Step.NOTHING_TO_ANNUL : Step.WAIT_FOR_BEGINNING;
        }
        if (stay.annulled()) {
            return Step.SUPERSEDED;
        }
        if (!open) {
            return type == StayType.INNMELDING ? Step.OPEN : Step.WAIT_FOR_BEGINNING;
        }
        if (stay.latest() != null && sequence.isBefore(stay.latest())) {
            return Step.SUPERSEDED;
        }
        return type == StayType.UTMELDING ? Step.END : Step.UPDATE;
    }
}

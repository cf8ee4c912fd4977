package no.throughgate.workshop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of the rules that somebody proposes.
 *
 * @param effectiveOn as it was typed, until the proposal is sent
 * @param restores the edition that is to be published once more, null where rows change
 */
public record Proposal(
        long id,
        State state,
        String by,
        Instant changedAt,
        @Nullable Instant sentAt,
        String reason,
        String effectiveOn,
        @Nullable Running running,
        @Nullable Integer restores,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBecause,
        @Nullable Integer edition,
        List<RowChange> changes,
        List<Hearing> heard) {

    /** Where it stands. */
    public enum State {
        DRAFT,
        PROPOSED,
        PUBLISHED,
        REFUSED,
        WITHDRAWN
    }

    public boolean draft() {
        return state == State.DRAFT;
    }

    public boolean waits() {
        return state == State.PROPOSED;
    }
}

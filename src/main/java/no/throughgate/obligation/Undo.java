package no.throughgate.obligation;

import java.time.Duration;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.ObligationId;

/**
 * A slip of the hand taken back: taking, laying down or handing on, which move no token. What moves the case on, doing,
 * accepting, refusing, is not undone: others may have acted on it within the second, and steps have begun.
 */
public interface Undo {

    Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Reverses the last thing that was done with the obligation: whose it was, it is again, and whom it was handed to is
     * told no more. The history keeps both.
     *
     * @throws no.throughgate.kernel.Problem conflict: the last thing was not this actor's, not of these, or longer ago
     */
    void undo(ObligationId id, Actor actor);
}

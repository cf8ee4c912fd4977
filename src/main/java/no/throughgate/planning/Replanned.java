package no.throughgate.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a new release date does to one open obligation.
 *
 * @param reason null when no rule of either profile speaks of the kind
 * @param overdue the obligation is still overdue after the move
 * @param outsideProfile the new profile would not have asked for it; it stays open, planned by its old profile's rule
 */
public record Replanned(
        Kind kind, Instant before, Instant due, @Nullable DueReason reason, boolean overdue, boolean outsideProfile) {

    /** How the due date changed. */
    public enum Kind {
        /** To where the rule puts it. */
        MOVED,
        /** To now plus its minimum lead, since the rule lies too near or in the past. */
        SQUEEZED,
        UNCHANGED,
        /** It prepares the release and cannot be done before the new date, not even with its minimum lead. */
        IMPOSSIBLE
    }

    public boolean changed() {
        return !before.equals(due);
    }
}

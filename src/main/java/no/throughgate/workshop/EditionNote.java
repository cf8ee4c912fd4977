package no.throughgate.workshop;

import java.time.Instant;
import java.util.List;
import no.throughgate.planning.RuleEdition;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the cover of an edition.
 *
 * @param restores whose tables it publishes once more; 0 for those that came with the application
 * @param moreTime the musts that it gives more time, or may give; whoever decided has seen them
 * @param sha256 of its files as they were decided; null of one that is older than the sums
 * @param fault why it never took force
 */
public record EditionNote(
        int number,
        Instant effectiveAt,
        Running running,
        String proposedBy,
        String decidedBy,
        Instant decidedAt,
        String reason,
        @Nullable Integer restores,
        List<String> moreTime,
        @Nullable String sha256,
        @Nullable String fault) {

    public RuleEdition edition() {
        return new RuleEdition(number, effectiveAt, running == Running.TAKE);
    }

    public boolean ahead(Instant now) {
        return effectiveAt.isAfter(now);
    }
}

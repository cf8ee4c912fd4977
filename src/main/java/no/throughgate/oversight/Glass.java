package no.throughgate.oversight;

import java.time.Instant;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a case in an emergency, as the auditor reads it.
 *
 * @param units where the user works, as groups, separated by blanks
 * @param looks how many times the user has looked at the case through it
 * @param open  it is not over yet
 */
public record Glass(
        long id,
        CaseId caseId,
        String user,
        String name,
        String units,
        String reason,
        String words,
        Instant openedAt,
        Instant openUntil,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable Instant seenAt,
        @Nullable String seenBy,
        int looks,
        boolean open) {}

package no.throughgate.notice;

import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** What waits to be mailed, for whoever runs the platform. Says to which unit, never what about. */
public interface MailQueue {

    /**
     * @param waiting mails that have not left yet, the failed ones among them
     * @param failed  mails that the post office has turned down at least once
     * @param oldest  since when the oldest waits; absent if none does
     * @param unreachable active units that owe something and have no address
     */
    record Backlog(long waiting, long failed, @Nullable Instant oldest, long unreachable) {}

    Backlog backlog();

    /** @param fault the innermost exception's name */
    record FailedMail(
            long messageId,
            String kind,
            UnitId toUnit,
            Instant createdAt,
            int attempts,
            String fault,
            Instant nextTry) {}

    /** The oldest first. @param after the last mail of the page before; 0 = from the start */
    List<FailedMail> failed(long after, int limit);

    /**
     * Lets every failed mail leave with the next batch, within seconds, instead of at its next turn.
     *
     * @return how many
     */
    int tryAllNow();
}

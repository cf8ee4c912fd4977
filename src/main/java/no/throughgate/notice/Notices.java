package no.throughgate.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;

/** Tells units what concerns them. Everything told in one transaction is written with two statements as it commits. */
public interface Notices {

    long NEWEST = Long.MAX_VALUE;

    int MANY = 100;

    /** Whether the unit has a mailbox. If not, the caller makes an incident of it: never a silent drop. */
    boolean reachable(UnitId unit);

    /**
     * Puts the notice into the unit's inbox and, if the unit can be reached, a mail without personal data into the outbox.
     *
     * @throws IllegalStateException outside a transaction: what is told must be true
     * @throws no.throughgate.kernel.Problem not found: there is no such unit
     */
    Told tell(Notice notice);

    /**
     * Tells everybody who has been told of the case that it was registered by mistake; what they had not acknowledged yet
     * is taken from their inboxes.
     *
     * @return the units told
     */
    List<UnitId> correct(CaseId caseId);

    /**
     * What waits for this reader and the reader's units, the newest first.
     *
     * @param before only notices older than this one; {@link #NEWEST} = from the start
     */
    List<InboxItem> inbox(Actor reader, long before, int limit);

    /** How many notices wait, counted as far as {@link #MANY}: whoever has more than that knows it. */
    int waiting(Actor reader);

    /**
     * The reader knows; so does the unit, where the notice was to all of it.
     *
     * @return the cases they were about
     * @throws no.throughgate.kernel.Problem not found: none of them is an open notice that the reader sees
     */
    List<CaseId> acknowledge(Collection<Long> noticeIds, Actor reader);

    /** The unit has dealt with the obligation, so it knows: acknowledges every open notice to it about that. */
    int acknowledge(ObligationId obligation, UserId by, UnitId unit);

    /** What was told since then about the obligation was a slip: it leaves the inboxes where nobody has read it yet. */
    void takeBack(ObligationId obligation, String kind, Instant since);

    /**
     * The reader had not read them after all. Only what this reader acknowledged, no longer ago than that.
     *
     * @return the cases they are about
     * @throws no.throughgate.kernel.Problem conflict: it is too late for all of them
     */
    List<CaseId> unacknowledge(Collection<Long> noticeIds, Actor reader, Duration atMost);

    /** The unit has dealt with what this kind of notice told it about the case. */
    int acknowledge(CaseId caseId, String kind, UserId by, UnitId unit);
}

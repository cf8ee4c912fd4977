package no.throughgate.obligation;

import java.time.Instant;
import java.util.Optional;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;

/** What the person declined stays on offer. Times and reasons to ask again are rows of {@code reoffer.dmn}. */
public interface OpenDoors {

    /** What happened to the person that makes an earlier no worth asking about. Words of the rule table. */
    enum Change {
        DATE_MOVED,
        TRANSFER,
        CRISIS
    }

    /** @param track who asks again, and what follows a yes: NGO, MAPPING, HEALTH or HELP */
    record Door(long id, String track) {}

    /** The oldest door that no token keeps open yet; from now on the caller's does. */
    Optional<Door> takeNext(CaseId caseId);

    /** When to ask again. */
    Instant askAgainAt(long doorId);

    /** It is being asked now, in this task. */
    void asked(long doorId, String taskId);

    /** The kind of what the person declined, where this obligation asks again or takes it up. */
    Optional<String> declined(ObligationId asked);

    /** Every open door of the case is asked about sooner, unless it is being asked already. */
    void changed(CaseId caseId, Change what);
}

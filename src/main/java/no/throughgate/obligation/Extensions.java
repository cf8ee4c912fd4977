package no.throughgate.obligation;

import java.util.Optional;
import no.throughgate.kernel.ObligationId;
import no.throughgate.planning.ExtensionWindow;

/** What can be put off, and how far. */
public interface Extensions {

    /** Empty unless the obligation is accepted, not overdue, and its rule leaves a later working day. */
    Optional<ExtensionWindow> window(ObligationId id);
}

package no.throughgate.worklist.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.throughgate.kernel.UserId;

/**
 * What somebody has typed into an obligation's form and not yet sent.
 *
 * @param typed   request parameters by name, with the reasons for asking again
 * @param version goes up by one with each save; {@link #NONE} before the first
 */
record Draft(UserId user, Map<String, List<String>> typed, int version, Instant savedAt) {

    static final int NONE = 0;
}

package no.throughgate.oversight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look at, or one change of, somebody's data.
 *
 * @param cases     numbers of the cases that were shown
 * @param action    the permission and the deed, as in {@code VIEW show}
 * @param result    HTTP status: how it ended
 * @param emergency the case was open only since the glass was broken
 */
public record AccessLine(
        long id,
        Instant at,
        String user,
        String name,
        String units,
        List<String> cases,
        @Nullable Long obligation,
        String action,
        int result,
        boolean emergency) {}

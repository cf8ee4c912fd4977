package no.throughgate.intake;

import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a delivery.
 *
 * @param repeated  the event had been delivered before; nothing was done again
 * @param caseId    the case of the stay, once there is one
 * @param reason    message key: why it waits, was superseded or needs somebody to look
 */
public record Receipt(
        String source,
        String eventId,
        String stayId,
        EventState state,
        boolean repeated,
        @Nullable CaseId caseId,
        @Nullable String reason) {}

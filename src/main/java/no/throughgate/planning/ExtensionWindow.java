package no.throughgate.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.kernel.Oslo;

/**
 * The working days to which a due date can be put off.
 *
 * @param first the first working day later than the present due date
 * @param last the last working day that the rules leave
 * @param at the rule's own Norwegian time of day
 */
public record ExtensionWindow(LocalDate first, LocalDate last, LocalTime at) {

    /** The due date on this day. */
    public Instant due(LocalDate day) {
        return Oslo.at(day, at);
    }
}

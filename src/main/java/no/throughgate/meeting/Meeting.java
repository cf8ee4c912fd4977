package no.throughgate.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.throughgate.appointment.Appointment;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one reader may see it.
 *
 * @param appointment when and where, and who was asked; empty before it is called or where it is closed to the reader
 * @param heardOn     when the group met, or had answered in writing
 * @param decisions   those that are open to the reader
 * @param minutesOpen the reader's unit is writing down what was decided
 */
public record Meeting(
        long id,
        MeetingKind kind,
        Instant openedAt,
        Optional<Appointment> appointment,
        @Nullable LocalDate heardOn,
        @Nullable String heardHow,
        boolean personPresent,
        boolean ngoPresent,
        List<Decision> decisions,
        boolean minutesOpen) {

    /** @param state of the obligation it has become; null before that */
    public record Decision(
            String unit,
            String what,
            LocalDate dueOn,
            @Nullable String state) {}
}

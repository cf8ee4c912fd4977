package no.throughgate.challenge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of the register: challenges that are answered as one. Codes and days alone, no words that somebody has written: those may
 * hold a person, whatever is refused when they are written down.
 *
 * @param lead the number of the challenge that leads it
 * @param lifeArea null where it concerns none in particular
 * @param agencies between whom it happens, in the order of their codes
 * @param reports how many have raised it; null where they are so few that it is hidden
 * @param agendaOn when the directorate's group takes it up; null until that is known
 * @param decision null until it is answered
 */
public record RegisterLine(
        String lead,
        Theme theme,
        @Nullable String lifeArea,
        List<String> agencies,
        Status status,
        @Nullable Long reports,
        @Nullable LocalDate agendaOn,
        @Nullable String decision,
        @Nullable LocalDate answeredOn) {

    /** How far it has come. */
    public enum Status {
        RAISED,
        ON_AGENDA,
        ANSWERED,
        CLOSED
    }
}

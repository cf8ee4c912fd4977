package no.throughgate.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/** Who has looked at a case, read from the access log. */
public interface Looks {

    int PAGE = 50;

    /**
     * What one person did with the case on one Norwegian day.
     *
     * @param unitNames empty where no unit is known
     * @param actions   as the log has them, such as {@code VIEW show}; each once
     */
    record Look(
            LocalDate day,
            String user,
            String name,
            List<String> unitNames,
            Kind kind,
            List<String> actions,
            int times,
            Instant first,
            Instant last) {}

    /** Where a page ends; the next one begins after it. */
    record After(LocalDate day, String user, Kind kind) {}

    enum Kind {
        /** Opened the case, or something in it. */
        OPENED,
        /** Saw it among others in a list. */
        LISTED,
        /** Took, did, handed on or wrote something. */
        WORKED,
        /** Moved a date or a municipality, or wrote down what the person takes back. */
        DECIDED,
        /** Asked for it and was not let in. */
        TURNED_AWAY
    }

    /**
     * The latest day first; one more than a page, so that the caller knows whether there is a next one. What health workers looked
     * at is told inside their lane only: who of them was here says what it is about.
     *
     * @param after where the page before ended; {@code null} to begin
     */
    List<Look> of(CaseId caseId, @Nullable After after, CurrentUser reader);
}

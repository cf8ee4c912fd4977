package no.throughgate.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.planning.DateWarning;
import org.jspecify.annotations.Nullable;

/** The person's first days outside: what is to be done when, whether it can be done, and whether it is too much. */
public interface Days {

    /** As this reader may see them; empty while there is no release date, or nothing that is open to the reader. */
    Optional<Seen> of(CaseId caseId, Actor reader);

    /** What stands in the seven days from this one, as this reader may see it, the earliest first. */
    List<Stop> week(CaseId caseId, LocalDate monday, Actor reader);

    /** Is more booked in one of the first four weeks than the person has agreed to? Counts every appointment. */
    boolean tooMuch(CaseId caseId);

    /**
     * @param warnings  what to know about the release day itself
     * @param stops     of the first four weeks, the earliest first
     * @param itinerary of the first days
     * @param load      null for whom the days as a whole are not open: the number would say what the list does not
     */
    record Seen(
            LocalDate release,
            Set<DateWarning> warnings,
            List<Stop> stops,
            Itinerary itinerary,
            @Nullable Load load) {}
}

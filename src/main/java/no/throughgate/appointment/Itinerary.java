package no.throughgate.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.ErrandRule;
import org.jspecify.annotations.Nullable;

/**
 * The day of release and the first days after it, in the order in which the person walks through them.
 *
 * @param stops    in the order of their beginning
 * @param troubles why it cannot be done like this; empty = it can
 */
public record Itinerary(List<Stop> stops, List<Trouble> troubles) {

    static final Comparator<Stop> IN_ORDER =
            Comparator.comparing(Stop::startsAt).thenComparing(Stop::endsAt).thenComparing(Stop::id);

    private static final int FIRST_DAYS = 3;

    public enum Code {
        TOO_LITTLE_TRAVEL_TIME,
        OUTSIDE_OPENING_HOURS,
        WRONG_ORDER,
        OVERLAP,
        CLOSED_THAT_DAY,
        NOTHING_ON_THE_DAY
    }

    /** @param first null where nothing is booked; @param second null where it is about one appointment alone */
    public record Trouble(
            Code code,
            LocalDate day,
            @Nullable Stop first,
            @Nullable Stop second) {}

    public boolean feasible() {
        return troubles.isEmpty();
    }

    /** Three days on, or three working days where offices are closed in between. */
    public static LocalDate lastDay(LocalDate release, WorkingCalendar calendar) {
        LocalDate days = release.plusDays(FIRST_DAYS);
        LocalDate worked = calendar.plusWorkingDays(release, FIRST_DAYS);
        return days.isAfter(worked) ? days : worked;
    }

    /** @param stops in any order; those outside the first days are left out */
    public static Itinerary of(
            LocalDate release, Collection<Stop> stops, WorkingCalendar calendar, Function<String, ErrandRule> errands) {
        LocalDate last = lastDay(release, calendar);
        List<Stop> ordered = stops.stream()
                .filter(stop -> !stop.day().isBefore(release) && !stop.day().isAfter(last))
                .sorted(IN_ORDER)
                .toList();
        return new Itinerary(ordered, new ItineraryCheck(release, ordered, calendar, errands).troubles());
    }
}

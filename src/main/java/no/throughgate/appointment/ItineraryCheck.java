package no.throughgate.appointment;

import static no.throughgate.appointment.Itinerary.Code.CLOSED_THAT_DAY;
import static no.throughgate.appointment.Itinerary.Code.NOTHING_ON_THE_DAY;
import static no.throughgate.appointment.Itinerary.Code.OUTSIDE_OPENING_HOURS;
import static no.throughgate.appointment.Itinerary.Code.OVERLAP;
import static no.throughgate.appointment.Itinerary.Code.TOO_LITTLE_TRAVEL_TIME;
import static no.throughgate.appointment.Itinerary.Code.WRONG_ORDER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import no.throughgate.appointment.Itinerary.Code;
import no.throughgate.appointment.Itinerary.Trouble;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.ErrandRule;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a day. Looks at every pair once: a day has a handful of appointments. */
final class ItineraryCheck {

    private final LocalDate release;
    private final List<Stop> stops;
    private final WorkingCalendar calendar;
    private final Function<String, ErrandRule> errands;
    private final List<Trouble> found = new ArrayList<>();

    /** @param stops in the order of their beginning */
    ItineraryCheck(
            LocalDate release, List<Stop> stops, WorkingCalendar calendar, Function<String, ErrandRule> errands) {
        this.release = release;
        this.stops = stops;
        this.calendar = calendar;
        this.errands = errands;
    }

    List<Trouble> troubles() {
        if (stops.stream().noneMatch(stop -> stop.day().equals(release))) {
            found.add(new Trouble(NOTHING_ON_THE_DAY, release, null, null));
        }
        Stop before = null;
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            alone(stop);
            travel(before, stop);
            stops.subList(0, i).forEach(earlier -> together(earlier, stop));
            before = before == null || !before.endsAt().isAfter(stop.endsAt()) ? stop : before;
        }
        return List.copyOf(found);
    }

    private void alone(Stop stop) {
        if (!stop.fitsItsHours()) {
            found(OUTSIDE_OPENING_HOURS, stop, null);
        }
        if (stop.kind() != null
                && !calendar.isWorkingDay(stop.day())
                && errands.apply(stop.kind()).weekdaysOnly()) {
            found(CLOSED_THAT_DAY, stop, null);
        }
    }

    /** @param before whose end is the latest so far: from there the person has to get here */
    private void travel(@Nullable Stop before, Stop stop) {
        if (before != null
                && !before.overlaps(stop)
                && Duration.between(before.endsAt(), stop.startsAt()).toMinutes() < stop.travel()) {
            found(TOO_LITTLE_TRAVEL_TIME, before, stop);
        }
    }

    private void together(Stop earlier, Stop later) {
        if (earlier.overlaps(later)) {
            found(OVERLAP, earlier, later);
        } else if (place(later).isPresent()
                && place(earlier).isPresent()
                && place(later).getAsInt() < place(earlier).getAsInt()) {
            found(WRONG_ORDER, later, earlier);
        }
    }

    private OptionalInt place(Stop stop) {
        return stop.kind() == null
                ? OptionalInt.empty()
                : errands.apply(stop.kind()).place();
    }

    private void found(Code code, Stop first, @Nullable Stop second) {
        found.add(new Trouble(code, first.day(), first, second));
    }
}

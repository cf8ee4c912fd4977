package no.throughgate.web.casepage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import no.throughgate.appointment.Stop;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;

/** Seven days from a Monday, each with what is booked on it. */
record Week(LocalDate monday, List<Day> days) {

    /** @param holiday a public holiday or an agreed day off */
    record Day(LocalDate date, boolean today, boolean holiday, List<Stop> stops) {

        public Instant begins() {
            return Oslo.at(date, LocalTime.MIN);
        }
    }

    static Week of(LocalDate monday, List<Stop> stops, LocalDate today, WorkingCalendar calendar) {
        return new Week(
                monday,
                IntStream.range(0, 7)
                        .mapToObj(monday::plusDays)
                        .map(day -> new Day(
                                day,
                                day.equals(today),
                                calendar.isHoliday(day),
                                stops.stream()
                                        .filter(stop -> stop.day().equals(day))
                                        .toList()))
                        .toList());
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public LocalDate before() {
        return monday.minusWeeks(1);
    }

    public LocalDate after() {
        return monday.plusWeeks(1);
    }

    public boolean empty() {
        return days.stream().allMatch(day -> day.stops().isEmpty());
    }
}

package no.throughgate.appointment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicLong;
import no.throughgate.appointment.Booking.Hours;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.WorkingCalendar;

/** Appointments of invented days: half an hour each, at a place of their own, nothing to travel. */
final class DayOfStops {

    static final WorkingCalendar CALENDAR = new WorkingCalendar();

    /** A Tuesday with three working days after it. */
    static final LocalDate RELEASE = LocalDate.of(2026, 4, 14);

    private static final AtomicLong IDS = new AtomicLong();

    private DayOfStops() {}

    static Stop stop(String kind, LocalDate day, String from) {
        return stop(kind, day, from, 30, 0);
    }

    static Stop stop(String kind, LocalDate day, String from, int minutes, int travel) {
        long id = IDS.incrementAndGet();
        return at(id, kind, day, from, minutes, travel, "Sted " + id, new UnitId("/prison/oslo/coordinator"), null);
    }

    static Stop with(Stop stop, String place, String unit) {
        return new Stop(
                stop.id(),
                stop.kind(),
                stop.startsAt(),
                stop.endsAt(),
                place,
                new UnitId(unit),
                "",
                stop.hours(),
                stop.travel());
    }

    static Stop open(Stop stop, String opens, String closes) {
        return new Stop(
                stop.id(),
                stop.kind(),
                stop.startsAt(),
                stop.endsAt(),
                stop.place(),
                stop.unit(),
                "",
                new Hours(LocalTime.parse(opens), LocalTime.parse(closes)),
                stop.travel());
    }

    private static Stop at(
            long id,
            String kind,
            LocalDate day,
            String from,
            int minutes,
            int travel,
            String place,
            UnitId unit,
            Hours hours) {
        var begins = Oslo.at(day, LocalTime.parse(from));
        return new Stop(id, kind, begins, begins.plusSeconds(60L * minutes), place, unit, "", hours, travel);
    }
}

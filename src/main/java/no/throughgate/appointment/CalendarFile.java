package no.throughgate.appointment;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Function;
import no.throughgate.kernel.Oslo;

/**
 * An appointment as an iCalendar file (RFC 5545), for the calendars of those who are asked to come. It names the case by its number
 * and nobody by name.
 */
public final class CalendarFile {

    private CalendarFile() {}

    /** @param title what it is, in the reader's language, without a name */
    public static String of(Appointment appointment, String title) {
        return of(List.of(appointment), one -> title, appointment.cancelled() ? Method.cancel() : Method.publish());
    }

    /** Those of one case that stand, in one file. */
    public static String of(List<Appointment> appointments, Function<Appointment, String> title) {
        return of(appointments, title, Method.publish());
    }

    private static String of(List<Appointment> appointments, Function<Appointment, String> title, Method method) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Throughgate//Appointments//EN");
        calendar.setMethod(method);
        appointments.forEach(one -> calendar.addEvent(event(one, title.apply(one))));
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(Oslo.ZONE), NorwegianTime.component()));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Appointment appointment, String title) {
        var event = new VEvent();
        event.setUid(appointment.uid() + "@throughgate");
        event.setSequence(appointment.sequence());
        event.setDateTimeStamp(Date.from(appointment.changedAt()));
        event.setSummary(title + " " + appointment.caseId().value());
        event.setLocation(appointment.place());
        event.setDateStart(Date.from(appointment.startsAt()), true);
        event.setDuration(new Duration.Builder()
                .minutes((int) java.time.Duration.between(appointment.startsAt(), appointment.endsAt())
                        .toMinutes())
                .build());
        event.setStatus(appointment.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }
}

package no.throughgate.appointment;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.util.Date;
import java.util.TimeZone;
import no.throughgate.kernel.Oslo;

/**
 * An appointment as an iCalendar file (RFC 5545), for the calendars of those who are asked to come. It names the case by its number
 * and nobody by name.
 */
public final class CalendarFile {

    private CalendarFile() {}

    /** @param title what it is, in the reader's language, without a name */
    public static String of(Appointment appointment, String title) {
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
        var calendar = new ICalendar();
        calendar.setProductId("-//Throughgate//Appointments//EN");
        calendar.setMethod(appointment.cancelled() ? Method.cancel() : Method.publish());
        calendar.addEvent(event);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(Oslo.ZONE), NorwegianTime.component()));
        return Biweekly.write(calendar).go();
    }
}

package no.throughgate.web.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.throughgate.access.CurrentUser;
import no.throughgate.appointment.Appointment;
import no.throughgate.appointment.Appointments;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import org.springframework.stereotype.Component;

/** The person's appointments of the coming weeks, health's too. */
@Component
class OwnDays {

    private static final Duration AHEAD = Duration.ofDays(28);

    private final Appointments appointments;
    private final Directory directory;
    private final Clock clock;

    OwnDays(Appointments appointments, Directory directory, Clock clock) {
        this.appointments = appointments;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param whom who receives the person */
    record Day(long id, String kind, Instant startsAt, Instant endsAt, String place, String whom) {}

    List<Day> of(OwnCase mine, CurrentUser user) {
        Instant now = clock.instant();
        return appointments.of(mine.caseId(), user.actor()).stream()
                .filter(one -> one.endsAt().isAfter(now) && one.startsAt().isBefore(now.plus(AHEAD)))
                .map(this::day)
                .toList();
    }

    private Day day(Appointment one) {
        var whom = directory.unit(one.unit()).map(Unit::name).orElse("");
        return new Day(one.id(), one.kind(), one.startsAt(), one.endsAt(), one.place(), whom);
    }
}

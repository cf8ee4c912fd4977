package no.throughgate.meeting.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalInt;
import java.util.Set;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.Booking;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.WrongAnswer;
import org.springframework.stereotype.Component;

/** T11: a day and a place for the group become an appointment of the case. */
@Component
class MeetingCalled implements OutcomeEffect {

    private final MeetingRows rows;
    private final Appointments appointments;

    MeetingCalled(MeetingRows rows, Appointments appointments) {
        this.rows = rows;
        this.appointments = appointments;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("callMeeting");
    }

    @Override
    public void apply(Performed p) {
        if (!p.text("meetOn").isEmpty()) {
            rows.ofStep(p.id()).ifPresent(meeting -> book(p, meeting));
        }
    }

    private void book(Performed p, long meeting) {
        Instant from = Oslo.at(LocalDate.parse(p.text("meetOn")), LocalTime.parse(p.text("startsAt")));
        Instant to = from.plus(Duration.ofMinutes(new BigDecimal(p.text("minutes")).longValueExact()));
        if (!from.isAfter(p.at())) {
            throw new WrongAnswer("meetOn", "meeting.inThePast");
        }
        long appointment = appointments.book(
                new Booking(
                        p.facts().caseId(),
                        "GROUP_MEETING",
                        LifeArea.GENERAL,
                        p.unit(),
                        from,
                        to,
                        null,
                        p.text("place"),
                        null,
                        OptionalInt.empty(),
                        p.id(),
                        Set.of(p.unit())),
                p.at());
        rows.called(meeting, appointment, p.text("personInvited"));
    }
}

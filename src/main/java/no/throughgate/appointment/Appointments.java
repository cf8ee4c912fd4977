package no.throughgate.appointment;

import java.time.Instant;
import java.util.List;
import no.throughgate.appointment.Appointment.Answer;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;

/** The appointments of a case. */
public interface Appointments {

    /** @throws no.throughgate.kernel.Problem invalid: it ends before it begins, or lies outside the place's opening hours */
    long book(Booking booking, Instant at);

    /** Another time or place: calendars that hold it hear of it by a higher sequence. Same errors as {@link #book}. */
    void move(long id, Instant startsAt, Instant endsAt, String place, Instant at);

    void cancel(long id, Instant at);

    /** What the reader may see of the case's appointments that stand, the earliest first. */
    List<Appointment> of(CaseId caseId, Actor reader);

    /** Also a cancelled one. @throws no.throughgate.kernel.Problem not found, also where it is closed to the reader */
    Appointment find(CaseId caseId, long id, Actor reader);

    /** A unit that is asked to come says whether it does; it may say otherwise later. @throws no.throughgate.kernel.Problem not found */
    void answer(long id, UnitId unit, Answer answer, Actor by, Instant at);
}

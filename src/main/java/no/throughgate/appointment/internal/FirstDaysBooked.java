package no.throughgate.appointment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.Booking;
import no.throughgate.appointment.Itinerary;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.obligation.OutcomeEffect;
import no.throughgate.obligation.UnitsOfRoles;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.planning.RuleTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** T30: the three appointments become the case's. Booked anew, for another date, they take the place of the earlier ones. */
@Component
class FirstDaysBooked implements OutcomeEffect {

    private static final String KIND = "bookFirstDays";

    private final Appointments appointments;
    private final RuleTables rules;
    private final UnitsOfRoles units;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;

    FirstDaysBooked(
            Appointments appointments,
            RuleTables rules,
            UnitsOfRoles units,
            WorkingCalendar calendar,
            JdbcClient jdbc) {
        this.appointments = appointments;
        this.rules = rules;
        this.units = units;
        this.calendar = calendar;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void apply(Performed p) {
        List<FirstErrand> errands = Stream.of("first", "second", "third")
                .filter(number -> !p.text(number + "On").isEmpty())
                .map(number -> FirstErrand.read(p, number))
                .toList();
        p.facts()
                .releaseDate()
                .map(ReleaseDate::date)
                .ifPresent(release -> errands.forEach(errand -> inTheFirstDays(errand, release)));
        if (!errands.isEmpty()) {
            earlier(p).forEach(id -> appointments.cancel(id, p.at()));
        }
        errands.forEach(errand -> appointments.book(booking(p, errand), p.at()));
    }

    private void inTheFirstDays(FirstErrand errand, LocalDate release) {
        if (errand.day().isBefore(release) || errand.day().isAfter(Itinerary.lastDay(release, calendar))) {
            throw new WrongAnswer(errand.number() + "On", "appointment.notInTheFirstDays");
        }
    }

    private List<Long> earlier(Performed p) {
        return jdbc.sql("""
                        select p.appointment_id from app.appointment p join app.obligation o on o.obligation_id = p.source_obligation
                        where p.case_id = :case and o.kind = :kind and p.cancelled_at is null
                        """)
                .param("case", p.facts().caseId().value())
                .param("kind", KIND)
                .query(Long.class)
                .list();
    }

    private Booking booking(Performed p, FirstErrand errand) {
        var rule = rules.errand(errand.kind());
        return new Booking(
                p.facts().caseId(),
                errand.kind(),
                rule.lifeArea(),
                rule.role().flatMap(role -> units.unit(role, p.facts())).orElse(p.unit()),
                errand.from(),
                errand.until(),
                null,
                errand.place(),
                errand.hours(),
                OptionalInt.of(errand.travel()),
                p.id(),
                Set.of());
    }
}

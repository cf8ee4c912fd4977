package no.throughgate.appointment;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import no.throughgate.appointment.Appointment.Answer;
import no.throughgate.appointment.Booking.Hours;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ThroughgateTest
class AppointmentsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 14);
    private static final UnitId NAV = new UnitId("/nav/0301");
    private static final UnitId HEALTH = new UnitId("/prison/oslo/health");

    private final Actor nav = reader("nav-staff", "/nav/0301").actor();
    private final Actor housing =
            reader("housing-staff", "/municipality/0301/housing").actor();
    private final Actor coordinator =
            reader("coordinator", "/prison/oslo/coordinator").actor();
    private final Actor health = reader("prison-health", "/prison/oslo/health").actor();

    @Autowired
    Appointments appointments;

    @Autowired
    CaseDriver drive;

    @Autowired
    JdbcClient jdbc;

    CaseId caseId;

    @BeforeEach
    void a_case() {
        drive.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        caseId = drive.park(200);
    }

    @AfterEach
    void end() {
        drive.endCases();
    }

    @Test
    void who_is_asked_to_come_sees_it_and_who_is_not_does_not() {
        long id = book(LifeArea.INCOME_AND_DEBT, 10, 11, Set.of(NAV));

        assertThat(appointments.of(caseId, nav)).extracting(Appointment::id).containsExactly(id);
        assertThat(appointments.of(caseId, housing)).isEmpty();
        assertThatThrownBy(() -> appointments.find(caseId, id, housing)).isInstanceOf(Problem.class);
    }

    @Test
    void about_health_only_health_workers_see_it_also_those_who_come() {
        long id = book(LifeArea.HEALTH_AND_SUBSTANCE, 10, 11, Set.of(NAV, HEALTH));

        assertThat(appointments.of(caseId, nav)).isEmpty();
        assertThat(appointments.of(caseId, coordinator)).isEmpty();
        assertThat(appointments.find(caseId, id, health).parties())
                .extracting(Appointment.Party::unit)
                .contains(HEALTH);
    }

    @Test
    void that_a_health_unit_comes_is_not_said_to_others() {
        long id = book(LifeArea.GENERAL, 10, 11, Set.of(NAV, HEALTH));

        assertThat(appointments.find(caseId, id, coordinator).parties())
                .extracting(Appointment.Party::unit)
                .containsExactly(NAV);
    }

    @Test
    void a_change_raises_the_number_that_calendars_compare_and_the_identity_stays() {
        long id = book(LifeArea.GENERAL, 10, 11, Set.of(NAV));
        Appointment first = appointments.find(caseId, id, nav);

        appointments.answer(id, NAV, Answer.COMING, nav, at(8));
        assertThat(appointments.find(caseId, id, nav).sequence())
                .as("an answer is no change")
                .isZero();
        appointments.move(id, at(12), at(13), "Møterom 3", at(8));
        appointments.cancel(id, at(9));

        Appointment last = appointments.find(caseId, id, nav);
        assertThat(last.uid()).isEqualTo(first.uid());
        assertThat(last.sequence()).isEqualTo(2);
        assertThat(last.cancelled()).isTrue();
        assertThat(appointments.of(caseId, nav)).isEmpty();
    }

    @Test
    void only_who_was_asked_answers() {
        long id = book(LifeArea.GENERAL, 10, 11, Set.of(NAV));

        assertThatThrownBy(() -> appointments.answer(id, NAV, Answer.COMING, housing, at(8)))
                .isInstanceOf(Problem.class);
        appointments.answer(id, NAV, Answer.DEPUTY, nav, at(8));

        assertThat(appointments.find(caseId, id, nav).parties())
                .extracting(Appointment.Party::answer)
                .isEqualTo(List.of(Answer.DEPUTY));
    }

    @Test
    void an_appointment_fits_into_the_opening_hours_of_its_place() {
        book(LifeArea.GENERAL, 9, 15, Set.of());
        assertThatThrownBy(() -> book(LifeArea.GENERAL, 8, 10, Set.of())).isInstanceOf(Problem.class);
        long id = book(LifeArea.GENERAL, 10, 11, Set.of());
        assertThatThrownBy(() -> appointments.move(id, at(14), at(16), "Skranken", at(8)))
                .isInstanceOf(Problem.class);
    }

    private long book(LifeArea area, int from, int to, Set<UnitId> parties) {
        return appointments.book(
                new Booking(
                        caseId,
                        "COUNTER",
                        area,
                        new UnitId("/municipality/0301/coordination"),
                        at(from),
                        at(to),
                        "NAV-OSLO",
                        "Skranken",
                        new Hours(LocalTime.of(9, 0), LocalTime.of(15, 0)),
                        OptionalInt.of(20),
                        null,
                        parties),
                at(7));
    }

    private static Instant at(int hour) {
        return Oslo.at(DAY, LocalTime.of(hour, 0));
    }
}

package no.throughgate.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final UUID UID = UUID.fromString("0b6ff9a2-3d4e-4c1c-9a55-0d6f3a1f2b3c");

    @Test
    void a_calendar_reads_the_time_in_norway_the_place_and_the_case_number() {
        String file = CalendarFile.of(appointment("2026-04-14T08:00:00Z", 0, false), "Ansvarsgruppe");

        VEvent event = event(file);
        assertThat(file).contains("DTSTART;TZID=Europe/Oslo:20260414T100000", "BEGIN:VTIMEZONE", "METHOD:PUBLISH");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-04-14T08:00:00Z"));
        assertThat(event.getDuration().getValue().toMillis()).isEqualTo(90 * 60_000L);
        assertThat(event.getSummary().getValue()).isEqualTo("Ansvarsgruppe TG-2026-000123");
        assertThat(event.getLocation().getValue()).isEqualTo("Møterom 2");
        assertThat(event.getAttendees()).isEmpty();
        assertThat(Biweekly.parse(file).first().validate(biweekly.ICalVersion.V2_0))
                .isEmpty();
    }

    @Test
    void in_winter_the_same_clock_time_is_another_instant() {
        String file = CalendarFile.of(appointment("2026-01-14T09:00:00Z", 0, false), "Ansvarsgruppe");

        assertThat(file).contains("DTSTART;TZID=Europe/Oslo:20260114T100000");
        assertThat(event(file).getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-01-14T09:00:00Z"));
    }

    @Test
    void a_change_is_the_same_event_with_a_higher_number_and_a_cancellation_says_so() {
        VEvent before = event(CalendarFile.of(appointment("2026-04-14T08:00:00Z", 0, false), "Ansvarsgruppe"));
        String file = CalendarFile.of(appointment("2026-04-15T08:00:00Z", 2, true), "Ansvarsgruppe");
        VEvent after = event(file);

        assertThat(after.getUid().getValue())
                .isEqualTo(before.getUid().getValue())
                .contains(UID.toString());
        assertThat(after.getSequence().getValue()).isEqualTo(2);
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(file).contains("METHOD:CANCEL");
    }

    private static VEvent event(String file) {
        ICalendar calendar = Biweekly.parse(file).first();
        return calendar.getEvents().get(0);
    }

    private static Appointment appointment(String start, int sequence, boolean cancelled) {
        Instant from = Instant.parse(start);
        return new Appointment(
                7,
                UID,
                new CaseId("TG-2026-000123"),
                "GROUP_MEETING",
                LifeArea.GENERAL,
                new UnitId("/prison/oslo/coordinator"),
                from,
                from.plusSeconds(90 * 60),
                "Møterom 2",
                sequence,
                from.minusSeconds(3600),
                cancelled,
                List.of());
    }
}

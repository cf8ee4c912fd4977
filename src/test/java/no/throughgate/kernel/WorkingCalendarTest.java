package no.throughgate.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14",
                "2026-05-17", "2026-05-24", "2026-05-25", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31"
            })
    void a_norwegian_holiday_or_agreed_day_off_is_not_worked(LocalDate day) {
        assertThat(calendar.isHoliday(day)).isTrue();
        assertThat(calendar.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2026-04-01", "2026-04-07", "2026-05-18", "2026-12-23", "2026-12-28"})
    void an_ordinary_weekday_is_worked(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    void christmas_and_new_years_eve_are_worked_where_that_is_agreed() {
        WorkingCalendar strict = new WorkingCalendar(Set.of());
        assertThat(strict.isWorkingDay(LocalDate.parse("2026-12-24"))).isTrue();
        assertThat(strict.isWorkingDay(LocalDate.parse("2026-12-31"))).isTrue();
        assertThat(strict.isWorkingDay(LocalDate.parse("2026-12-25"))).isFalse();
    }

    @ParameterizedTest(name = "{0} {1} working days is {2}")
    @CsvSource({
        "2026-04-01,  1, 2026-04-07", // over Easter
        "2026-04-07, -2, 2026-03-31",
        "2026-05-13,  1, 2026-05-15", // over Ascension Day
        "2026-12-23,  1, 2026-12-28",
        "2026-12-30,  1, 2027-01-04", // over the year
        "2024-02-28,  2, 2024-03-01", // over 29 February
        "2026-04-04,  0, 2026-04-04",
        "2026-04-04,  1, 2026-04-07",
        "2026-04-04, -1, 2026-04-01"
    })
    void working_days_skip_what_is_not_worked(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "2026-01-12T09:00, PT2H,  2026-01-12T11:00",
        "2026-01-12T15:00, PT2H,  2026-01-13T09:00",
        "2026-01-16T15:00, PT2H,  2026-01-19T09:00", // over a weekend
        "2026-01-12T20:00, PT4H,  2026-01-13T12:00",
        "2026-01-12T06:00, PT4H,  2026-01-12T12:00",
        "2026-04-01T15:00, PT9H,  2026-04-07T16:00", // over Easter
        "2026-03-27T15:00, PT2H,  2026-03-30T09:00", // over the spring clock change
        "2026-10-23T15:00, PT2H,  2026-10-26T09:00", // over the autumn clock change
        "2026-01-12T11:00, -PT4H, 2026-01-09T15:00",
        "2026-01-12T12:00, -PT4H, 2026-01-12T08:00",
        "2026-01-10T12:00, -PT1H, 2026-01-09T15:00"
    })
    void working_hours_run_from_eight_to_four(LocalDateTime from, Duration amount, LocalDateTime expected) {
        assertThat(calendar.plusWorkingHours(instant(from), amount)).isEqualTo(instant(expected));
    }

    @Test
    void working_days_keep_the_norwegian_time_of_day_over_both_clock_changes() {
        assertThat(calendar.plusWorkingDays(Instant.parse("2026-03-27T15:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-03-30T14:00:00Z"));
        assertThat(calendar.plusWorkingDays(Instant.parse("2026-10-23T14:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-10-26T15:00:00Z"));
    }

    @Test
    void a_friday_and_the_day_before_a_holiday_are_flagged() {
        assertThat(calendar.isFridayOrBeforeHoliday(LocalDate.parse("2026-01-16")))
                .isTrue();
        assertThat(calendar.isFridayOrBeforeHoliday(LocalDate.parse("2026-05-13")))
                .isTrue();
        assertThat(calendar.isFridayOrBeforeHoliday(LocalDate.parse("2026-04-01")))
                .isTrue();
        assertThat(calendar.isFridayOrBeforeHoliday(LocalDate.parse("2026-01-14")))
                .isFalse();
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void counting_forth_and_counting_between_agree(
            @ForAll @IntRange(max = 9000) int day, @ForAll @IntRange(min = 1, max = 90) int days) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(day);
        LocalDate to = calendar.plusWorkingDays(from, days);
        assertThat(calendar.isWorkingDay(to)).isTrue();
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
        assertThat(calendar.workingDaysBetween(to, from)).isEqualTo(-days);
        assertThat(calendar.plusWorkingDays(to, -days)).isBeforeOrEqualTo(calendar.sameOrNextWorkingDay(from));
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void working_hours_end_in_office_hours_and_later_starts_never_end_earlier(
            @ForAll @IntRange(max = 9000 * 1440) int minute, @ForAll @IntRange(min = 1, max = 60) int hours) {
        Instant from = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(minute * 60L);
        Instant to = calendar.plusWorkingHours(from, Duration.ofHours(hours));
        assertThat(calendar.isWorkingDay(Oslo.dateOf(to))).isTrue();
        assertThat(to.atZone(Oslo.ZONE).toLocalTime()).isBetween(Oslo.OFFICE_OPENS, Oslo.OFFICE_CLOSES);
        assertThat(Duration.between(from, to)).isGreaterThanOrEqualTo(Duration.ofHours(hours));
        assertThat(calendar.plusWorkingHours(from.plusSeconds(3600), Duration.ofHours(hours)))
                .isAfterOrEqualTo(to);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Oslo.ZONE).toInstant();
    }
}

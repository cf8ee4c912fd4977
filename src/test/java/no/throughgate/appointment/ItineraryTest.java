package no.throughgate.appointment;

import static no.throughgate.appointment.DayOfStops.CALENDAR;
import static no.throughgate.appointment.DayOfStops.RELEASE;
import static no.throughgate.appointment.DayOfStops.open;
import static no.throughgate.appointment.DayOfStops.stop;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.throughgate.appointment.Itinerary.Code;
import no.throughgate.appointment.Itinerary.Trouble;
import no.throughgate.process.rules.RuleTablesFixture;
import org.junit.jupiter.api.Test;

class ItineraryTest {

    private final Stop identity = stop("IDENTITY", RELEASE, "09:00");
    private final Stop bank = stop("BANK", RELEASE, "10:00");

    @Test
    void identity_then_bank_then_keys_can_be_walked_through() {
        var days = walk(stop("KEYS", RELEASE, "13:00"), bank, identity, stop("NAV", RELEASE.plusDays(1), "08:00"));

        assertThat(days.troubles()).isEmpty();
        assertThat(days.stops()).extracting(Stop::kind).containsExactly("IDENTITY", "BANK", "KEYS", "NAV");
    }

    @Test
    void the_bank_before_the_identity_papers_is_the_wrong_order_also_on_another_day() {
        Stop late = stop("IDENTITY", RELEASE.plusDays(2), "09:00");

        assertThat(walk(bank, late).troubles())
                .containsExactly(new Trouble(Code.WRONG_ORDER, RELEASE.plusDays(2), late, bank));
    }

    @Test
    void two_at_the_same_time_overlap_and_one_after_the_other_does_not() {
        Stop nav = stop("NAV", RELEASE, "09:20");
        Stop next = stop("NAV", RELEASE, "09:30");

        assertThat(walk(identity, nav).troubles()).containsExactly(new Trouble(Code.OVERLAP, RELEASE, identity, nav));
        assertThat(walk(identity, next).troubles()).isEmpty();
    }

    @Test
    void what_lies_inside_a_long_one_overlaps_and_the_way_is_counted_from_the_end_of_the_long_one() {
        Stop long1 = stop("NAV", RELEASE, "09:00", 180, 0);
        Stop inside = stop("OTHER", RELEASE, "10:00", 30, 0);
        Stop after = stop("WORK", RELEASE, "12:10", 30, 20);

        assertThat(walk(long1, inside, after).troubles())
                .containsExactlyInAnyOrder(
                        new Trouble(Code.OVERLAP, RELEASE, long1, inside),
                        new Trouble(Code.TOO_LITTLE_TRAVEL_TIME, RELEASE, long1, after));
    }

    @Test
    void half_an_hour_is_too_little_for_a_way_of_forty_minutes() {
        Stop far = stop("BANK", RELEASE, "10:00", 30, 40);

        assertThat(walk(identity, far).troubles())
                .containsExactly(new Trouble(Code.TOO_LITTLE_TRAVEL_TIME, RELEASE, identity, far));
        assertThat(walk(identity, stop("BANK", RELEASE, "10:10", 30, 40)).troubles())
                .isEmpty();
    }

    @Test
    void a_place_is_closed_before_it_opens_and_after_it_closes() {
        Stop early = open(identity, "09:30", "15:00");
        Stop late = open(bank, "09:00", "10:15");

        assertThat(walk(early, late, open(stop("NAV", RELEASE, "12:00"), "12:00", "12:30"))
                        .troubles())
                .containsExactly(
                        new Trouble(Code.OUTSIDE_OPENING_HOURS, RELEASE, early, null),
                        new Trouble(Code.OUTSIDE_OPENING_HOURS, RELEASE, late, null));
    }

    @Test
    void an_office_is_closed_at_easter_and_an_organisation_need_not_be() {
        LocalDate maundyThursday = LocalDate.of(2026, 4, 2);
        Stop nav = stop("NAV", maundyThursday, "10:00");

        assertThat(Itinerary.of(
                                maundyThursday,
                                List.of(nav, stop("NGO", maundyThursday, "12:00")),
                                CALENDAR,
                                RuleTablesFixture.tables()::errand)
                        .troubles())
                .containsExactly(new Trouble(Code.CLOSED_THAT_DAY, maundyThursday, nav, null));
    }

    @Test
    void nothing_on_the_release_day_is_said() {
        assertThat(walk(stop("NAV", RELEASE.plusDays(1), "10:00")).troubles())
                .containsExactly(new Trouble(Code.NOTHING_ON_THE_DAY, RELEASE, null, null));
    }

    @Test
    void of_what_is_closed_to_the_reader_the_time_still_counts() {
        Stop closed = new Stop(1, null, identity.startsAt(), identity.endsAt(), null, null, null, null, 0);

        assertThat(walk(identity, closed).troubles()).extracting(Trouble::code).containsExactly(Code.OVERLAP);
    }

    @Test
    void the_first_days_are_three_or_as_many_as_it_takes_for_three_on_which_offices_are_open() {
        assertThat(Itinerary.lastDay(RELEASE, CALENDAR)).isEqualTo(RELEASE.plusDays(3));
        assertThat(Itinerary.lastDay(LocalDate.of(2026, 4, 1), CALENDAR))
                .as("the Wednesday before Easter")
                .isEqualTo(LocalDate.of(2026, 4, 9));
        assertThat(walk(
                                identity,
                                stop("IDENTITY", RELEASE.minusDays(1), "09:00"),
                                stop("BANK", RELEASE.plusDays(4), "09:00"))
                        .stops())
                .containsExactly(identity);
    }

    private static Itinerary walk(Stop... stops) {
        return Itinerary.of(RELEASE, List.of(stops), CALENDAR, RuleTablesFixture.tables()::errand);
    }
}

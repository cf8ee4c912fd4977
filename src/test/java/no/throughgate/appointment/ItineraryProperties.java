package no.throughgate.appointment;

import static no.throughgate.appointment.DayOfStops.CALENDAR;
import static no.throughgate.appointment.DayOfStops.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.throughgate.process.rules.DmnRuleTables;
import no.throughgate.process.rules.RuleTablesFixture;

/** What holds of the first days, however they are booked. */
class ItineraryProperties {

    private static final DmnRuleTables RULES = RuleTablesFixture.tables();

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void where_nothing_stands_in_the_way_a_person_can_be_at_every_place_in_time(@ForAll("days") List<Stop> booked) {
        Itinerary days = walk(booked);
        if (!days.feasible()) {
            return;
        }
        List<Stop> stops = days.stops();
        assertThat(stops).anyMatch(stop -> stop.day().equals(RELEASE));
        int place = 0;
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            assertThat(CALENDAR.isWorkingDay(stop.day())
                            || !RULES.errand(stop.kind()).weekdaysOnly())
                    .isTrue();
            if (i > 0) {
                assertThat(Duration.between(stops.get(i - 1).endsAt(), stop.startsAt()))
                        .as("no overlap, and time for the way")
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(stop.travel()));
            }
            int own = RULES.errand(stop.kind()).place().orElse(place);
            assertThat(own).as("identity, bank, keys").isGreaterThanOrEqualTo(place);
            place = own;
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_booking_does_not_matter(@ForAll("days") List<Stop> booked, @ForAll Random random) {
        var shuffled = new ArrayList<>(booked);
        Collections.shuffle(shuffled, random);

        assertThat(walk(shuffled)).isEqualTo(walk(booked));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void one_appointment_more_takes_no_trouble_away_but_that_there_was_nothing_or_a_way_that_begins_elsewhere_now(
            @ForAll("days") List<Stop> booked) {
        var fewer = booked.subList(0, booked.size() - 1);

        assertThat(new HashSet<>(walk(booked).troubles()))
                .containsAll(walk(fewer).troubles().stream()
                        .filter(trouble -> trouble.second() != null || trouble.first() != null)
                        .filter(trouble -> trouble.code() != Itinerary.Code.TOO_LITTLE_TRAVEL_TIME)
                        .toList());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void what_is_suggested_leaves_no_week_too_full_or_says_that_there_is_no_room(@ForAll("days") List<Stop> booked) {
        Load load = Load.of(RELEASE, booked, week -> 2);

        long relieved = load.suggestions().stream()
                .filter(s -> s.how() != Load.How.NO_ROOM)
                .count();
        long over = load.weeks().stream()
                .mapToLong(week -> Math.max(0, week.count() - week.limit()))
                .sum();
        boolean full = load.suggestions().stream().anyMatch(s -> s.how() == Load.How.NO_ROOM);
        assertThat(relieved == over || full && relieved < over).isTrue();
        assertThat(load.tooMuch()).isEqualTo(over > 0);
    }

    private static Itinerary walk(List<Stop> stops) {
        return Itinerary.of(RELEASE, stops, CALENDAR, RULES::errand);
    }

    /** Few and short enough that a good part of them can be done. */
    @Provide
    Arbitrary<List<Stop>> days() {
        var kinds = Arbitraries.of("IDENTITY", "BANK", "KEYS", "NAV", "NGO", "OTHER");
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(16, 30),
                        Arbitraries.of(15, 30, 90),
                        Arbitraries.of(0, 0, 10, 40))
                .as((kind, day, half, minutes, travel) -> DayOfStops.stop(
                        kind, RELEASE.plusDays(day), "%02d:%02d".formatted(half / 2, half % 2 * 30), minutes, travel))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}

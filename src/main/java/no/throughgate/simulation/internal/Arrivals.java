package no.throughgate.simulation.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import no.throughgate.kernel.Oslo;
import no.throughgate.simulation.sample.SamplePlan;
import no.throughgate.simulation.sample.SampleStay;
import no.throughgate.simulation.sample.SampleStays;

/** The synthetic sample as it arrives: each stay is registered on the morning it begins. */
final class Arrivals {

    private static final int MINUTES_OF_MORNING = 180;

    private Arrivals() {}

    static List<Arrival> of(int count, long seed, LocalDate from, int admissionsADay, Chance chance) {
        int days = Math.max(1, (int) Math.ceil(count * 7.0 / 5 / admissionsADay));
        return SampleStays.of(new SamplePlan(count, seed, from, days, null))
                .map(stay -> arrival(stay, chance))
                .sorted(Comparator.comparing(Arrival::at))
                .toList();
    }

    private static Arrival arrival(SampleStay stay, Chance chance) {
        long minute = (long) (MINUTES_OF_MORNING * chance.draw(stay.stayId(), "arrival"));
        return new Arrival(
                Oslo.at(stay.started(), LocalTime.of(8, 0)).plusSeconds(minute * 60), stay.openCase("simulation"));
    }
}

package no.throughgate.simulation.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Identity;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.WorkingCalendar;

/** Who comes when. TEMPORARY POPULATION, replaced by the national sample. */
final class Arrivals {

    private final WorkingCalendar calendar;
    private final Chance chance;

    Arrivals(WorkingCalendar calendar, Chance chance) {
        this.calendar = calendar;
        this.chance = chance;
    }

    List<Arrival> of(int count, long seed, LocalDate from, int aDay) {
        List<Arrival> arrivals = new ArrayList<>();
        LocalDate day = from;
        for (int i = 0; i < count; i++) {
            if (i > 0 && i % aDay == 0) {
                day = calendar.nextWorkingDay(day);
            }
            String n = "s" + seed + "-" + i;
            boolean remand = chance.draw(n, "remand") < 0.25;
            long days = Math.max(5, (long) (-170 * Math.log(1 - chance.draw(n, "days"))));
            LocalDate release = day.plusDays(days);
            arrivals.add(new Arrival(
                    Oslo.at(day, LocalTime.of(9, 0)).plusSeconds(i % aDay * 300L),
                    new OpenCase(
                            "simulation",
                            n,
                            new Identity("%011d".formatted(seed * 1_000_000 + i), "Prøve Person " + i, 1985, "M", "nb"),
                            new UnitId("/prison/oslo"),
                            day,
                            remand,
                            remand ? null : new ReleaseDate(release, ReleaseType.SENTENCE_END, Certainty.CALCULATED),
                            "0301",
                            null)));
        }
        return arrivals;
    }
}

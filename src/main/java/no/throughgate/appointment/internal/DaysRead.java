package no.throughgate.appointment.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.throughgate.appointment.Days;
import no.throughgate.appointment.Itinerary;
import no.throughgate.appointment.Itinerary.Code;
import no.throughgate.appointment.Load;
import no.throughgate.appointment.Stop;
import no.throughgate.cases.Cases;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleTables;
import org.springframework.stereotype.Component;

@Component
class DaysRead implements Days {

    private final StopRows rows;
    private final Cases cases;
    private final ObligationHistory history;
    private final RuleTables rules;
    private final Planner planner;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DaysRead(
            StopRows rows,
            Cases cases,
            ObligationHistory history,
            RuleTables rules,
            Planner planner,
            WorkingCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.history = history;
        this.rules = rules;
        this.planner = planner;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Optional<Seen> of(CaseId caseId, Actor reader) {
        return release(caseId).flatMap(release -> seen(caseId, release, reader));
    }

    private Optional<Seen> seen(CaseId caseId, LocalDate release, Actor reader) {
        LocalDate today = Oslo.dateOf(clock.instant());
        List<Stop> stops = rows.of(caseId, release, release.plusWeeks(Load.WEEKS), reader, today);
        boolean whole = rows.whole(caseId, reader, today);
        if (stops.isEmpty() && !whole) {
            return Optional.empty();
        }
        var itinerary = Itinerary.of(release, stops, calendar, rules::errand);
        return Optional.of(new Seen(
                release,
                planner.warnings(release),
                stops,
                whole ? itinerary : partOf(itinerary),
                whole ? load(caseId, release, stops) : null));
    }

    /** Who sees a part of the days does not know that nothing is on one. */
    private static Itinerary partOf(Itinerary itinerary) {
        return new Itinerary(
                itinerary.stops(),
                itinerary.troubles().stream()
                        .filter(trouble -> trouble.code() != Code.NOTHING_ON_THE_DAY)
                        .toList());
    }

    @Override
    public List<Stop> week(CaseId caseId, LocalDate monday, Actor reader) {
        return rows.of(caseId, monday, monday.plusWeeks(1), reader, Oslo.dateOf(clock.instant()));
    }

    @Override
    public boolean tooMuch(CaseId caseId) {
        return release(caseId)
                .map(release -> load(caseId, release, rows.all(caseId, release)).tooMuch())
                .orElse(false);
    }

    private Load load(CaseId caseId, LocalDate release, List<Stop> stops) {
        OptionalInt agreed = agreed(caseId);
        return Load.of(
                release, stops, week -> agreed.orElseGet(() -> rules.load(week).appointments()));
    }

    /** As probation wrote it down when the load was last checked (T35). */
    private OptionalInt agreed(CaseId caseId) {
        return history.answers(caseId, "checkLoad")
                .map(answers -> answers.get("appointmentsAWeek"))
                .map(number -> OptionalInt.of(new BigDecimal(number.toString()).intValue()))
                .orElse(OptionalInt.empty());
    }

    private Optional<LocalDate> release(CaseId caseId) {
        return cases.facts(caseId).releaseDate().map(ReleaseDate::date);
    }
}

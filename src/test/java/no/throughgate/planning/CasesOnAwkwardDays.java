package no.throughgate.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.process.rules.RuleTablesFixture;

/**
 * Random cases whose dates fall, every other time, near a day on which date arithmetic goes wrong: 29 February, the two
 * clock changes, Easter, the May holidays, Christmas and New Year.
 */
class CasesOnAwkwardDays extends DomainContextBase {

    static final WorkingCalendar CALENDAR = new WorkingCalendar();
    static final Planner PLANNER = new Planner(RuleTablesFixture.tables(), CALENDAR);
    static final List<String> KINDS = RuleTablesFixture.tables().catalogue().stream()
            .map(CatalogueRow::kind)
            .toList();

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2037, 12, 31);
    private static final List<LocalDate> AWKWARD = IntStream.rangeClosed(FIRST.getYear(), LAST.getYear())
            .boxed()
            .flatMap(CasesOnAwkwardDays::awkwardDays)
            .toList();

    /** A case and the moment at which somebody asks. */
    record Asked(PlanningBasis basis, Instant now) {}

    /** A case, the moment of planning, and where the release date goes next: {days on, days by which it moves}. */
    record Moving(Asked start, List<Move> moves) {}

    record Move(int daysLater, int minutes, int shift) {}

    @Provide
    Arbitrary<Asked> asked() {
        // The anchor is the release date; the other dates count back from it.
        Arbitrary<Integer> horizon = Arbitraries.frequencyOf(
                Tuple.of(6, from(42, 179)),
                Tuple.of(3, from(0, 41)),
                Tuple.of(2, from(180, 364)),
                Tuple.of(1, from(365, 1200)));
        return Combinators.combine(
                        days(), horizon, from(0, 60), from(0, 1439), from(0, 1300), from(0, 1439), from(0, 9))
                .as((release, days, inside, openedMinute, later, nowMinute, knowing) -> {
                    LocalDate opened = release.minusDays(days);
                    LocalDate known = opened.plusDays(Math.min(days, knowing > 6 ? knowing : 0));
                    PlanningBasis basis = PLANNER.basis(
                            opened.minusDays(inside),
                            minute(opened, openedMinute),
                            known,
                            knowing == 9 ? null : release,
                            knowing < 5 ? release : null);
                    int elapsed = later % (days + 200);
                    // At opening in every second case: there nothing is limited by the time that has passed.
                    Instant now =
                            later % 2 == 0 ? minute(opened, openedMinute) : minute(opened.plusDays(elapsed), nowMinute);
                    return new Asked(basis, now.isBefore(basis.openedAt()) ? basis.openedAt() : now);
                });
    }

    @Provide
    Arbitrary<Moving> moving() {
        Arbitrary<Move> move =
                Combinators.combine(from(0, 40), from(0, 1439), from(-90, 90)).as(Move::new);
        return Combinators.combine(asked(), move.list().ofMinSize(1).ofMaxSize(5))
                .as(Moving::new);
    }

    private static Arbitrary<Integer> from(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(AWKWARD), from(-8, 8)).as(LocalDate::plusDays),
                Arbitraries.longs()
                        .between(FIRST.toEpochDay(), LAST.toEpochDay())
                        .map(LocalDate::ofEpochDay));
    }

    private static Stream<LocalDate> awkwardDays(int year) {
        LocalDate easter = easterMonday(year);
        return Stream.of(
                LocalDate.of(year, 2, 28).plusDays(1),
                LocalDate.of(year, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                LocalDate.of(year, 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                easter,
                LocalDate.of(year, 5, 1),
                LocalDate.of(year, 5, 17),
                easter.plusDays(38),
                easter.plusDays(49),
                LocalDate.of(year, 12, 24),
                LocalDate.of(year, 12, 31));
    }

    /** The only Monday from March to April on which nobody works. */
    private static LocalDate easterMonday(int year) {
        return LocalDate.of(year, 3, 20)
                .datesUntil(LocalDate.of(year, 4, 28))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY && CALENDAR.isHoliday(day))
                .findFirst()
                .orElseThrow();
    }

    private static Instant minute(LocalDate day, int minute) {
        return day.atStartOfDay(Oslo.ZONE).toInstant().plusSeconds(minute * 60L);
    }
}

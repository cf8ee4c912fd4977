package no.throughgate.simulation.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws a synthetic sample of stays, row by row. The first eight rows are the shapes that every demonstration needs: a
 * sentence of 20 days, one of 60, parole after 74, a release on a Friday, one the day after tomorrow, remand without a date,
 * a stay of more than a year, a woman.
 */
public final class SampleStays {

    private static final double MOSTLY_SHARE = 0.4;
    private static final double UNKNOWN_HOME_SHARE = 0.03;

    private final SamplePlan plan;
    private final Places places = new Places();
    private final InventedPeople people = new InventedPeople();

    private SampleStays(SamplePlan plan) {
        this.plan = plan;
    }

    /** Drawn as it is read: a sample of any size needs little memory. */
    public static Stream<SampleStay> of(SamplePlan plan) {
        SampleStays sample = new SampleStays(plan);
        return IntStream.range(0, plan.cases()).mapToObj(sample::row);
    }

    private SampleStay row(int row) {
        Draws draws = new Draws(plan.seed(), row);
        boolean woman = row == 7 || draws.happens(InventedPeople.WOMEN_SHARE);
        boolean remand = row == 5 || (row > 7 && draws.happens(Lengths.REMAND_SHARE));
        Release release = shape(row, remand, draws);
        LocalDate started = started(row, release, remand, draws);
        boolean mostly = plan.home().isPresent() && (row < 8 || draws.happens(MOSTLY_SHARE));
        Places.Town home = mostly ? places.town(plan.home().orElseThrow()) : places.home(draws);
        InventedPeople.Invented person = people.next(started, woman, draws);
        return new SampleStay(
                "sample-%d-%06d".formatted(plan.seed(), row + 1),
                person.nationalId(),
                person.name(),
                woman,
                person.born().getYear(),
                draws.happens(0.88) ? "nb" : draws.happens(0.5) ? "nn" : "en",
                mostly ? places.prisonIn(home, woman, draws) : places.prison(home, woman, draws),
                started,
                remand,
                release.date(started),
                release.type(),
                release.certainty(),
                release.twoThirds(started),
                draws.happens(UNKNOWN_HOME_SHARE) ? null : home.code());
    }

    private static Release shape(int row, boolean remand, Draws draws) {
        return switch (row) {
            case 0 -> Release.sentence(20);
            case 1 -> Release.sentence(60);
            case 2 -> Release.parole(74);
            case 3, 4 -> Release.sentence(120);
            case 5 -> new Release(90, null, null, false, false);
            case 6 -> Release.parole(500);
            case 7 -> Release.sentence(170);
            default -> remand ? Release.ofRemand(draws) : Release.ofSentence(draws);
        };
    }

    private LocalDate started(int row, Release release, boolean remand, Draws draws) {
        LocalDate drawn = plan.days() > 0
                ? plan.from().plusDays(draws.below(plan.days()))
                : plan.from().minusDays(draws.below(release.days()));
        if (row == 3) {
            LocalDate friday = drawn.plusDays(release.days()).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            return friday.minusDays(release.days());
        }
        if (row == 4 && plan.days() == 0) {
            return plan.from().plusDays(2).minusDays(release.days());
        }
        // People are called in to serve on working days, and arrested on any.
        boolean weekend = drawn.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        LocalDate monday = drawn.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        boolean begunByThen = plan.days() > 0 || !monday.isAfter(plan.from());
        return weekend && !remand && begunByThen ? monday : drawn;
    }
}

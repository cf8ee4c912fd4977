package no.throughgate.web.heat;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import no.throughgate.metrics.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What gathers at one step, or at several together. Each number may be hidden, since too few cases stand behind it.
 *
 * @param now     how many wait now; null = hidden
 * @param overdue how many of these are past their date, and do not rest; null = hidden
 * @param oldest  working days that the oldest of these has waited; null = hidden, or none waits
 * @param done    how many were done in the period; null = hidden
 * @param median  of what was done in the period; of several steps together, of the slowest; null = hidden, or none was done
 * @param p90     nine of ten were done within this; as {@code median}
 */
public record Numbers(
        @Nullable Long now,
        @Nullable Long overdue,
        @Nullable Long oldest,
        @Nullable Long done,
        @Nullable Wait median,
        @Nullable Wait p90) {

    static final Numbers NONE = new Numbers(0L, 0L, null, 0L, null, null);

    /** Cases behind a median at least: half of them are {@link SmallNumbers#LEAST}. */
    static final int ENOUGH_FOR_MEDIAN = 2 * SmallNumbers.LEAST;

    /** Cases behind what nine of ten took at least: a tenth of them is {@link SmallNumbers#LEAST}. */
    static final int ENOUGH_FOR_P90 = 10 * SmallNumbers.LEAST;

    private static final Comparator<Wait> LONGER =
            Comparator.comparingLong(Wait::days).thenComparingLong(Wait::hours);

    /** Of a hundred that wait now, how many are overdue; null where that is hidden or nobody waits. */
    public @Nullable Integer share() {
        return now == null || overdue == null || now == 0 ? null : Math.toIntExact(Math.round(100.0 * overdue / now));
    }

    /**
     * For a reader who is not owed the cases: of what was done, what enough cases stand behind. What waits now is not shown at all, since two
     * looks that differ by one would give away a case.
     *
     * @param cases in which it was done, however often in each
     */
    Numbers withoutSmall(long cases) {
        return new Numbers(
                null,
                null,
                null,
                SmallNumbers.tooFew(cases) ? null : done,
                cases < ENOUGH_FOR_MEDIAN ? null : median,
                cases < ENOUGH_FOR_P90 ? null : p90);
    }

    /** Sums of what is shown, so that no sum gives away what is not; the waiting is that of the slowest. */
    static Numbers together(Collection<Numbers> steps) {
        var shown = steps.stream().filter(step -> step.now != null).toList();
        return new Numbers(
                shown.stream()
                        .mapToLong(step -> Objects.requireNonNull(step.now))
                        .sum(),
                shown.stream().anyMatch(step -> step.overdue == null)
                        ? null
                        : shown.stream()
                                .mapToLong(step -> Objects.requireNonNull(step.overdue))
                                .sum(),
                shown.stream()
                        .map(Numbers::oldest)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                steps.stream()
                        .map(Numbers::done)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum(),
                steps.stream()
                        .map(Numbers::median)
                        .filter(Objects::nonNull)
                        .max(LONGER)
                        .orElse(null),
                steps.stream()
                        .map(Numbers::p90)
                        .filter(Objects::nonNull)
                        .max(LONGER)
                        .orElse(null));
    }
}

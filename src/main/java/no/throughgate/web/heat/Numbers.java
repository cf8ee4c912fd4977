package no.throughgate.web.heat;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import no.throughgate.metrics.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What gathers at one step, or at several together. Each number may be hidden, since it rests on too few.
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

    private static final Comparator<Wait> LONGER =
            Comparator.comparingLong(Wait::days).thenComparingLong(Wait::hours);

    /** Of a hundred that wait now, how many are overdue; null where that is hidden or nobody waits. */
    public @Nullable Integer share() {
        return now == null || overdue == null || now == 0 ? null : Math.toIntExact(Math.round(100.0 * overdue / now));
    }

    /**
     * For a reader who is not owed the cases. What rests on too few is hidden, and what would give it away: of a number that is shown and its
     * overdue part, the difference. What is longest is one person's.
     */
    Numbers withoutSmall() {
        boolean known = now != null && !SmallNumbers.tooFew(now);
        boolean parts =
                known && overdue != null && !SmallNumbers.tooFew(overdue) && !SmallNumbers.tooFew(now - overdue);
        boolean enough = done != null && !SmallNumbers.tooFew(done);
        return new Numbers(
                known ? now : null,
                parts ? overdue : null,
                null,
                enough ? done : null,
                enough ? median : null,
                enough ? p90 : null);
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

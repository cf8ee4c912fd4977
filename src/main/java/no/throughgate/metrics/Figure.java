package no.throughgate.metrics;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One number of a measure.
 *
 * @param slice of whom, for example a county; {@code ALL} of everybody
 * @param part of what, for example an agency or a life area; {@code ALL} or {@code RELEASED} of all together
 * @param what {@code count}, or the unit in which it is measured
 * @param value null where it is hidden, because it rests on fewer than {@link SmallNumbers#LEAST}
 */
public record Figure(
        String slice, String part, String what, @Nullable BigDecimal value) {

    /** Of nobody there is no mean and no median; of nobody the number of people is zero. */
    private static final Set<String> OF_SOMEBODY =
            Set.of("mean", "mean_days", "days_a_case", "median_hours", "p90_hours");

    /** Whether such a number is zero where nobody was counted: a count or a sum. Of any other there is none then, and a page shows a dash. */
    public static boolean zeroOfNobody(String what) {
        return !OF_SOMEBODY.contains(what);
    }

    public boolean hidden() {
        return value == null;
    }

    public boolean everybody() {
        return slice.equals(Counted.EVERYBODY);
    }
}

package no.throughgate.metrics;

import java.math.BigDecimal;
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

    public boolean hidden() {
        return value == null;
    }

    public boolean everybody() {
        return slice.equals(Counted.EVERYBODY);
    }
}

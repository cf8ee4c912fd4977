package no.throughgate.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number before anybody may see it.
 *
 * @param slice of whom, for example a county; {@code ALL} of everybody
 * @param n how many people it rests on
 */
record Counted(
        String slice,
        String part,
        String what,
        long n,
        @Nullable BigDecimal value) {

    static final String EVERYBODY = "ALL";

    Counted(String part, String what, long n, @Nullable BigDecimal value) {
        this(EVERYBODY, part, what, n, value);
    }

    boolean everybody() {
        return slice.equals(EVERYBODY);
    }
}

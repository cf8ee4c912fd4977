package no.throughgate.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number before anybody may see it.
 *
 * @param n how many people, cases or handovers it rests on
 */
record Counted(String part, String what, long n, @Nullable BigDecimal value) {}

package no.throughgate.web.dashboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases the dashboard looks at, as its address says.
 *
 * @param weeks how far ahead red lines are drawn, 1 to 12
 * @param municipality only cases that go there; null = all
 */
record Scope(int weeks, @Nullable String municipality) {

    static final int FURTHEST = 12;

    static Scope of(@Nullable Integer weeks, @Nullable String municipality) {
        int ahead = weeks == null ? 4 : Math.max(1, Math.min(weeks, FURTHEST));
        return new Scope(ahead, municipality != null && municipality.matches("\\d{4}") ? municipality : null);
    }

    LocalDate until(LocalDate today) {
        return today.plusWeeks(weeks);
    }
}

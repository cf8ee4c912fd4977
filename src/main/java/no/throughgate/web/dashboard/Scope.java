package no.throughgate.web.dashboard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases the dashboard looks at, as its address says.
 *
 * @param weeks how far ahead red lines are drawn, 1 to 12
 * @param municipality only cases that go there; null = all
 * @param prison only cases of this prison; null = all
 * @param forward what if all releases came so many weeks earlier, 0 to 4
 */
record Scope(
        int weeks, @Nullable String municipality, @Nullable String prison, int forward) {

    static final int FURTHEST = 12;
    static final int MOST_FORWARD = 4;
    private static final int USUAL = 4;

    static Scope of(@Nullable Integer weeks, @Nullable String municipality) {
        return of(weeks, municipality, null, null);
    }

    static Scope of(
            @Nullable Integer weeks,
            @Nullable String municipality,
            @Nullable String prison,
            @Nullable Integer forward) {
        return new Scope(
                weeks == null ? USUAL : Math.max(1, Math.min(weeks, FURTHEST)),
                municipality != null && municipality.matches("\\d{4}") ? municipality : null,
                prison != null && prison.matches("/prison/[a-z0-9-]+") ? prison : null,
                forward == null ? 0 : Math.max(0, Math.min(forward, MOST_FORWARD)));
    }

    /** The same cases, as far ahead as one may look. */
    Scope furthest() {
        return new Scope(FURTHEST, municipality, prison, forward);
    }

    LocalDate until(LocalDate today) {
        return today.plusWeeks(weeks);
    }
}

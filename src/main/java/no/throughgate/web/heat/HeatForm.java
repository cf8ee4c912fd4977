package no.throughgate.web.heat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, as its address says.
 *
 * @param days         how far back the period goes
 * @param prison       only cases of this prison; null = all that the reader sees
 * @param municipality only cases that go there; null = all that the reader sees
 * @param model        the process that is drawn; null = all of them in a list
 */
public record HeatForm(
        int days,
        @Nullable String prison,
        @Nullable String municipality,
        @Nullable String model,
        Heat by) {

    public static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    private static final int USUAL = 30;

    static HeatForm of(
            @Nullable Integer days,
            @Nullable String prison,
            @Nullable String municipality,
            @Nullable String model,
            @Nullable String by) {
        return new HeatForm(
                days != null && PERIODS.contains(days) ? days : USUAL,
                prison != null && prison.matches("/prison/[a-z0-9-]+") ? prison : null,
                municipality != null && municipality.matches("\\d{4}") ? municipality : null,
                model == null || model.isEmpty() ? null : model,
                Heat.of(by));
    }
}

package no.throughgate.web.measures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.throughgate.forms.TypedDay;
import no.throughgate.metrics.Period;
import no.throughgate.metrics.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What the reader asks for, as typed, kept when it is wrong.
 *
 * @param errors message key by field
 */
public record PeriodForm(
        String from, String until, @Nullable Slice by, Period period, Map<String, String> errors) {

    /** Without a word: the twelve months up to yesterday. A wrong day leaves the period as it would be without a word. */
    static PeriodForm of(@Nullable String from, @Nullable String until, @Nullable Slice by, LocalDate today) {
        var errors = new HashMap<String, String>();
        LocalDate first = day("from", from, today.minusYears(1), errors);
        LocalDate last = day("until", until, today.minusDays(1), errors);
        if (errors.isEmpty() && (last.isBefore(first) || last.isAfter(today))) {
            errors.put("until", "measures.date.order");
        }
        Period period = errors.isEmpty() ? Period.of(first, last) : Period.of(today.minusYears(1), today.minusDays(1));
        return new PeriodForm(
                from == null ? first.toString() : from,
                until == null ? last.toString() : until,
                by,
                period,
                Map.copyOf(errors));
    }

    private static LocalDate day(
            String field, @Nullable String typed, LocalDate otherwise, Map<String, String> errors) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        return TypedDay.read(typed).orElseGet(() -> {
            errors.put(field, "measures.date.wrong");
            return otherwise;
        });
    }
}

package no.throughgate.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measure;
import org.junit.jupiter.api.Test;

/** Of nobody the number of people is zero; a median of nobody is none. */
class ShownTest {

    @Test
    void where_nobody_was_counted_a_count_is_zero_and_a_median_is_none() {
        var rows = Shown.of(
                        Measure.M11,
                        List.of(
                                figure("ALL", "accepted", "9"),
                                figure("03", "accepted", "9"),
                                figure("03", "median_hours", "30.5"),
                                figure("03", "p90_hours", "40"),
                                figure("11", "not_accepted", "7")))
                .rows();

        // accepted, median_hours, not_accepted, p90_hours
        assertThat(rows)
                .extracting(row -> row.numbers().stream()
                        .map(n -> n.map(Figure::value)
                                .map(BigDecimal::toPlainString)
                                .orElse("–"))
                        .toList())
                .containsExactly(List.of("9", "30.5", "0", "40"), List.of("0", "–", "7", "–"));
    }

    private static Figure figure(String slice, String what, String value) {
        return new Figure(slice, "PRISON-NAV", what, new BigDecimal(value));
    }
}

package no.throughgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody can be recognised behind a figure. */
class SmallNumbersTest {

    @Test
    void what_rests_on_fewer_than_five_is_hidden_and_zero_is_shown() {
        assertThat(shown(Measure.M13, n("L0", 0), n("L1", 1), n("L2", 4), n("L3", 5)))
                .containsExactly("L0=0", "L1=?", "L2=?", "L3=5");
    }

    @Test
    void a_mean_is_hidden_when_it_rests_on_fewer_than_five_however_large_it_is() {
        assertThat(SmallNumbers.hidden(
                        Measure.M33, List.of(new Counted("HOUSING", "days", 4, BigDecimal.valueOf(900)))))
                .allMatch(Figure::hidden);
    }

    @Test
    void one_hidden_part_of_a_total_takes_the_next_smallest_with_it() {
        assertThat(shown(Measure.M8, n("BY_CHOICE", 9), n("MET_BY_NGO", 40), n("NOT_MET", 2), n("RELEASED", 51)))
                .containsExactly("BY_CHOICE=?", "MET_BY_NGO=40", "NOT_MET=?", "RELEASED=51");
    }

    @Test
    void two_hidden_parts_guard_each_other() {
        assertThat(shown(Measure.M8, n("BY_CHOICE", 3), n("MET_BY_NGO", 40), n("NOT_MET", 2), n("RELEASED", 45)))
                .containsExactly("BY_CHOICE=?", "MET_BY_NGO=40", "NOT_MET=?", "RELEASED=45");
    }

    private static Counted n(String part, int n) {
        return new Counted(part, "count", n, BigDecimal.valueOf(n));
    }

    private static List<String> shown(Measure measure, Counted... counted) {
        return SmallNumbers.hidden(measure, Arrays.asList(counted)).stream()
                .map(f -> f.part() + "=" + (f.hidden() ? "?" : f.value().toPlainString()))
                .toList();
    }
}

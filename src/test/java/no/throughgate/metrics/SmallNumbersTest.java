package no.throughgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

    @Test
    void two_that_rest_on_next_to_nobody_do_not_guard_each_other() {
        assertThat(shown(Measure.M8, n("BY_CHOICE", 1), n("MET_BY_NGO", 8), n("NOT_MET", 1), n("RELEASED", 10)))
                .containsExactly("BY_CHOICE=?", "MET_BY_NGO=?", "NOT_MET=?", "RELEASED=10");
    }

    /** Whoever subtracts what is shown from the total knows the sum of what is hidden, and that none of it is zero. */
    @Property
    void subtraction_finds_no_hidden_part(@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 12) Integer> parts) {
        int total = parts.stream().mapToInt(Integer::intValue).sum();
        var counted = new ArrayList<Counted>();
        IntStream.range(0, parts.size()).forEach(i -> counted.add(n("P" + i, parts.get(i))));
        counted.add(n("RELEASED", total));

        List<Figure> figures = SmallNumbers.hidden(Measure.M8, counted);

        long hidden = figures.stream()
                .filter(f -> f.hidden() && !f.part().equals("RELEASED"))
                .count();
        boolean totalShown =
                figures.stream().anyMatch(f -> !f.hidden() && f.part().equals("RELEASED"));
        int shown = figures.stream()
                .filter(f -> !f.hidden() && !f.part().equals("RELEASED"))
                .mapToInt(f -> f.value().intValue())
                .sum();
        if (hidden > 0 && totalShown) {
            assertThat(hidden).isGreaterThan(1);
            assertThat(total - shown).as("the sum leaves more than one answer").isGreaterThan((int) hidden);
            assertThat(total - shown).isGreaterThanOrEqualTo(SmallNumbers.LEAST);
        }
    }

    /** Five prisons, four parts, their totals along both sides: as a committee sees it. */
    @Property
    void nobody_with_a_pencil_finds_a_hidden_number_of_a_table(
            @ForAll @Size(20) List<@IntRange(max = 9) Integer> numbers, @ForAll @IntRange(min = 1, max = 4) int parts) {
        var table = new ArrayList<Counted>();
        int slices = numbers.size() / 4;
        for (int slice = 0; slice < slices; slice++) {
            int whole = 0;
            for (int part = 0; part < parts; part++) {
                int n = numbers.get(slice * 4 + part);
                whole += n;
                table.add(cell("S" + slice, "P" + part, n));
            }
            table.add(cell("S" + slice, "RELEASED", whole));
        }
        List.copyOf(table).stream()
                .collect(Collectors.groupingBy(Counted::part, Collectors.summingLong(Counted::n)))
                .forEach((part, n) -> table.add(cell(Counted.EVERYBODY, part, n)));
        table.removeIf(c -> c.n() == 0);

        List<Figure> shown = SmallNumbers.hidden(Measure.M8, table);

        assertThat(shown)
                .filteredOn(f -> !f.hidden())
                .allSatisfy(f -> assertThat(f.value().intValue()).isGreaterThanOrEqualTo(SmallNumbers.LEAST));
        assertThat(Attack.onSmall(shown, "RELEASED")).isEmpty();
    }

    private static Counted cell(String slice, String part, long n) {
        return new Counted(slice, part, "count", n, BigDecimal.valueOf(n));
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

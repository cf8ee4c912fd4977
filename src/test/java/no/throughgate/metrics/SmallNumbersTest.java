package no.throughgate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody can be recognised behind a figure, nor behind all of them laid beside each other. */
class SmallNumbersTest {

    private static final Rows NOTHING = new Rows(List.of());

    @Test
    void what_rests_on_fewer_than_five_is_hidden_and_zero_is_shown() {
        assertThat(shown(Measure.M13, n("L0", 0), n("L1", 1), n("L2", 4), n("L3", 5)))
                .containsExactly("L0=0", "L1=?", "L2=?", "L3=5");
    }

    @Test
    void a_mean_is_hidden_when_it_rests_on_fewer_than_five_however_large_it_is() {
        assertThat(everybody(Measure.M33, new Counted("HOUSING", "days", 4, BigDecimal.valueOf(900))))
                .allMatch(Figure::hidden);
    }

    @Test
    void a_count_and_what_is_reckoned_of_the_same_people_are_hidden_together() {
        assertThat(everybody(
                        Measure.M11,
                        new Counted("PRISON-NAV", "accepted", 4, BigDecimal.valueOf(12)),
                        new Counted("PRISON-NAV", "median_hours", 4, BigDecimal.valueOf(3)),
                        new Counted("PRISON-NAV", "p90_hours", 4, BigDecimal.valueOf(7))))
                .hasSize(3)
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

    @Test
    void all_but_one_is_a_number_of_one() {
        assertThat(shown(Measure.M6, n("ID", 20), n("PHONE", 21), n("RELEASED", 21)))
                .containsExactly("ID=?", "PHONE=21", "RELEASED=21");
    }

    @Test
    void each_of_five_parts_being_one_shows_when_zeros_do_so_they_do_not() {
        assertThat(shown(
                        Measure.M8, n("A", 1), n("B", 1), n("C", 1), n("D", 1), n("E", 1), n("F", 0), n("RELEASED", 5)))
                .containsExactly("A=?", "B=?", "C=?", "D=?", "E=?", "F=?", "RELEASED=5");
    }

    @Test
    void a_question_that_is_shown_tells_how_many_answered_the_others() {
        assertThat(shown(
                        Measure.M27,
                        n("enoughMoney:false", "at_14", 5),
                        n("enoughMoney:true", "at_14", 6),
                        n("safeHome:false", "at_14", 1),
                        n("safeHome:true", "at_14", 10)))
                .contains("enoughMoney:false=5", "enoughMoney:true=6", "safeHome:false=?", "safeHome:true=?");
    }

    @Test
    void of_a_county_that_is_shown_no_municipality_is_left_alone() {
        var released = Map.of(
                "COUNTY", List.of(of("ALL", 60), of("North", 22), of("West", 17), of("South", 21)),
                "MUNICIPALITY", List.of(of("ALL", 60), of("Aasen", 19), of("Berg", 3), of("Dal", 17), of("Eng", 21)));

        Breakdown shown = Hiding.of(
                Measure.M1,
                Map.of(Measure.M1, Rows.of(released)),
                Rows.of(released),
                new Regions(World.MUNICIPALITIES));

        assertThat(shown.by(Slice.MUNICIPALITY))
                .filteredOn(Figure::hidden)
                .extracting(Figure::slice)
                .containsExactly("Aasen", "Berg");
        assertThat(shown.by(Slice.COUNTY)).noneMatch(Figure::hidden);
    }

    @Test
    void what_is_tried_out_by_kind_and_by_agency_is_hidden_alike_and_all_but_one_is_not_told() {
        var shown = HiddenCounts.hide(
                "TRIED",
                Set.of("LATE"),
                Map.of(
                        "KIND",
                        List.of(
                                tally("ALL", "TRIED", 26),
                                tally("A", "TRIED", 6),
                                tally("B", "TRIED", 20),
                                tally("A", "LATE", 5),
                                tally("B", "LATE", 9),
                                tally("ALL", "LATE", 14)),
                        "AGENCY",
                        List.of(
                                tally("ALL", "TRIED", 26),
                                tally("NAV", "TRIED", 26),
                                tally("NAV", "LATE", 14),
                                tally("ALL", "LATE", 14))));

        assertThat(shown.get("KIND"))
                .filteredOn(Figure::hidden)
                .extracting(f -> f.slice() + " " + f.part())
                .contains("A LATE", "B LATE");
        assertThat(shown.get("AGENCY")).noneMatch(Figure::hidden);
    }

    private static HiddenCounts.Tally tally(String slice, String part, long n) {
        return new HiddenCounts.Tally(slice, part, n, n);
    }

    static IntStream worlds() {
        return IntStream.range(60, 60 + Integer.getInteger("worlds", 16));
    }

    /** Reads all that is published of a small country, and knows no line of how it was hidden. */
    @ParameterizedTest
    @MethodSource("worlds")
    void nobody_who_lays_all_measures_beside_each_other_finds_a_number_below_five(int seed) {
        var world = new World(seed);
        Map<Measure, Breakdown> published = world.published();

        var found = new ArrayList<String>();
        Attack.on(published).forEach((number, value) -> {
            long truth = world.truth(number);
            if (value >= 0 && value != truth) {
                found.add("the attack is wrong about " + number + ": " + value + ", not " + truth);
            } else if (SmallNumbers.tooFew(truth)) {
                found.add(number + " is " + truth);
            }
        });
        assertThat(found).isEmpty();
        published.forEach((measure, all) -> assertThat(all.slices().values())
                .as("%s shows nothing small", measure)
                .allSatisfy(figures -> assertThat(figures)
                        .noneMatch(f ->
                                !f.hidden() && SmallNumbers.tooFew(f.value().longValue()))));
        published.forEach((measure, all) -> all.slices().values().forEach(figures -> assertThat(
                        figures.stream().filter(Figure::everybody).toList())
                .as("%s says the same of everybody everywhere", measure)
                .isEqualTo(all.everybody())));
    }

    /** 357 municipalities with little in most of them, and the measure with the most numbers of all. Said, not judged: machines differ. */
    @Test
    void a_country_is_hidden_at_once_and_the_same_each_time() {
        var random = new Random(7);
        var known = IntStream.range(0, 357)
                .mapToObj(n -> new Regions.InCounty("m" + n, "c" + n % 15))
                .toList();
        Map<String, Map<List<String>, Integer>> counted = new HashMap<>();
        for (int person = 0; person < 5000; person++) {
            int home = (int) (357 * Math.pow(random.nextDouble(), 3));
            var slices = Map.of(
                    "MUNICIPALITY", "m" + home,
                    "COUNTY", "c" + home % 15,
                    "PRISON", "p" + random.nextInt(60),
                    "AGE", "a" + random.nextInt(4));
            for (int offer = random.nextInt(4); offer >= 0; offer--) {
                String part = "A" + random.nextInt(3) + "-B" + random.nextInt(3) + ":AREA" + random.nextInt(4);
                boolean missed = random.nextInt(4) == 0;
                for (String what : missed ? List.of("offered", "missed", "contained") : List.of("offered", "in_time")) {
                    slices.forEach((slicing, slice) -> List.of("ALL", slice)
                            .forEach(of -> counted.computeIfAbsent(slicing, s -> new HashMap<>())
                                    .merge(List.of(of, part, what), 1, Integer::sum)));
                }
            }
        }
        var rows = new HashMap<String, List<Counted>>();
        counted.forEach((slicing, numbers) -> rows.put(
                slicing,
                numbers.entrySet().stream()
                        .map(e -> new Counted(
                                e.getKey().get(0),
                                e.getKey().get(1),
                                e.getKey().get(2),
                                e.getValue(),
                                BigDecimal.valueOf(e.getValue())))
                        .toList()));
        long start = System.nanoTime();
        Breakdown once = Hiding.of(
                Measure.M12, Map.of(Measure.M11, NOTHING, Measure.M12, Rows.of(rows)), NOTHING, new Regions(known));
        System.out.printf(
                "%d numbers hidden together in %d ms%n",
                rows.values().stream().mapToInt(List::size).sum(), (System.nanoTime() - start) / 1_000_000);

        assertThat(Hiding.of(
                        Measure.M12,
                        Map.of(Measure.M11, NOTHING, Measure.M12, Rows.of(rows)),
                        NOTHING,
                        new Regions(known)))
                .isEqualTo(once);
        assertThat(once.by(Slice.COUNTY)).anyMatch(f -> !f.hidden() && !f.everybody());
    }

    private static Counted of(String slice, long n) {
        return new Counted(slice, "RELEASED", "count", n, BigDecimal.valueOf(n));
    }

    private static Counted n(String part, int n) {
        return n(part, "count", n);
    }

    private static Counted n(String part, String what, int n) {
        return new Counted(part, what, n, BigDecimal.valueOf(n));
    }

    private static List<Figure> everybody(Measure measure, Counted... counted) {
        Rows rows = Rows.of(Map.of("SEX", Arrays.asList(counted)));
        Rows released = new Rows(rows.all().stream()
                .filter(row -> row.item(measure).equals(Item.RELEASED))
                .toList());
        var all = new HashMap<Measure, Rows>();
        measure.together().forEach(m -> all.put(m, m == measure ? rows : NOTHING));
        return Hiding.of(measure, all, released, new Regions(List.of())).everybody();
    }

    private static List<String> shown(Measure measure, Counted... counted) {
        return everybody(measure, counted).stream()
                .map(f -> f.part() + "=" + (f.hidden() ? "?" : f.value().toPlainString()))
                .toList();
    }
}

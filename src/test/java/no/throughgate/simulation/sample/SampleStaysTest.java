package no.throughgate.simulation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.bekk.bekkopen.person.FodselsnummerValidator;
import no.throughgate.cases.ReleaseType;
import no.throughgate.directory.DataFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleStaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static List<SampleStay> year;

    @BeforeAll
    static void draw() {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
        year = SampleStays.of(SamplePlan.year(9000, 1, DAY)).toList();
    }

    @Test
    void sentences_are_served_for_170_days_on_average_and_most_are_short() {
        List<Long> days = year.stream()
                .filter(stay -> !stay.remand())
                .map(SampleStaysTest::days)
                .toList();
        assertThat(days.stream().mapToLong(d -> d).average().orElseThrow()).isCloseTo(170, within(10.0));
        assertThat(share(days.stream().filter(d -> d <= 95).count(), days.size()))
                .isCloseTo(0.5, within(0.03));
        assertThat(days).contains(20L, 60L, 74L).allMatch(d -> d >= 14);
    }

    @Test
    void a_quarter_is_on_remand_mostly_without_a_date() {
        List<SampleStay> remand = year.stream().filter(SampleStay::remand).toList();
        assertThat(share(remand.size(), year.size())).isCloseTo(0.26, within(0.02));
        assertThat(share(
                        remand.stream()
                                .filter(stay -> stay.expectedEnd() == null)
                                .count(),
                        remand.size()))
                .isCloseTo(0.8, within(0.03));
    }

    @Test
    void six_in_a_hundred_are_women_and_serve_where_women_are_taken() {
        assertThat(share(year.stream().filter(SampleStay::woman).count(), year.size()))
                .isCloseTo(0.06, within(0.01));
        Map<String, String> takes = DataFile.rows("prisons.csv").stream()
                .collect(Collectors.toMap(row -> row.get("slug"), row -> row.get("takes")));
        assertThat(year).allMatch(stay -> !takes.get(stay.prison()).equals(stay.woman() ? "M" : "F"));
    }

    @Test
    void people_come_from_every_county_and_nearly_every_municipality_and_oslo_from_most() {
        Map<String, Long> homes = year.stream()
                .filter(stay -> stay.municipality() != null)
                .collect(Collectors.groupingBy(stay -> String.valueOf(stay.municipality()), Collectors.counting()));
        assertThat(homes.keySet().stream().map(code -> code.substring(0, 2)).distinct())
                .hasSize(15);
        assertThat(homes).hasSizeGreaterThan(350);
        assertThat(homes.get("0301"))
                .isEqualTo(homes.values().stream().mapToLong(n -> n).max().orElseThrow());
        assertThat(year.stream().map(SampleStay::prison).distinct()).hasSizeGreaterThan(35);
    }

    @Test
    void identity_numbers_are_valid_synthetic_and_used_once() {
        Set<String> used = new HashSet<>();
        assertThat(year).allSatisfy(stay -> {
            assertThat(stay.nationalId().charAt(2)).isGreaterThanOrEqualTo('8');
            assertThat(FodselsnummerValidator.isValid(stay.nationalId())).isTrue();
            var number = FodselsnummerValidator.getFodselsnummer(stay.nationalId());
            assertThat(number.isFemale()).isEqualTo(stay.woman());
            assertThat(Integer.parseInt(number.getBirthYear())).isEqualTo(stay.birthYear());
            assertThat(used.add(stay.nationalId())).isTrue();
        });
    }

    @Test
    void parole_is_at_two_thirds_of_a_sentence_long_enough() {
        List<SampleStay> parole = year.stream()
                .filter(stay -> stay.releaseType() == ReleaseType.PAROLE)
                .toList();
        assertThat(parole).hasSizeGreaterThan(1000).allSatisfy(stay -> {
            assertThat(stay.twoThirds()).isEqualTo(stay.expectedEnd());
            assertThat(days(stay)).isGreaterThanOrEqualTo(60);
        });
    }

    @Test
    void every_sample_holds_the_shapes_a_demonstration_needs() {
        List<SampleStay> demo =
                SampleStays.of(SamplePlan.presentOn(60, 7, DAY, "0301")).toList();
        assertThat(demo).allSatisfy(stay -> {
            assertThat(stay.started()).isBeforeOrEqualTo(DAY);
            assertThat(stay.expectedEnd() == null || stay.expectedEnd().isAfter(DAY))
                    .isTrue();
        });
        assertThat(java.util.Objects.requireNonNull(demo.get(3).expectedEnd()).getDayOfWeek())
                .isEqualTo(DayOfWeek.FRIDAY);
        assertThat(demo.get(4).expectedEnd()).isEqualTo(DAY.plusDays(2));
        assertThat(demo.get(5).remand()).isTrue();
        assertThat(demo.stream().filter(stay -> stay.prison().equals("oslo")).count())
                .isGreaterThan(15);
    }

    private static long days(SampleStay stay) {
        return ChronoUnit.DAYS.between(stay.started(), java.util.Objects.requireNonNull(stay.expectedEnd()));
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}

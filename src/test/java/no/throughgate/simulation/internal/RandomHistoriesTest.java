package no.throughgate.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.metrics.Figure;
import no.throughgate.metrics.Measure;
import no.throughgate.metrics.Measures;
import no.throughgate.metrics.Naive;
import no.throughgate.metrics.Period;
import no.throughgate.metrics.Recount;
import no.throughgate.simulation.DrawnSteps;
import no.throughgate.simulation.internal.VirtualRun.Outcome;
import no.throughgate.simulation.internal.VirtualRun.Plan;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.timeline.ChainCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Releases to which everything happens that can: what must hold of every case holds on the way and at the end.
 * Some are followed from admission to closure; most come in the last weeks of virtual time and are looked at in the middle of
 * what they go through. The history off, as in production, gives it a database of its own. Every build tells {@value #FEW}
 * histories, and {@code -Dhistories=1000} all of them, in a quarter of an hour at most.
 */
@ThroughgateTest
@TestPropertySource(properties = "throughgate.engine.history=none")
@TestInstance(Lifecycle.PER_CLASS)
class RandomHistoriesTest {

    private static final int FEW = 150;
    private static final int ALL = 1000;
    private static final int CASES = Integer.getInteger("histories", FEW);
    /** Few histories come to these seldom or never; all histories do. */
    private static final Set<String> RARE =
            Set.of("conditional-commitment", "help-after-closure", "move-in", "recall-or-return", "sudden-release");

    private static final long SEED = 20260407;
    private static final LocalDate FROM = LocalDate.of(2026, 4, 7);

    /** So many come first and have time to be closed; the others come 33 weeks later. */
    private static final int FOLLOWED = CASES * 12 / 100;

    private static final int WEEKS = 33;

    /** Days of virtual time after the first, on which everything is looked at. */
    private static final List<Integer> LOOKS = List.of(10, 40, 90, 160, 230, 238, 245);

    private static final int DAYS = 250;
    private static final Plan PLAN =
            new Plan(CASES, SEED, Mix.parse("prompt=84,slow=8,silent=4,refusing=4"), FROM, 120, 2, 3);

    private final Deque<Instant> looks = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();
    /** What every measure counted on the day of each look, of all the days before it. */
    private final Map<Period, Map<Measure, List<String>>> countedThen = new LinkedHashMap<>();

    private Outcome outcome;
    private Histories histories;
    private Recount recount;
    private Connection aside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DrawnSteps drawn;

    @Autowired
    MovableClock clock;

    @Autowired
    ChainCheck check;

    @Autowired
    CleanSlate slate;

    @Autowired
    Directory directory;

    @BeforeAll
    void random_histories(@Autowired VirtualRun virtual, @Autowired DataSource database) throws Exception {
        slate.wipe();
        jdbc.sql("alter sequence app.case_number restart").update();
        histories = new Histories(jdbc);
        aside = database.getConnection();
        recount = new Recount(aside);
        LOOKS.forEach(day -> looks.add(Oslo.at(FROM.plusDays(day), LocalTime.NOON)));
        Instant end = Oslo.at(FROM.plusDays(DAYS), LocalTime.NOON);
        var arrivals = Arrivals.of(CASES, SEED, FROM, PLAN.admissions(), new Chance(SEED));
        outcome = virtual.run(
                PLAN,
                IntStream.range(0, CASES)
                        .mapToObj(n -> placed(n, arrivals.get(n)))
                        .toList(),
                () -> !clock.instant().isBefore(end) || !found.isEmpty(),
                (now, milestones) -> look(now));
    }

    @AfterAll
    void everything_as_before() throws SQLException {
        aside.close();
        clock.reset();
        slate.wipe();
        jdbc.sql("update app.unit set active = true").update();
        jdbc.sql("update app.unit_member set absent_from = null, absent_until = null")
                .update();
        directory.refresh();
    }

    /** Most stay for two weeks to two months; of those who come late, most for less. */
    private static Arrival placed(int n, Arrival arrival) {
        OpenCase stay = arrival.stay();
        boolean late = n >= FOLLOWED;
        LocalDate admitted = late ? stay.admittedOn().plusWeeks(WEEKS) : stay.admittedOn();
        ReleaseDate release = stay.release();
        if (release != null) {
            LocalDate sooner = admitted.plusDays(late ? 3 + n * 7L % 40 : 12 + n * 7L % 50);
            LocalDate day =
                    switch (n % 10) {
                        case 0 -> release.date().plusWeeks(late ? WEEKS : 0);
                        // Long enough for parole, and for a home and a release that wait for each other.
                        case 5 -> late ? sooner : admitted.plusDays(150);
                        default -> sooner;
                    };
            release =
                    new ReleaseDate(day, n % 10 == 5 ? ReleaseType.SENTENCE_END : release.type(), release.certainty());
        }
        return new Arrival(
                late ? arrival.at().plus(Duration.ofDays(7 * WEEKS)) : arrival.at(),
                new OpenCase(
                        stay.source(),
                        stay.stayId(),
                        stay.person(),
                        stay.prison(),
                        admitted,
                        stay.remand(),
                        release,
                        stay.municipalityBefore(),
                        null));
    }

    private void look(Instant now) {
        if (!looks.isEmpty() && !now.isBefore(looks.peek())) {
            looks.poll();
            var untilYesterday = Period.of(FROM, Oslo.dateOf(now).minusDays(1));
            countedThen.put(untilYesterday, recount.everything(untilYesterday));
            for (String sentence : Histories.sentences()) {
                List<String> without = histories.without(sentence);
                if (!without.isEmpty()) {
                    found.add("on %s not true that %s: %s"
                            .formatted(Oslo.dateOf(now), sentence, histories.told(without)));
                }
            }
        }
    }

    @Test
    void each_measure_is_what_somebody_counts_by_hand(@Autowired Measures measures) {
        var period = Period.of(FROM, FROM.plusDays(DAYS - 20));
        var byHand = new Naive(jdbc, period);

        long shown = 0;
        for (Measure measure : Measure.values()) {
            Map<String, Long> expected = byHand.of(measure).orElse(Map.of());
            for (Figure figure : expected.isEmpty() ? List.<Figure>of() : measures.of(measure, period)) {
                if (!figure.what().equals("count")) {
                    continue;
                }
                Long number = expected.get(figure.part() + " " + figure.what());
                assertThat(number).as("%s %s", measure, figure).isNotNull();
                if (!figure.hidden()) {
                    assertThat(figure.value())
                            .as("%s %s", measure, figure)
                            .isEqualByComparingTo(BigDecimal.valueOf(number));
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(20);
    }

    @Test
    void what_was_counted_on_a_day_is_counted_again_now() {
        assertThat(countedThen).hasSameSizeAs(LOOKS);
        countedThen.forEach((period, then) -> assertThat(recount.everything(period))
                .as("as of %s", period.asOf())
                .isEqualTo(then));
    }

    @Test
    void the_history_tells_every_figure_of_every_day_in_another_way() {
        assertThat(countedThen.keySet()).allSatisfy(period -> assertThat(recount.differences(period))
                .as("as of %s", period.asOf())
                .isEmpty());
    }

    @Test
    void what_the_history_tells_adds_up_to_the_numbers(@Autowired Measures measures) {
        var period = Period.of(FROM, FROM.plusDays(DAYS - 20));

        assertThat(recount.wrongNumbers(measures, period)).isEmpty();
    }

    @Test
    void on_the_way_nothing_was_lost_and_nobody_was_without_an_owner() {
        assertThat(found).isEmpty();
        assertThat(looks).as("looks that the run did not come to").isEmpty();
    }

    static Iterable<String> sentences() {
        return Histories.sentences();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void at_the_end(String sentence) {
        assertThat(histories.told(histories.without(sentence))).as(sentence).isEmpty();
    }

    @Test
    void the_history_is_whole() {
        assertThat(check.firstBreaks()).isEmpty();
    }

    @Test
    void every_model_was_entered() {
        var counts = new Entered(jdbc, drawn).byModel();
        System.out.println("entered: " + counts);

        assertThat(counts.entrySet().stream()
                        .filter(model -> model.getValue().cases() == 0)
                        .map(Map.Entry::getKey)
                        .filter(model -> CASES >= ALL || !RARE.contains(model)))
                .as("models that nothing entered")
                .isEmpty();
    }

    @Test
    void it_was_so_many_cases_and_of_those_who_came_first_few_are_still_open() {
        assertThat(outcome.opened()).isEqualTo(CASES);
        LocalDate first = FROM.plusWeeks(WEEKS);
        assertThat(jdbc.sql("select case_id from app.release_case where closed_at is null and admitted_on < :first")
                        .param("first", first)
                        .query(String.class)
                        .list())
                .as("still open, of %d who came first", FOLLOWED)
                .hasSizeLessThan(FOLLOWED / 3);
    }
}

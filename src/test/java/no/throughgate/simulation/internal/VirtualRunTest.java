package no.throughgate.simulation.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.throughgate.cases.Cases;
import no.throughgate.forms.FormCatalog;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.FormOptions;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Reminders;
import no.throughgate.simulation.DrawnSteps;
import no.throughgate.simulation.VirtualTimers;
import no.throughgate.simulation.internal.VirtualRun.Outcome;
import no.throughgate.simulation.internal.VirtualRun.Plan;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.timeline.ChainCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A few releases from admission to closure in virtual time; the history off, as in production, gives it a database of its own. */
@ThroughgateTest
@TestPropertySource(properties = "throughgate.engine.history=none")
class VirtualRunTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final Plan FIVE = new Plan(5, 7, Mix.parse("prompt=80,slow=20"), FROM, 36, 1, 0);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ChainCheck check;

    @Autowired
    VirtualTimers engine;

    @Autowired
    DrawnSteps drawn;

    private VirtualRun virtual;
    private RememberedTimers timers;

    @BeforeEach
    void an_empty_database(
            @Autowired CleanSlate slate,
            @Autowired Cases cases,
            @Autowired Obligations obligations,
            @Autowired DateMoves moves,
            @Autowired WorkingCalendar calendar,
            @Autowired FormCatalog forms,
            @Autowired Reminders reminders,
            @Autowired Incidents incidents,
            @Autowired List<FormOptions> options) {
        forgetEverything(slate);
        timers = new RememberedTimers(engine);
        virtual = new VirtualRun(
                cases, obligations, moves, clock, calendar, forms, timers, reminders, incidents, options, jdbc);
    }

    @AfterEach
    void real_time_again(@Autowired CleanSlate slate) {
        clock.reset();
        slate.wipe();
    }

    @Test
    void every_release_is_closed_in_order_and_the_tally_says_what_the_database_says() throws Exception {
        Outcome outcome = virtual.run(FIVE, () -> false, (now, closed) -> {});

        assertThat(outcome.opened()).isEqualTo(5);
        assertThat(number("select count(*) from app.release_case where status = 'CLOSED'"))
                .isEqualTo(5);
        assertThat(number("select count(*) from app.obligation where closed_at is null"))
                .as("obligations left open")
                .isZero();
        assertThat(check.firstBreaks()).isEmpty();
        timersFiredInTheOrderOfTheirTime();
        historiesRunForward();
        tallyAgrees(outcome);
    }

    @Test
    void the_same_seed_gives_the_same_obligations(@Autowired CleanSlate slate) throws Exception {
        LocalDate until = LocalDate.of(2026, 1, 28);
        Plan three = new Plan(3, 11, Mix.parse("prompt=60,slow=20,silent=10,refusing=10"), FROM, 36, 1, 1, until);
        virtual.run(three, () -> false, (now, closed) -> {});
        assertThat(clock.instant()).isEqualTo(Oslo.at(until, LocalTime.of(8, 0)));
        assertThat(number("select count(*) from audit.event where at > '2026-01-28T07:00Z'"))
                .isZero();
        Map<String, Long> once = obligations();

        forgetEverything(slate);
        virtual.run(three, () -> false, (now, closed) -> {});

        assertThat(obligations()).isNotEmpty().isEqualTo(once);
        assertThat(number("select count(*) from app.release_case")).isEqualTo(3);
    }

    @Test
    void a_run_that_is_stopped_keeps_what_it_committed() throws Exception {
        int[] strides = {0};
        Outcome outcome = virtual.run(FIVE, () -> strides[0] == 60, (now, closed) -> strides[0]++);

        assertThat(strides[0]).isEqualTo(60);
        assertThat(outcome.opened()).isPositive();
        assertThat(number("select count(*) from app.release_case where status <> 'CLOSED'"))
                .isPositive();
        assertThat(number("select count(*) from app.release_case")).isEqualTo(outcome.opened());
        assertThat(number("select count(distinct case_id) from audit.event")).isEqualTo(outcome.opened());
        assertThat(number("select count(*) from app.obligation where state = 'DONE'"))
                .isPositive();
        assertThat(number("""
                        select count(*) from app.release_case c where status in ('OPEN', 'RELEASED')
                            and not exists (select 1 from engine.act_ru_execution e where e.id_ = c.workflow_id)
                        """)).as("open cases without a workflow").isZero();
        assertThat(check.firstBreaks()).isEmpty();

        assertThatIllegalStateException()
                .isThrownBy(() -> virtual.run(FIVE, () -> false, (now, closed) -> {}))
                .withMessageContaining("only runs on an empty one");
    }

    private void timersFiredInTheOrderOfTheirTime() {
        assertThat(timers.fired).isNotEmpty().allSatisfy(fired -> assertThat(fired.due())
                .isBeforeOrEqualTo(fired.at()));
        timers.fired.stream()
                .collect(groupingBy(RememberedTimers.Fired::workflow, toList()))
                .forEach((workflow, fired) -> assertThat(fired)
                        .as("timers of workflow %s", workflow)
                        .isSortedAccordingTo((a, b) ->
                                a.at().equals(b.at()) ? a.due().compareTo(b.due()) : a.at().compareTo(b.at())));
    }

    private void historiesRunForward() {
        assertThat(number("""
                        select count(*) from (select at, lag(at) over (partition by case_id order by seq) as before from audit.event) e
                        where at < before
                        """)).as("entries older than the one before them").isZero();
        assertThat(number("select count(*) from audit.event where kind = 'ladder.raised'"))
                .as("steps of the ladder")
                .isPositive();
        assertThat(number("""
                        with climbed as (select detail ->> 'level' as level, case_id, obligation_id, seq,
                                lag(detail ->> 'level') over mine as before, lag(seq) over mine as since
                            from audit.event where kind = 'ladder.raised' window mine as (partition by obligation_id order by seq))
                        select count(*) from climbed c where level <= before and not exists (select 1 from audit.event e
                            where e.case_id = c.case_id and e.seq between c.since and c.seq
                              and (e.kind = 'release.dateMoved' or e.kind = 'obligation.accepted' and e.obligation_id = c.obligation_id))
                        """))
                .as("steps not above the one before them, with nothing to begin anew")
                .isZero();
    }

    private void tallyAgrees(Outcome outcome) {
        var out = new ByteArrayOutputStream();
        new Tally(jdbc, new Entered(jdbc, drawn))
                .print(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new Meter(0, 0, -1, -1),
                        Duration.ofSeconds(1),
                        outcome.lostRaces());
        String printed = out.toString(StandardCharsets.UTF_8).replaceAll(" {2,}", " ");

        Map<String, Long> states = new TreeMap<>();
        obligations().forEach((kindAndState, n) -> states.merge(kindAndState.split(" ")[1], n, Long::sum));
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        assertThat(printed)
                .contains("cases opened / closed 5 / 5\n", "obligations " + all + "\n")
                .contains(" done " + states.get("DONE") + " (")
                .contains(" withdrawn " + states.getOrDefault("WITHDRAWN", 0L) + " (")
                .contains(" failed or expired (missed) "
                        + (states.getOrDefault("FAILED", 0L) + states.getOrDefault("EXPIRED", 0L)) + " (")
                .contains("came too late to what was gone " + outcome.lostRaces() + "\n");
        List<Long> gate = printed.lines()
                .filter(line -> line.startsWith("at the gate: "))
                .map(line -> Long.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        assertThat(gate.stream().mapToLong(Long::longValue).sum()).isEqualTo(5);
    }

    /** How many per kind and state, e.g. {@code makePlan DONE}. */
    private Map<String, Long> obligations() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select kind, state, count(*) as n from app.obligation group by kind, state")
                .query(rs -> {
                    counts.put(rs.getString("kind") + " " + rs.getString("state"), rs.getLong("n"));
                });
        return counts;
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** As fresh as new: case numbers begin at 1 again, which the draws depend on. */
    private void forgetEverything(CleanSlate slate) {
        slate.wipe();
        jdbc.sql("alter sequence app.case_number restart").update();
    }
}

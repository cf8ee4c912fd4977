package no.throughgate.web.heat;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.RandomWork;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement's numbers are those of somebody who goes through all rows with a pencil. */
@ThroughgateTest
class HeatQueriesTest {

    private static final String COORDINATOR_UNIT = "/prison/oslo/coordinator";
    private final CurrentUser coordinator = reader("coordinator", COORDINATOR_UNIT);

    @Autowired
    HeatQueries heat;

    @Autowired
    RandomWork work;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private List<Step> steps = List.of();

    /** One obligation with what the rules ask of its case. */
    record Step(
            String caseId,
            String kind,
            String lane,
            String area,
            String sender,
            String receiver,
            String state,
            Instant offered,
            Instant due,
            boolean resting,
            Instant closed,
            String status,
            Instant caseClosed,
            String prison,
            String municipality) {

        boolean open() {
            return closed == null;
        }
    }

    @BeforeEach
    void anything_whatever() {
        slate.wipe();
        // After Easter: there are holidays among the days that something has waited.
        clock.moveTo(Oslo.at(LocalDate.of(2026, 4, 9), LocalTime.of(10, 30)));
        work.make(23, 50, 17);
        steps = written();
    }

    private List<Step> written() {
        return jdbc.sql("""
                        select o.*, c.status, c.closed_at as case_closed, c.prison_unit, coalesce(c.municipality_after, c.municipality_before) as municipality
                        from app.obligation o join app.release_case c using (case_id)
                        """)
                .query((row, n) -> new Step(
                        row.getString("case_id"),
                        row.getString("kind"),
                        row.getString("info_lane"),
                        row.getString("life_area"),
                        row.getString("sender_unit"),
                        row.getString("receiver_unit"),
                        row.getString("state"),
                        instant(row.getObject("offered_at", OffsetDateTime.class)),
                        instant(row.getObject("due_at", OffsetDateTime.class)),
                        row.getObject("suspended_at") != null,
                        instant(row.getObject("closed_at", OffsetDateTime.class)),
                        row.getString("status"),
                        instant(row.getObject("case_closed", OffsetDateTime.class)),
                        row.getString("prison_unit"),
                        row.getString("municipality")))
                .list();
    }

    @AfterEach
    void over() {
        slate.wipe();
        clock.reset();
    }

    @Test
    void a_coordinator_sees_the_real_numbers_of_her_prison_as_far_as_areas_are_open_to_her() {
        for (var form : List.of(
                HeatForm.of(7, null, null, null, null),
                HeatForm.of(90, null, "0301", null, null),
                HeatForm.of(30, "/prison/oslo", "3201", null, null),
                HeatForm.of(30, "/prison/bredtveit", null, null, null))) {
            Instant from = clock.instant().minus(Duration.ofDays(form.days()));
            var expected = naive(
                    step -> openToCoordinator(step)
                            && (form.prison() == null || form.prison().equals(step.prison()))
                            && (form.municipality() == null
                                    || form.municipality().equals(step.municipality())),
                    from,
                    clock.instant());
            assertThat(heat.own(coordinator, form)).as(form.toString()).isEqualTo(expected);
            assertThat(expected.isEmpty()).isEqualTo("/prison/bredtveit".equals(form.prison()));
        }
    }

    @Test
    void who_is_owed_no_case_sees_what_was_done_in_all_of_them_without_the_restricted_lanes_and_nothing_that_waits() {
        Instant from = clock.instant().minus(Duration.ofDays(60));
        Instant until = clock.instant().minus(Duration.ofDays(1));
        var counted = naive(step -> !step.lane().equals("RESTRICTED"), from, until);

        var shown = heat.all(from, until);

        assertThat(shown.keySet()).isEqualTo(counted.keySet());
        shown.forEach((kind, numbers) -> {
            var real = counted.get(kind);
            long cases = counted(
                            step -> step.kind().equals(kind) && !step.lane().equals("RESTRICTED"), from, until)
                    .filter(step -> !step.open())
                    .map(Step::caseId)
                    .distinct()
                    .count();
            assertThat(numbers)
                    .as("%s of %d cases", kind, cases)
                    .isEqualTo(new Numbers(
                            null,
                            null,
                            null,
                            cases > 0 && cases < 5 ? null : real.done(),
                            cases < 10 ? null : real.median(),
                            cases < 50 ? null : real.p90()));
        });
        assertThat(shown.values()).anyMatch(numbers -> numbers.median() != null);
    }

    @Test
    void many_steps_of_four_people_are_still_those_of_four() {
        slate.wipe();
        work.make(31, 4, 120);
        steps = written();
        Instant from = clock.instant().minus(Duration.ofDays(60));
        assertThat(naive(step -> !step.lane().equals("RESTRICTED"), from, clock.instant())
                        .values())
                .as("more than four steps, which are those of four cases")
                .anyMatch(numbers -> numbers.done() > 4);

        assertThat(heat.all(from, clock.instant()).values())
                .isNotEmpty()
                .allSatisfy(numbers -> assertThat(numbers.done()).isIn(null, 0L))
                .allSatisfy(numbers -> assertThat(numbers.median()).isNull());
    }

    @Test
    void a_median_rests_on_ten_cases_and_nine_of_ten_on_fifty() {
        var real = new Numbers(70L, 6L, 40L, 60L, new Wait(3, 70), new Wait(9, 210));
        assertThat(real.withoutSmall(4).done()).isNull();
        assertThat(real.withoutSmall(5).done()).isEqualTo(60);
        assertThat(real.withoutSmall(9).median()).isNull();
        assertThat(real.withoutSmall(10).median()).isEqualTo(real.median());
        assertThat(real.withoutSmall(49).p90()).isNull();
        assertThat(real.withoutSmall(50)).isEqualTo(new Numbers(null, null, null, 60L, real.median(), real.p90()));
    }

    private Map<String, Numbers> naive(Predicate<Step> which, Instant from, Instant until) {
        var byKind = counted(which, from, until).collect(Collectors.groupingBy(Step::kind));
        var numbers = new HashMap<String, Numbers>();
        byKind.forEach((kind, all) -> {
            var open = all.stream().filter(Step::open).toList();
            var done = all.stream().filter(step -> !step.open()).toList();
            numbers.put(
                    kind,
                    new Numbers(
                            (long) open.size(),
                            open.stream()
                                    .filter(step ->
                                            !step.resting() && step.due().isBefore(clock.instant()))
                                    .count(),
                            open.isEmpty()
                                    ? null
                                    : open.stream().mapToLong(this::days).max().getAsLong(),
                            (long) done.size(),
                            wait(done, 0.5),
                            wait(done, 0.9)));
        });
        return numbers;
    }

    private Stream<Step> counted(Predicate<Step> which, Instant from, Instant until) {
        return steps.stream()
                .filter(step -> !step.status().equals("ANNULLED"))
                .filter(step -> step.caseClosed() == null || !step.caseClosed().isBefore(from))
                .filter(which)
                .filter(step -> step.open()
                        || step.state().equals("DONE")
                                && !step.closed().isBefore(from)
                                && step.closed().isBefore(until));
    }

    private Wait wait(List<Step> done, double part) {
        return done.isEmpty() ? null : new Wait(quantile(done, part, this::days), quantile(done, part, this::hours));
    }

    private static long quantile(List<Step> done, double part, ToLongFunction<Step> of) {
        var sorted = done.stream().mapToLong(of).sorted().toArray();
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    private long days(Step step) {
        return calendar.workingDaysBetween(Oslo.dateOf(step.offered()), Oslo.dateOf(end(step)));
    }

    private long hours(Step step) {
        return Math.round(Duration.between(step.offered(), end(step)).toSeconds() / 3600.0);
    }

    private Instant end(Step step) {
        return step.open() ? clock.instant() : step.closed();
    }

    /** Her prison's cases; notices, what her unit owes or has asked for, and what the law opens to a coordinator while the case runs. */
    private boolean openToCoordinator(Step step) {
        boolean own = Stream.of(step.sender(), step.receiver()).anyMatch(COORDINATOR_UNIT::equals);
        return step.prison().equals("/prison/oslo")
                && (step.lane().equals("NOTICE") || step.lane().equals("CONTENT") && (own || byLaw(step)));
    }

    private boolean byLaw(Step step) {
        return jdbc
                .sql(
                        "select after_release from app.sharing_rule where agency = 'COORDINATOR' and basis = 'LAW' and area = :area")
                .param("area", step.area())
                .query(Boolean.class)
                .list()
                .stream()
                .anyMatch(afterwards ->
                        step.status().equals("RELEASED") || step.status().equals("OPEN") && !afterwards);
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

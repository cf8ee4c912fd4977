package no.throughgate.simulation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import no.throughgate.cases.Cases;
import no.throughgate.forms.FormCatalog;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.FormOptions;
import no.throughgate.obligation.Obligations;
import no.throughgate.obligation.Reminders;
import no.throughgate.simulation.VirtualTimers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks a synthetic sample through virtual time until every case is closed and nothing more is going to happen, or somebody stops it. */
@Component
class VirtualRun {

    /** Longer than the longest sentence. Cases that nobody closes stay open, as they would; virtual time does not wait for ever. */
    private static final Duration PATIENCE = Duration.ofDays(25 * 365);

    private final Cases cases;
    private final Obligations obligations;
    private final DateMoves moves;
    private final MovableClock clock;
    private final WorkingCalendar calendar;
    private final FormCatalog forms;
    private final VirtualTimers timers;
    private final Reminders reminders;
    private final Incidents incidents;
    private final List<FormOptions> options;
    private final JdbcClient jdbc;

    VirtualRun(
            Cases cases,
            Obligations obligations,
            DateMoves moves,
            MovableClock clock,
            WorkingCalendar calendar,
            FormCatalog forms,
            VirtualTimers timers,
            Reminders reminders,
            Incidents incidents,
            List<FormOptions> options,
            JdbcClient jdbc) {
        this.cases = cases;
        this.obligations = obligations;
        this.moves = moves;
        this.clock = clock;
        this.calendar = calendar;
        this.forms = forms;
        this.timers = timers;
        this.reminders = reminders;
        this.incidents = incidents;
        this.options = options;
        this.jdbc = jdbc;
    }

    /**
     * @param count      how many releases
     * @param from       the first virtual day
     * @param admissions how many a working day
     * @param threads    cases worked on beside each other
     * @param events     how much happens besides the work: 1 = seldom, 0 = nothing
     * @param until      the morning on which virtual time stands still, with cases in the middle of their way; null = never
     */
    record Plan(
            int count,
            long seed,
            Mix mix,
            LocalDate from,
            int admissions,
            int threads,
            double events,
            @Nullable LocalDate until) {

        Plan(int count, long seed, Mix mix, LocalDate from, int admissions, int threads, double events) {
            this(count, seed, mix, from, admissions, threads, events, null);
        }

        private Instant end(Instant lastArrival) {
            return until == null ? lastArrival.plus(PATIENCE) : Oslo.at(until, LocalTime.of(8, 0));
        }
    }

    /** @param lostRaces how often somebody came too late to what was gone */
    record Outcome(int opened, long lostRaces) {}

    /** Told after each stride; of each case there are three milestones: opened, released, closed. */
    interface Watcher {
        void at(Instant now, long milestones);
    }

    /**
     * What was done before {@code stop} said so is committed; no stride is begun after it.
     *
     * @throws IllegalStateException if the database holds cases already, or a case met a fault
     */
    Outcome run(Plan plan, BooleanSupplier stop, Watcher watcher) throws InterruptedException {
        Chance chance = new Chance(plan.seed());
        List<Arrival> arrivals = Arrivals.of(plan.count(), plan.seed(), plan.from(), plan.admissions(), chance);
        return run(plan, arrivals, stop, watcher);
    }

    /** As {@link #run(Plan, BooleanSupplier, Watcher)}, with other people than the sample's. */
    Outcome run(Plan plan, List<Arrival> arrivals, BooleanSupplier stop, Watcher watcher) throws InterruptedException {
        if (jdbc.sql("select exists (select 1 from app.release_case)")
                .query(Boolean.class)
                .single()) {
            throw new IllegalStateException("this database holds cases; simulate only runs on an empty one");
        }
        Chance chance = new Chance(plan.seed());
        Agencies agencies = new Agencies(plan.mix(), chance, calendar);
        Answers answers = new Answers(forms, options, chance);
        Agenda agenda = new Agenda();
        Happenings happenings = new Happenings(chance, plan.events(), incidents, agenda, clock);
        World world = new World(cases, obligations, moves, clock, jdbc, agencies, answers, chance, agenda, happenings);
        clock.moveTo(Oslo.at(plan.from(), LocalTime.of(8, 0)));
        world.expect(arrivals);

        Instant end = plan.end(arrivals.get(arrivals.size() - 1).at());
        Progress progress = new Progress(arrivals.size());
        ExecutorService hands = Executors.newFixedThreadPool(plan.threads());
        try {
            new Simulation(clock, new Upcoming(timers, reminders, world), hands)
                    .run(
                            () -> !stop.getAsBoolean() && !(progress.complete() && agenda.isEmpty()),
                            end,
                            now -> watcher.at(now, progress.milestones(world.opened())));
        } finally {
            hands.shutdown();
            hands.awaitTermination(1, TimeUnit.MINUTES);
        }
        return new Outcome(world.opened(), world.lostRaces());
    }

    /** Counting is asked for once a second, not at every stride: the count itself would be what one measures. */
    private final class Progress {

        private final int expected;
        private long asked;
        private long released;
        private long closed;

        Progress(int expected) {
            this.expected = expected;
        }

        boolean complete() {
            if (System.nanoTime() - asked > TimeUnit.SECONDS.toNanos(1)) {
                asked = System.nanoTime();
                jdbc.sql("""
                                select count(*) filter (where closed_at is not null) as closed,
                                    count(*) filter (where released_at is not null or closed_at is not null) as released
                                from app.release_case
                                """).query(rs -> {
                    closed = rs.getLong("closed");
                    released = rs.getLong("released");
                });
            }
            return closed == expected;
        }

        /** Each case is opened, released and closed. */
        long milestones(int opened) {
            return opened + released + closed;
        }
    }
}

package no.throughgate.simulation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.throughgate.cases.Cases;
import no.throughgate.forms.FormCatalog;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.Obligations;
import no.throughgate.platform.Command;
import no.throughgate.platform.OwnDatabase;
import no.throughgate.simulation.VirtualTimers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Option;

/** Walks synthetic releases from admission to closure in virtual time, and counts what came of it. */
@Component
@OwnDatabase("simulation")
@picocli.CommandLine.Command(
        name = "simulate",
        description =
                "Runs synthetic releases through virtual time on the real engine and database, and prints what came of it.")
class SimulateCommand implements Command {

    /** Cases that nobody closes stay open, as they would; virtual time does not wait for ever. */
    private static final Duration PATIENCE = Duration.ofDays(5 * 365);

    @Option(names = "--cases", defaultValue = "100", description = "How many releases (default ${DEFAULT-VALUE}).")
    int count;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed gives the same releases and answers (default ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--behaviour",
            defaultValue = "prompt=80,slow=12,silent=4,refusing=4",
            description =
                    "Weights of manners, and single agencies by the beginning of their path, e.g. /nav=silent (default ${DEFAULT-VALUE}).")
    String behaviour;

    @Option(
            names = "--from",
            defaultValue = "2026-01-05",
            description = "The first virtual day (default ${DEFAULT-VALUE}).")
    LocalDate from;

    @Option(
            names = "--admissions",
            defaultValue = "36",
            description = "Admissions a working day (default ${DEFAULT-VALUE}, Norway's average).")
    int admissions;

    @Option(
            names = "--threads",
            defaultValue = "3",
            description = "Cases worked on beside each other (default ${DEFAULT-VALUE}).")
    int threads;

    private final Cases cases;
    private final Obligations obligations;
    private final DateMoves moves;
    private final MovableClock clock;
    private final WorkingCalendar calendar;
    private final FormCatalog forms;
    private final VirtualTimers timers;
    private final JdbcClient jdbc;

    private long counted;
    private long finished;

    SimulateCommand(
            Cases cases,
            Obligations obligations,
            DateMoves moves,
            MovableClock clock,
            WorkingCalendar calendar,
            FormCatalog forms,
            VirtualTimers timers,
            JdbcClient jdbc) {
        this.cases = cases;
        this.obligations = obligations;
        this.moves = moves;
        this.clock = clock;
        this.calendar = calendar;
        this.forms = forms;
        this.timers = timers;
        this.jdbc = jdbc;
    }

    @Override
    public Integer call() throws Exception {
        if (jdbc.sql("select exists (select 1 from app.release_case)")
                .query(Boolean.class)
                .single()) {
            throw new IllegalStateException("this database holds cases; simulate only runs on an empty one");
        }
        Chance chance = new Chance(seed);
        Agencies agencies = new Agencies(Mix.parse(behaviour), chance, calendar);
        World world = new World(cases, obligations, moves, clock, jdbc, agencies, new Answers(forms, chance), chance);
        clock.moveTo(Oslo.at(from, LocalTime.of(8, 0)));
        List<Arrival> arrivals = Arrivals.of(count, seed, from, admissions, chance);
        world.expect(arrivals);

        Instant end = arrivals.get(arrivals.size() - 1).at().plus(PATIENCE);
        AtomicBoolean stop = new AtomicBoolean();
        Thread main = Thread.currentThread();
        Thread interrupted = new Thread(() -> {
            stop.set(true);
            join(main);
        });
        Runtime.getRuntime().addShutdownHook(interrupted);
        Meter before = Meter.read(jdbc);
        Instant started = Instant.now();
        ExecutorService hands = Executors.newFixedThreadPool(threads);
        try (ProgressBar bar = bar()) {
            new Simulation(clock, timers, world, hands)
                    .run(
                            () -> !stop.get()
                                    && !finished(world)
                                    && clock.instant().isBefore(end),
                            now -> show(bar, now));
        } finally {
            hands.shutdown();
            hands.awaitTermination(1, TimeUnit.MINUTES);
        }
        Duration took = Duration.between(started, Instant.now());
        if (stop.get()) {
            System.out.println("Stopped on request; everything shown below is committed.");
        }
        new Tally(jdbc).print(System.out, Meter.read(jdbc).since(before), took, world.lostRaces());
        return 0;
    }

    /** Counting is asked for once a second, not at every stride: the count itself would be what one measures. */
    private boolean finished(World world) {
        if (world.opened() == count && System.nanoTime() - counted > TimeUnit.SECONDS.toNanos(1)) {
            counted = System.nanoTime();
            finished = closed();
        }
        return finished == count;
    }

    private long closed() {
        return jdbc.sql("select count(*) from app.release_case where status in ('CLOSED', 'ANNULLED')")
                .query(Long.class)
                .single();
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Releases closed")
                .setInitialMax(count)
                .setUpdateIntervalMillis(1000)
                .build();
    }

    private void show(ProgressBar bar, Instant now) {
        bar.stepTo(finished);
        bar.setExtraMessage(Oslo.dateOf(now).toString());
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(60));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

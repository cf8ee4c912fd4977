package no.throughgate.simulation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.throughgate.kernel.Oslo;
import no.throughgate.platform.Command;
import no.throughgate.platform.OwnDatabase;
import no.throughgate.simulation.DrawnSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Option;
import sun.misc.Signal;

/** Walks synthetic releases from admission to closure in virtual time, and counts what came of it. */
@Component
@OwnDatabase("simulation")
@picocli.CommandLine.Command(
        name = "simulate",
        description =
                "Runs synthetic releases through virtual time on the real engine and database, and prints what came of it.")
class SimulateCommand implements Command {

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

    @Option(
            names = "--events",
            defaultValue = "1",
            description =
                    "How much happens besides the work: transfers, consents taken back, absences, closures … 0 is nothing (default ${DEFAULT-VALUE}).")
    double events;

    @Option(
            names = "--until",
            description =
                    "The day on which virtual time stands still, with cases in the middle of their way (default: when all are closed).")
    @Nullable
    LocalDate until;

    private final VirtualRun virtual;
    private final DrawnSteps drawn;
    private final JdbcClient jdbc;

    SimulateCommand(VirtualRun virtual, DrawnSteps drawn, JdbcClient jdbc) {
        this.virtual = virtual;
        this.drawn = drawn;
        this.jdbc = jdbc;
    }

    @Override
    public Integer call() throws Exception {
        VirtualRun.Plan plan =
                new VirtualRun.Plan(count, seed, Mix.parse(behaviour), from, admissions, threads, events, until);
        AtomicBoolean stop = new AtomicBoolean();
        // Not a shutdown hook: by then the pool closes beside us, and there would be nothing left to count with.
        List.of("INT", "TERM").forEach(name -> Signal.handle(new Signal(name), signal -> stop.set(true)));
        Meter before = Meter.read(jdbc);
        Instant started = Instant.now();
        VirtualRun.Outcome outcome;
        try (ProgressBar bar = bar()) {
            outcome = virtual.run(plan, stop::get, (now, milestones) -> {
                bar.stepTo(milestones);
                bar.setExtraMessage(Oslo.dateOf(now).toString());
            });
        }
        Duration took = Duration.between(started, Instant.now());
        if (stop.get()) {
            System.out.println("Stopped on request; everything shown below is committed.");
        }
        new Tally(jdbc, new Entered(jdbc, drawn))
                .print(System.out, Meter.read(jdbc).since(before), took, outcome.lostRaces());
        System.out.println("""
                To look at it: mvn spring-boot:run -Dspring-boot.run.arguments="--throughgate.demo.look-at=simulation"
                """);
        return 0;
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Opened, released, closed")
                .setInitialMax(3L * count)
                .setUpdateIntervalMillis(1000)
                .build();
    }
}

package no.throughgate.simulation.sample;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.platform.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes an invented sample to a file that {@code import} reads. */
@Component
@picocli.CommandLine.Command(
        name = "generate",
        description = {
            "Writes a synthetic sample of stays in prison as a CSV file for import. Nobody in it exists.",
            "The same options give the same bytes."
        })
class GenerateCommand implements Command {

    @Option(
            names = "--cases",
            defaultValue = "9000",
            description = "How many stays (default ${DEFAULT-VALUE}, a year in Norway).")
    int cases;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed, other stays (default ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--from", description = "First day on which a stay begins (default: today).")
    @Nullable
    LocalDate from;

    @Option(
            names = "--days",
            defaultValue = "365",
            description = "Over how many days they begin (default ${DEFAULT-VALUE}).")
    int days;

    @Option(names = "--present", description = "Instead: people who are in prison on the day of --from.")
    boolean present;

    @Option(
            names = "--mostly",
            description = "Code of a municipality that 40 in 100 come from, for a local demonstration.")
    @Nullable
    String mostly;

    @Option(names = "--out", required = true, description = "The file to write.")
    Path out;

    @Spec
    CommandSpec spec;

    private final MovableClock clock;

    GenerateCommand(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (cases < 1 || days < 1) {
            throw new ParameterException(spec.commandLine(), "--cases and --days must be at least 1");
        }
        LocalDate first = from == null ? Oslo.dateOf(clock.instant()) : from;
        SamplePlan plan = new SamplePlan(cases, seed, first, present ? 0 : days, mostly);
        try (Writer writer = Files.newBufferedWriter(out);
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("Stays")
                        .setInitialMax(cases)
                        .build();
                Stream<SampleStay> stays = SampleStays.of(plan)) {
            SampleCsv.write(stays.peek(stay -> bar.step()), writer);
        }
        spec.commandLine().getOut().printf("%,d stays written to %s%n", cases, out);
        return 0;
    }
}

package no.throughgate.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Takes stays from a CSV file through the same door as single events. The file is read once, some lines at a time;
 * a bad line is reported and the rest goes in; the same file again changes nothing.
 */
@Service
public class StayImport {

    /**
     * @param rejects   where rejected lines are written
     * @param locale    language of the report
     * @param describes the day the file describes, when that is not today: all its dates are moved by the days between; for
     *                  demonstrations
     */
    public record Options(
            Path rejects, Locale locale, @Nullable LocalDate describes) {}

    private final StayIntake intake;
    private final SealedStays sealed;
    private final MessageSource messages;
    private final MovableClock clock;

    StayImport(StayIntake intake, SealedStays sealed, MessageSource messages, MovableClock clock) {
        this.intake = intake;
        this.sealed = sealed;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws UnusableFile if there is no header or it lacks what no stay can do without; then nothing was taken */
    public ImportReport run(InputStream in, Options options, ImportListener listener) throws IOException, UnusableFile {
        LocalDate today = Oslo.dateOf(clock.instant());
        long shift = options.describes() == null ? 0 : ChronoUnit.DAYS.between(options.describes(), today);
        try (CsvLines lines = new CsvLines(in)) {
            String first = lines.next().orElseThrow(() -> new UnusableFile("intake.import.emptyFile"));
            CsvHeader header = CsvHeader.of(first);
            var rows = new ImportRows(header, sealed, clock.instant(), shift);
            var words = new ImportWords(messages, options.locale());
            try (RejectsFile rejects = new RejectsFile(options.rejects(), first, header.delimiter());
                    ImportRun run = new ImportRun(intake, rows, words, rejects, listener)) {
                return run.all(lines, header.ignored());
            }
        }
    }
}

package no.throughgate.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Brings the committed sample into a demo that serves: sixty invented stays, dated as if the first start were their day.
 * Their lines name them, so later starts add nothing.
 */
@Component
@ConditionalOnProperty(name = "throughgate.demo.stays", havingValue = "true")
@ConditionalOnProperty(name = "throughgate.command", havingValue = "serve")
class DemoStays implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStays.class);

    /** The day that {@code data/sample-stays.csv} describes. */
    private static final LocalDate DESCRIBED = LocalDate.of(2026, 1, 5);

    private final StayImport stayImport;

    DemoStays(StayImport stayImport) {
        this.stayImport = stayImport;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException, UnusableFile {
        Path rejects = Files.createTempDirectory("throughgate").resolve("rejects.csv");
        var options = new StayImport.Options(rejects, Locale.ENGLISH, DESCRIBED);
        try (InputStream sample = new ClassPathResource("data/sample-stays.csv").getInputStream()) {
            ImportReport report = stayImport.run(sample, options, new Quiet());
            log.info("Demo: {} of {} sample stays are new", report.taken(), report.lines());
        }
    }

    private static final class Quiet implements ImportListener {

        @Override
        public void progress(long bytes) {
            // Sixty lines need no bar.
        }

        @Override
        public void problem(long line, String column, String message) {
            log.warn("Sample stay on line {} not taken: {} {}", line, column, message);
        }
    }
}

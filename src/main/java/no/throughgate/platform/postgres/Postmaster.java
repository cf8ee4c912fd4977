package no.throughgate.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.throughgate.platform.StartupFailure;

/** The server process of a data folder, as its own {@code postmaster.pid} tells: pid on line 1, port on line 4. */
final class Postmaster {

    private final Path data;
    private final Path pidFile;

    Postmaster(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    boolean isRunning() {
        return process().isPresent();
    }

    int port() {
        return Integer.parseInt(lines().get(3).strip());
    }

    /** Ends its connections and stops it; does nothing when it does not run. */
    void stop(Duration patience) {
        Optional<ProcessHandle> running = process();
        if (running.isEmpty()) {
            forgetStale();
            return;
        }
        try {
            long pid = running.get().pid();
            // SIGINT is PostgreSQL's fast stop; what Java can send, SIGTERM, waits for every client to leave.
            new ProcessBuilder("sh", "-c", "kill -INT " + pid).start().waitFor();
            running.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new StartupFailure("The PostgreSQL that still runs from %s does not stop".formatted(data), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After a power cut the pid may belong to another program, and then PostgreSQL refuses to start. */
    private void forgetStale() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> process() {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> process.info()
                .commandLine()
                .filter(line -> line.contains(data.toString()))
                .isPresent());
    }

    private List<String> lines() {
        try {
            return Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package no.throughgate.platform.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.throughgate.platform.Ports;
import no.throughgate.platform.StartupFailure;

/**
 * The real Keycloak as a child process of ours.
 *
 * <p>It runs by {@code start-dev}. Measured on two cores: a second start takes 8.9 s so, and 8.7 s as
 * {@code kc.sh build} and {@code start --optimized}; the first start compiles its configuration either way. What did
 * help was the JVM: 11.9 s with its defaults, 8.9 s with the first compiler only and the serial collector.
 */
public final class KeycloakServer implements AutoCloseable {

    private static final String REALM = "throughgate";
    private static final String QUICK_JVM = "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final KeycloakSettings settings;
    private final Process process;
    private final HomeLock lock;
    private volatile boolean closing;

    private KeycloakServer(KeycloakSettings settings, Process process, HomeLock lock) {
        this.settings = settings;
        this.process = process;
        this.lock = lock;
    }

    /** Starts the child and returns at once; {@link #awaitReady} tells when it answers. */
    public static KeycloakServer start(KeycloakSettings settings) {
        try {
            Files.createDirectories(settings.home());
            HomeLock lock = HomeLock.take(settings.home());
            Ports.requireFree(settings.port(), "the demo's Keycloak", "throughgate.demo.keycloak-port");
            new KeycloakHome(settings).prepare();
            Process process = launch(settings);
            lock.remember(process);
            return new KeycloakServer(settings, process, lock);
        } catch (IOException e) {
            throw new StartupFailure("Keycloak could not be started: " + e.getMessage(), e);
        }
    }

    private static Process launch(KeycloakSettings settings) throws IOException {
        var command = new ProcessBuilder(
                settings.installation().resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=localhost",
                "--http-port=" + settings.port());
        Map<String, String> environment = command.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_APPEND", QUICK_JVM);
        environment.putAll(settings.environment());
        return command.redirectErrorStream(true)
                .redirectOutput(settings.log().toFile())
                .start();
    }

    /**
     * Waits until the realm answers.
     *
     * @param progress told the time passed so far, after each look
     * @throws StartupFailure when the child dies or five minutes pass
     */
    public void awaitReady(Consumer<Duration> progress) {
        long start = System.nanoTime();
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        try {
            while (!answers(client)) {
                if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new StartupFailure("Keycloak stopped while starting (exit %d): %s; see %s"
                            .formatted(process.exitValue(), lastError(), settings.log()));
                }
                Duration passed = Duration.ofNanos(System.nanoTime() - start);
                if (passed.compareTo(PATIENCE) > 0) {
                    throw new StartupFailure("Keycloak does not answer after %d minutes; see %s"
                            .formatted(PATIENCE.toMinutes(), settings.log()));
                }
                progress.accept(passed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("Interrupted while Keycloak was starting", e);
        }
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Calls back once if the child ends without having been asked to. */
    public void onDeath(Consumer<String> report) {
        process.onExit().thenAccept(dead -> {
            if (!closing) {
                report.accept("exit %d: %s; see %s".formatted(dead.exitValue(), lastError(), settings.log()));
            }
        });
    }

    public String issuer() {
        return url() + "/realms/" + REALM;
    }

    public String url() {
        return "http://localhost:" + settings.port();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The child may be going down for the same reason as we are (Ctrl-C reaches both): not a death to report. */
    public void expectEnd() {
        closing = true;
    }

    @Override
    public void close() {
        expectEnd();
        ProcessTree.end(process.toHandle(), STOP_PATIENCE);
        lock.close();
    }

    private String lastError() {
        try (Stream<String> lines = Files.lines(settings.log())) {
            List<String> errors = lines.filter(line -> line.contains("ERROR") && !line.contains("--verbose"))
                    .map(line -> line.substring(line.lastIndexOf("ERROR") + "ERROR".length())
                            .replaceFirst("^[: ]*(\\[[^]]*] )?(\\([^)]*\\) )?", ""))
                    .toList();
            return errors.isEmpty() ? "no error in its log" : errors.get(errors.size() - 1);
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }
}

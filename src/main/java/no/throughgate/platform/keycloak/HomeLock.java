package no.throughgate.platform.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import no.throughgate.platform.StartupFailure;
import org.jspecify.annotations.Nullable;

/**
 * One Keycloak per home. The lock goes with the JVM that holds it, so a killed one leaves none behind;
 * the Keycloak that it left running is ended by the next to take the lock.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path pidFile;

    private HomeLock(FileChannel channel, Path pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    static HomeLock take(Path home) throws IOException {
        var channel =
                FileChannel.open(home.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locks(channel)) {
            channel.close();
            throw new StartupFailure(
                    "Another Throughgate already runs its Keycloak from %s; stop it or set throughgate.home"
                            .formatted(home));
        }
        var lock = new HomeLock(channel, home.resolve("keycloak.pid"));
        lock.endOrphan(home);
        return lock;
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void endOrphan(Path home) throws IOException {
        if (Files.exists(pidFile)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pidFile)))
                    .filter(orphan -> runsFrom(home, orphan.info().commandLine().orElse(null)))
                    .ifPresent(orphan -> ProcessTree.end(orphan, Duration.ofSeconds(10)));
        }
    }

    /** A pid may by now belong to something else. */
    private static boolean runsFrom(Path home, @Nullable String commandLine) {
        return commandLine != null
                && commandLine.contains(home.resolve("keycloak").toString());
    }

    void remember(Process process) throws IOException {
        Files.writeString(pidFile, Long.toString(process.pid()));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(pidFile);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

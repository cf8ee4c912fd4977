package no.throughgate.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Who uses the server of one home, told by file locks, since they end with the JVM that holds them however it ends:
 * each user shares {@code postgres.users}; who can have it alone is the only one. Coming and leaving take turns.
 */
@SuppressWarnings("try") // a lock is held, not used
final class HomeUsers {

    /** What to do at joining; {@code first} when no other JVM uses this home. */
    interface Joining<T> {
        T join(HomeUsers users, boolean first);
    }

    private final Path home;
    private final FileChannel channel;

    private HomeUsers(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static <T> T join(Path home, Joining<T> joining) throws IOException {
        try (FileChannel door = open(home.resolve("postgres.door"));
                FileLock turn = door.lock()) {
            FileChannel channel = open(home.resolve("postgres.users"));
            boolean joined = false;
            try {
                FileLock alone = channel.tryLock();
                if (alone != null) {
                    alone.release();
                }
                T result = joining.join(new HomeUsers(home, channel), alone != null);
                channel.lock(0, Long.MAX_VALUE, true);
                joined = true;
                return result;
            } finally {
                if (!joined) {
                    channel.close();
                }
            }
        }
    }

    /** Leaves, and does the last one's work when nobody else is left. */
    void leave(Runnable last) {
        try (FileChannel door = open(home.resolve("postgres.door"));
                FileLock turn = door.lock()) {
            channel.close();
            try (FileChannel users = open(home.resolve("postgres.users"));
                    FileLock alone = users.tryLock()) {
                if (alone != null) {
                    last.run();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}

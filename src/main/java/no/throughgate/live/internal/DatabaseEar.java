package no.throughgate.live.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what the triggers tell, on one connection of its own, so that no page holds one; and tells the pages, in the one
 * thread that does so. Each node has its ear, so it does not matter where something was changed. A lost connection is made
 * anew, as it is after whatever else goes wrong, and since something may have been said meanwhile, everybody looks again.
 */
@Component
@ConditionalOnWebApplication
class DatabaseEar implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseEar.class);
    private static final int LISTEN_MS = 500;
    private static final Duration BEAT = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final Listeners listeners;
    private volatile @Nullable Thread thread;
    private long beaten = System.nanoTime();

    DatabaseEar(JdbcConnectionDetails database, Listeners listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    @Override
    public void start() {
        var listening = new Thread(this, "live");
        listening.setDaemon(true);
        thread = listening;
        listening.start();
    }

    /** Before the web server begins to wait for answers that are under way: these would never end. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    public void stop() {
        var listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
        }
        listeners.endAll();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void run() {
        while (thread == Thread.currentThread()) {
            try (var connection = connect()) {
                listeners.missedSomething();
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                LOG.info("Nothing is heard of changes for {}: {}", PAUSE, lost.toString());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        var ear = connection.unwrap(PGConnection.class);
        while (thread == Thread.currentThread()) {
            List<Change> changes = new ArrayList<>();
            for (var told : ear.getNotifications(LISTEN_MS)) {
                changes.add(Change.parse(told.getParameter()));
            }
            listeners.hear(changes);
            listeners.tell();
            if (System.nanoTime() - beaten >= BEAT.toNanos()) {
                beaten = System.nanoTime();
                listeners.beat();
            }
        }
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        put(login, "user", database.getUsername());
        put(login, "password", database.getPassword());
        login.setProperty("ApplicationName", "throughgate live");
        login.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(database.getJdbcUrl(), login);
        try (var listen = connection.createStatement()) {
            listen.execute("listen throughgate_live");
        }
        return connection;
    }

    private static void put(Properties login, String key, @Nullable String value) {
        if (value != null) {
            login.setProperty(key, value);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

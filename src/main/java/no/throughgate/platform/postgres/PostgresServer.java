package no.throughgate.platform.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import no.throughgate.platform.Ports;
import no.throughgate.platform.StartupFailure;
import org.jspecify.annotations.Nullable;

/**
 * The demo's PostgreSQL: durable, kept between starts, shared by the JVMs that use the same home.
 *
 * <p>The first to come starts it, later ones (a command beside the running application) use the same server, and the
 * last to leave stops it. A server that a killed JVM left behind has no user: the next to come stops it and starts anew.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String DATABASE = "throughgate";
    private static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The library turns durability off, which suits tests; a demo that loses data at a power cut is no demo. */
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "120"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            // Most of the log of a small, busy database is whole pages after a checkpoint: fewer of them, and packed.
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("wal_compression", "on"),
            Map.entry("random_page_cost", "1.1"),
            // Short statements by the thousand: compiling them costs more than it saves.
            Map.entry("jit", "off"),
            // Queues of open work: many dead rows in few pages.
            Map.entry("autovacuum_vacuum_scale_factor", "0.02"),
            Map.entry("autovacuum_analyze_scale_factor", "0.02"),
            Map.entry("shared_preload_libraries", "pg_stat_statements"));

    private final HomeUsers users;
    private final Postmaster postmaster;
    private final int port;
    private final @Nullable EmbeddedPostgres started;

    private PostgresServer(HomeUsers users, Postmaster postmaster, int port, @Nullable EmbeddedPostgres started) {
        this.users = users;
        this.postmaster = postmaster;
        this.port = port;
        this.started = started;
    }

    /** Starts the server of this home, or joins the one that runs. */
    public static PostgresServer open(PostgresSettings settings) {
        try {
            Files.createDirectories(settings.home());
            var postmaster = new Postmaster(settings.data());
            return HomeUsers.join(settings.home(), (users, first) -> {
                if (!first && postmaster.isRunning()) {
                    return new PostgresServer(users, postmaster, postmaster.port(), null);
                }
                postmaster.stop(PATIENCE);
                EmbeddedPostgres server = start(settings);
                createDatabase(server);
                return new PostgresServer(users, postmaster, server.getPort(), server);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(PostgresSettings settings) {
        Ports.requireFree(settings.port(), "the demo's PostgreSQL", "throughgate.demo.postgres-port");
        var log = ProcessBuilder.Redirect.appendTo(settings.log().toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(settings.data())
                .setOverrideWorkingDirectory(settings.programs().toFile())
                .setCleanDataDirectory(false)
                // Ours stops it after Spring is done with its connections; the library's hook would not wait.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(settings.port())
                // The same everywhere: letters beyond ASCII have cases, order is that of code points.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        CONFIGURATION.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | RuntimeException e) {
            throw new StartupFailure(
                    "PostgreSQL does not start from %s; see %s".formatted(settings.data(), settings.log()), e);
        }
    }

    private static void createDatabase(EmbeddedPostgres server) {
        make(server.getPort(), DATABASE, false);
    }

    /** Another database on this server, empty; whoever still uses the earlier one of that name is cut off. */
    public String emptied(String database) {
        make(port, database, true);
        return url(port, database);
    }

    /** A database that a command left on this server, as it left it. */
    public String kept(String database) {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), USER, "");
                var known = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            known.setString(1, database);
            if (!known.executeQuery().next()) {
                throw new StartupFailure(
                        "There is no database %s here to look at; simulate makes one".formatted(database));
            }
        } catch (SQLException e) {
            throw new StartupFailure("The demo's database could not be found: " + e.getMessage(), e);
        }
        return url(port, database);
    }

    private static void make(int port, String database, boolean anew) {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), USER, "");
                var statement = connection.createStatement()) {
            if (anew) {
                statement.execute("drop database if exists " + database + " with (force)");
            }
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'");
            if (!found.next()) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new StartupFailure("The demo's database could not be made: " + e.getMessage(), e);
        }
        try (Connection connection = DriverManager.getConnection(url(port, database), USER, "");
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements schema public");
        } catch (SQLException e) {
            throw new StartupFailure("The demo's database could not be prepared: " + e.getMessage(), e);
        }
    }

    /** With the engine's schema first in the search path, as every address of Throughgate's database has it. */
    public String url() {
        return url(port, DATABASE);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:%d/%s?currentSchema=engine&reWriteBatchedInserts=true"
                .formatted(port, database);
    }

    public String user() {
        return USER;
    }

    public int port() {
        return port;
    }

    /** False when this JVM joined a server that another one runs. */
    public boolean startedHere() {
        return started != null;
    }

    @Override
    public void close() {
        users.leave(() -> {
            if (started != null) {
                release(started);
            }
            // The library waits five seconds for the last checkpoint, and somebody else's server it does not know.
            postmaster.stop(PATIENCE);
        });
    }

    private static void release(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

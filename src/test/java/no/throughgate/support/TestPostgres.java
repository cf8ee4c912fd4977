package no.throughgate.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL for all tests of this JVM, started at first use, without fsync: what tests store may be lost.
 * Every test class or context takes a database of its own from it.
 */
public final class TestPostgres {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    private TestPostgres() {}

    /** A new, empty database (an old one of that name is dropped); its address as Spring and the driver want it. */
    public static String freshDatabase(String name) {
        return freshDatabase(name, "template1");
    }

    /** A new database that begins as a copy of another, to which nobody may be connected. */
    static String copyOf(String template) {
        return freshDatabase("test_" + CONTEXTS.incrementAndGet(), template);
    }

    private static String freshDatabase(String name, String template) {
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists \"%s\" with (force)".formatted(name));
            statement.execute("create database \"%s\" template \"%s\" strategy file_copy".formatted(name, template));
        } catch (SQLException e) {
            throw new IllegalStateException("The test database " + name + " could not be made", e);
        }
        return jdbcUrl(name);
    }

    /** A new, empty database with a name of its own. */
    public static String freshDatabase() {
        return freshDatabase("test_" + CONTEXTS.incrementAndGet());
    }

    /** The same address as production uses: the engine finds its tables by the search path. */
    public static String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s?user=postgres&currentSchema=engine&reWriteBatchedInserts=true"
                .formatted(Server.INSTANCE.getPort(), database);
    }

    private static final class Server {

        private static final EmbeddedPostgres INSTANCE = start();

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        // Stopped after Spring has closed its pools: a pool whose server is gone waits half a minute.
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("jit", "off")
                        .setServerConfig("shared_buffers", "128MB")
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package no.throughgate.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import no.throughgate.platform.StartupFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class PostgresServerTest {

    private final PostgresSettings settings =
            new PostgresSettings(Path.of("target/postgres-server-test").toAbsolutePath(), 0);

    @BeforeEach
    void start_without_data() throws Exception {
        FileSystemUtils.deleteRecursively(settings.data());
    }

    @Test
    void data_outlive_a_restart() throws Exception {
        try (var server = PostgresServer.open(settings)) {
            execute(server, "create table public.kept as select 42 as answer");
        }
        try (var server = PostgresServer.open(settings)) {
            assertThat(query(server, "select answer from public.kept")).isEqualTo("42");
        }
    }

    @Test
    void data_outlive_a_kill_and_what_the_kill_left_behind_is_no_obstacle() throws Exception {
        var killed = PostgresServer.open(settings);
        execute(killed, "create table public.kept as select 42 as answer");
        var postmaster = new Postmaster(settings.data()).process().orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        assertThat(settings.data().resolve("postmaster.pid")).exists();
        killed.close();

        try (var server = PostgresServer.open(settings)) {
            assertThat(query(server, "select answer from public.kept")).isEqualTo("42");
        }
    }

    @Test
    void it_is_durable_and_tuned_for_queues() throws Exception {
        var wanted = Map.of(
                "fsync", "on",
                "synchronous_commit", "on",
                "full_page_writes", "on",
                "jit", "off",
                "autovacuum_vacuum_scale_factor", "0.02",
                "shared_preload_libraries", "pg_stat_statements",
                "search_path", "engine",
                "timezone", "UTC");
        try (var server = PostgresServer.open(settings)) {
            for (var setting : wanted.entrySet()) {
                assertThat(query(server, "show " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
        }
    }

    @Test
    void a_pid_file_that_names_another_program_is_ignored() throws Exception {
        PostgresServer.open(settings).close();
        Path pidFile = settings.data().resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n%s\n0\n1\n".formatted(settings.data()));

        try (var server = PostgresServer.open(settings)) {
            assertThat(query(server, "select 1")).isEqualTo("1");
        }
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_moves_it() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThatThrownBy(() -> PostgresServer.open(new PostgresSettings(settings.home(), other.getLocalPort())))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessage(
                            "Port %d for the demo's PostgreSQL is taken; stop what uses it or set throughgate.demo.postgres-port=<another port>",
                            other.getLocalPort());
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), "");
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery(sql);
            rows.next();
            return rows.getString(1);
        }
    }
}

package no.throughgate.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sample.SampleProgram;

class LauncherIT {

    private static final String DEMO = "--spring.profiles.active=demo";
    private static final String ANY_PORT = "--throughgate.demo.postgres-port=0";

    @TempDir
    private Path folder;

    @Test
    void a_taken_web_port_is_one_line_and_a_failure() throws Exception {
        try (var other = new ServerSocket(0)) {
            var outcome = SampleProgram.run(folder, DEMO, home(), "--server.port=" + other.getLocalPort());

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err())
                    .isEqualTo(
                            "Throughgate cannot start: Port %d for the web server is taken; stop what uses it or set server.port=<another port>%n"
                                    .formatted(other.getLocalPort()));
            assertThat(outcome.out()).doesNotContain("Exception");
        }
    }

    @Test
    void production_without_a_database_is_one_line_and_a_failure() throws Exception {
        var outcome = SampleProgram.run(folder, "count");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("Throughgate cannot start: SPRING_DATASOURCE_URL is not set")
                .hasLineCount(1);
    }

    @Test
    void a_database_that_does_not_answer_is_one_line_and_a_failure() throws Exception {
        var outcome = SampleProgram.run(
                folder,
                "serve",
                "--server.port=0",
                "--spring.datasource.url=jdbc:postgresql://localhost:" + Ports.anyFree() + "/none",
                "--spring.datasource.hikari.connection-timeout=250",
                "--throughgate.person-key=00",
                "--throughgate.keycloak.issuer=http://localhost/realms/none",
                "--sample.asks-database=true");

        assertThat(outcome.err())
                .startsWith("Throughgate cannot start: The database does not answer")
                .hasLineCount(1);
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void a_keycloak_that_is_not_unpacked_is_one_line_and_a_failure() throws Exception {
        var outcome = SampleProgram.run(
                folder,
                DEMO,
                home(),
                ANY_PORT,
                "--server.port=0",
                "--throughgate.demo.keycloak-port=0",
                "--throughgate.demo.keycloak-dist=" + folder);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("run `mvn generate-resources`").hasLineCount(1);
    }

    @Test
    void an_unknown_command_or_option_is_a_usage_failure() throws Exception {
        var command = SampleProgram.run(folder, "cuont");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("'cuont'").contains("Commands:");

        var option = SampleProgram.run(folder, "count", "--bye", "1");
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.err()).contains("'--bye'").contains("--by=");
    }

    @Test
    void a_command_runs_on_the_demos_database_and_its_number_is_the_exit_code() throws Exception {
        assertThat(SampleProgram.run(folder, DEMO, home(), ANY_PORT, "count", "--by", "3")
                        .exitCode())
                .isEqualTo(3);
        assertThat(SampleProgram.run(folder, "count", DEMO, home(), ANY_PORT).exitCode())
                .as("the first run's data are still there")
                .isEqualTo(4);
        var failed = SampleProgram.run(folder, "count", "--by=-1", DEMO, home(), ANY_PORT);
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err())
                .startsWith("Throughgate: cannot count backwards")
                .hasLineCount(1);
    }

    private String home() {
        return "--throughgate.home=" + folder.resolve("home");
    }
}

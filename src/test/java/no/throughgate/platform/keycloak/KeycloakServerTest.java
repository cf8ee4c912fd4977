package no.throughgate.platform.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.throughgate.platform.StartupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {

    @TempDir
    private Path folder;

    @Test
    void a_child_that_dies_while_starting_is_reported_with_its_error_and_its_log() throws Exception {
        var settings = FakeKeycloak.settings(
                folder, "echo '2026-01-01 ERROR [org.keycloak.Cli] (main) ERROR: Unknown realm role'; exit 3");

        try (var server = KeycloakServer.start(settings)) {
            assertThatThrownBy(() -> server.awaitReady(passed -> {}))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessage("Keycloak stopped while starting (exit 3): Unknown realm role; see " + settings.log());
        }
    }

    @Test
    void a_child_that_dies_later_is_reported_once() throws Exception {
        var settings = FakeKeycloak.settings(folder, "read -t 60 < <(:); exec sleep 60");
        try (var server = KeycloakServer.start(settings)) {
            var report = new CompletableFuture<String>();
            server.onDeath(report::complete);
            child(settings).destroyForcibly();

            assertThat(report.get(10, TimeUnit.SECONDS)).startsWith("exit 137: ");
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void closing_ends_the_script_and_what_it_started() throws Exception {
        var settings = FakeKeycloak.settings(folder, "sleep 60 & sleep 60 & wait");
        var server = KeycloakServer.start(settings);
        ProcessHandle script = child(settings);
        await().until(() -> script.children().count() == 2);
        List<ProcessHandle> all = script.descendants().toList();

        server.close();

        assertThat(script.isAlive()).isFalse();
        await().untilAsserted(() -> assertThat(all).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void the_child_of_a_killed_program_is_ended_by_the_next_start() throws Exception {
        var settings = FakeKeycloak.settings(folder, "sleep 60 & wait");
        KeycloakServer.start(settings).close();
        Process orphan =
                new ProcessBuilder(settings.installation().resolve("bin/kc.sh").toString()).start();
        Files.writeString(settings.home().resolve("keycloak.pid"), Long.toString(orphan.pid()));

        try (var server = KeycloakServer.start(settings)) {
            assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void one_home_has_one_keycloak() throws Exception {
        var settings = FakeKeycloak.settings(folder, "exec sleep 60");
        try (var server = KeycloakServer.start(settings)) {
            assertThatThrownBy(() -> KeycloakServer.start(settings))
                    .hasMessageContaining("Another Throughgate already runs its Keycloak from " + settings.home());
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_moves_it() throws Exception {
        var settings = FakeKeycloak.settings(folder, "exec sleep 60");
        try (var other = new ServerSocket(settings.port())) {
            assertThatThrownBy(() -> KeycloakServer.start(settings))
                    .hasMessageContaining("Port %d for the demo's Keycloak is taken", other.getLocalPort())
                    .hasMessageContaining("throughgate.demo.keycloak-port");
        }
    }

    @Test
    void a_distribution_that_is_not_unpacked_is_named_with_the_cure() {
        var settings = new KeycloakSettings(folder.resolve("none"), folder.resolve("home"), 0, List.of(), Map.of());

        assertThatThrownBy(() -> KeycloakServer.start(settings))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("mvn generate-resources");
    }

    @Test
    void a_changed_realm_file_is_imported_anew_and_an_unchanged_one_is_left() throws Exception {
        Path realm = Files.writeString(folder.resolve("realm.json"), "{}");
        var fake = FakeKeycloak.settings(folder, "exec sleep 60");
        var settings = new KeycloakSettings(
                fake.distributions(), fake.home(), fake.port(), List.of(realm), Map.of("B", "2", "A", "1"));
        Path database = settings.installation().resolve("data/h2/database");
        KeycloakServer.start(settings).close();
        Files.createDirectories(database);

        KeycloakServer.start(settings).close();
        assertThat(database).exists();

        Files.writeString(realm, "{ }");
        KeycloakServer.start(settings).close();
        assertThat(database).doesNotExist();
        assertThat(settings.installation().resolve("data/import/realm.json")).hasContent("{ }");
    }

    private static ProcessHandle child(KeycloakSettings settings) throws Exception {
        long pid = Long.parseLong(Files.readString(settings.home().resolve("keycloak.pid")));
        return ProcessHandle.of(pid).orElseThrow();
    }
}

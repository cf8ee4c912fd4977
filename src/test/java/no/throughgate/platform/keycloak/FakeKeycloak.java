package no.throughgate.platform.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.throughgate.platform.Ports;

/** A distribution whose start script does what a test says: the real one takes a minute to fail. */
final class FakeKeycloak {

    private FakeKeycloak() {}

    static KeycloakSettings settings(Path folder, String script) throws IOException {
        Path version = Files.createDirectories(folder.resolve("dist/keycloak-0"));
        Files.writeString(version.resolve("version.txt"), "Keycloak 0");
        Path start = Files.createDirectories(version.resolve("bin")).resolve("kc.sh");
        Files.writeString(start, "#!/usr/bin/env bash\n" + script + "\n");
        if (!start.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + start);
        }
        return new KeycloakSettings(
                folder.resolve("dist"), folder.resolve("home"), Ports.anyFree(), List.of(), Map.of());
    }
}

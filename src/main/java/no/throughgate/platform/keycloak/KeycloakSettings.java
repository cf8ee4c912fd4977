package no.throughgate.platform.keycloak;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * @param distributions where the build unpacks Keycloak, one folder a version; the newest is taken
 * @param home where this Keycloak lives between starts: its own copy, its database, its log
 * @param port of localhost
 * @param realmFiles imported at the first start, and anew when one of them changed
 * @param environment what the placeholders in the realm files mean here
 */
public record KeycloakSettings(
        Path distributions, Path home, int port, List<Path> realmFiles, Map<String, String> environment) {

    Path installation() {
        return home.resolve("keycloak");
    }

    Path log() {
        return home.resolve("keycloak.log");
    }
}

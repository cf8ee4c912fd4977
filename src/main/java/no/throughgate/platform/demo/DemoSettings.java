package no.throughgate.platform.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.throughgate.platform.keycloak.KeycloakSettings;
import no.throughgate.platform.postgres.PostgresSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * {@code throughgate.demo.*}.
 *
 * @param postgres whether to start the database server
 * @param keycloak whether to start the login server
 * @param keycloakDist where the build unpacks Keycloak
 * @param stays whether invented stays are brought in at the first start
 * @param lookAt the database that a command left, to be served in place of the demo's own; null = the demo's own
 * @param realm the folder with the realm and, below {@code demo/}, its invented users
 */
record DemoSettings(
        boolean postgres,
        boolean keycloak,
        int postgresPort,
        int keycloakPort,
        boolean stays,
        @Nullable String lookAt,
        Path keycloakDist,
        Path realm) {

    static final String ADMIN = "admin";
    static final String PASSWORD = "demo";

    static DemoSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate("throughgate.demo", DemoSettings.class);
    }

    Path users() {
        return realm.resolve("demo/throughgate-users-0.json");
    }

    PostgresSettings postgresIn(Path home) {
        return new PostgresSettings(home, postgresPort);
    }

    KeycloakSettings keycloakIn(Path home) {
        return new KeycloakSettings(
                keycloakDist.toAbsolutePath(),
                home,
                keycloakPort,
                List.of(realm.resolve("throughgate-realm.json"), users()),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
                        // The demo's passwords are printed on the console; the realm's own policy stays strict.
                        "THROUGHGATE_PASSWORD_POLICY", "length(4)",
                        "INTAKE_FEED_ENABLED", "true",
                        "INTAKE_FEED_SECRET", PASSWORD));
    }
}

package no.throughgate.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.throughgate.platform.Ports;
import no.throughgate.platform.keycloak.KeycloakServer;
import no.throughgate.platform.keycloak.KeycloakSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * One real Keycloak with the realm and the demo's users for all tests of this JVM, started at first use (about 10 s;
 * a minute the first time after a clean). Every demo user's password is {@link #PASSWORD}.
 */
public final class RunningKeycloak {

    public static final String PASSWORD = "demo";

    /** Which of the build's test processes this is: each has a Keycloak of its own. */
    private static final String FORK = System.getProperty("test.fork", "1");

    private RunningKeycloak() {}

    public static String issuer() {
        return Server.INSTANCE.issuer();
    }

    /** An access token of a demo user, e.g. {@code prison-staff}, as the web client would hold it. */
    public static String accessToken(String username) {
        return token(Map.of(
                "grant_type", "password", "client_id", "throughgate-web", "username", username, "password", PASSWORD));
    }

    /** The access token of the source that may post stay events. */
    public static String intakeFeedToken() {
        return token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "intake-feed",
                "client_secret", "demo"));
    }

    private static String token(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Keycloak gave no token: " + answer.body());
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .get("access_token")
                    .asString();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        private static final KeycloakServer INSTANCE = start();

        private static KeycloakServer start() {
            Path target = Path.of("target").toAbsolutePath();
            var server = KeycloakServer.start(new KeycloakSettings(
                    target.resolve("keycloak-dist"),
                    target.resolve("keycloak-tests-" + FORK),
                    Ports.anyFree(),
                    List.of(
                            Path.of("keycloak-realm/throughgate-realm.json"),
                            Path.of("keycloak-realm/demo/throughgate-users-0.json")),
                    Map.of(
                            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", "demo",
                            "THROUGHGATE_PASSWORD_POLICY", "length(4)",
                            // A password grant saves each test a browser; no realm outside the tests allows it.
                            "THROUGHGATE_DIRECT_GRANTS", "true",
                            "INTAKE_FEED_ENABLED", "true",
                            "INTAKE_FEED_SECRET", "demo")));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.awaitReady(passed -> {});
            return server;
        }
    }
}

package no.throughgate.platform.demo;

import java.time.Duration;
import no.throughgate.platform.keycloak.KeycloakServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** The child in the application's life: waited for before the web server opens, watched from then on. */
final class DemoKeycloak implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DemoKeycloak.class);
    private static final long SECONDS_BETWEEN_LINES = 10;

    private final KeycloakServer server;
    private volatile boolean running;

    DemoKeycloak(KeycloakServer server) {
        this.server = server;
    }

    @Override
    public void start() {
        LOG.info("Waiting for Keycloak (about a minute at the first start, ten seconds later)");
        server.awaitReady(new Progress()::say);
        server.onDeath(cause -> LOG.error("Keycloak has died, nobody can log in until a restart: {}", cause));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public Health health() {
        return (server.isAlive() ? Health.up() : Health.down())
                .withDetail("issuer", server.issuer())
                .build();
    }

    private static final class Progress {

        private long said;

        void say(Duration passed) {
            if (passed.toSeconds() >= said + SECONDS_BETWEEN_LINES) {
                said = passed.toSeconds();
                LOG.info("Keycloak is starting: {} s", said);
            }
        }
    }
}

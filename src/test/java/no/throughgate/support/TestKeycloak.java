package no.throughgate.support;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points a test context at {@link RunningKeycloak}. */
public class TestKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = Map.<String, Object>of("throughgate.keycloak.issuer", RunningKeycloak.issuer());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-keycloak", settings));
    }
}

package no.throughgate.support;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each test context a database of its own, with the demo's invented staff; contexts that Spring keeps are shared, and so is their database. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = Map.<String, Object>of(
                "spring.datasource.url", TestPostgres.freshDatabase(), "throughgate.demo.people", true);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", settings));
    }
}

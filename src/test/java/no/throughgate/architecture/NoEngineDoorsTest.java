package no.throughgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.ClassUtils;

/** The engine's REST API and web apps have holes that stay open: they must not even be on the classpath. */
class NoEngineDoorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.webapp.impl.CamundaWebApplication",
                "org.camunda.bpm.cockpit.Cockpit",
                "org.camunda.bpm.admin.Admin",
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration"
            })
    void the_class_is_not_shipped(String name) {
        assertThat(ClassUtils.isPresent(name, null)).isFalse();
    }

    @Test
    void no_jar_of_the_rest_api_or_the_web_apps_is_on_the_classpath() {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> new File(path).getName())
                .filter(name -> name.matches("camunda-(engine-rest|webapp|bpm-spring-boot-starter|spin).*"))
                .toList();
        assertThat(jars).isEmpty();
    }
}

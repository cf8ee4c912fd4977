package no.throughgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

class EveryEndpointNamesItsAccessTest {

    @Test
    void a_method_that_answers_requests_says_what_it_needs_and_whether_it_is_logged() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint -> assertThat(endpoint.getAnnotation(Access.class))
                .as(endpoint.toGenericString())
                .isNotNull());
    }

    @Test
    void what_is_open_to_everyone_shows_nobody() {
        assertThat(endpoints())
                .filteredOn(endpoint -> endpoint.getAnnotation(Access.class).value() == Permission.PUBLIC
                        || endpoint.getAnnotation(Access.class).value() == Permission.ENTER)
                .allSatisfy(endpoint -> assertThat(
                                endpoint.getAnnotation(Access.class).logged())
                        .isFalse());
    }

    @Test
    void whoever_opens_or_changes_a_case_or_an_obligation_is_logged() {
        assertThat(endpoints())
                .filteredOn(EveryEndpointNamesItsAccessTest::namesOneThing)
                .allSatisfy(endpoint -> assertThat(
                                endpoint.getAnnotation(Access.class).logged())
                        .as(endpoint.toGenericString())
                        .isTrue());
    }

    private static boolean namesOneThing(Method endpoint) {
        return endpoint.getAnnotation(Access.class).value() != Permission.PUBLIC
                && Arrays.stream(endpoint.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(PathVariable.class));
    }

    private static List<Method> endpoints() {
        var registry = new SimpleBeanDefinitionRegistry();
        var scanner = new ClassPathBeanDefinitionScanner(registry, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        scanner.scan("no.throughgate");
        return Arrays.stream(registry.getBeanDefinitionNames())
                .map(name -> registry.getBeanDefinition(name).getBeanClassName())
                .filter(name -> name != null && name.startsWith("no.throughgate"))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .toList();
    }
}

package no.throughgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.throughgate.support.Readers;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

class EveryEndpointNamesItsAccessTest {

    /** Who proposed, tried and decided rules stands in the proposal itself; there is no case behind it. */
    private static final Set<Permission> ABOUT_NOBODY =
            EnumSet.of(Permission.PUBLIC, Permission.ENTER, Permission.PROPOSE_RULES, Permission.DECIDE_RULES);

    @Test
    void a_method_that_answers_requests_says_what_it_needs_and_whether_it_is_logged() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint -> assertThat(endpoint.getAnnotation(Access.class))
                .as(endpoint.toGenericString())
                .isNotNull());
    }

    @Test
    void what_is_open_to_everyone_or_about_the_rules_shows_nobody() {
        assertThat(endpoints())
                .filteredOn(endpoint -> ABOUT_NOBODY.contains(
                        endpoint.getAnnotation(Access.class).value()))
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

    @Test
    void whoever_reads_a_measure_is_logged_as_a_table_or_as_a_map() {
        assertThat(endpoints())
                .filteredOn(endpoint -> Arrays.stream(
                                AnnotatedElementUtils.findMergedAnnotation(endpoint, RequestMapping.class)
                                        .path())
                        .anyMatch(path -> path.startsWith("/measures/")))
                .hasSizeGreaterThan(2)
                .allSatisfy(endpoint -> assertThat(
                                endpoint.getAnnotation(Access.class).logged())
                        .as(endpoint.toGenericString())
                        .isTrue());
    }

    @Test
    void to_the_person_nothing_opens_but_her_own_pages_and_what_is_about_nobody() {
        var person = Readers.reader("person");
        assertThat(endpoints())
                .filteredOn(
                        endpoint -> endpoint.getAnnotation(Access.class).value().isHeldBy(person))
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(
                                endpoint.getAnnotation(Access.class).value())
                        .as(endpoint.toGenericString())
                        .isIn(Permission.OWN, Permission.ENTER));
        assertThat(endpoints())
                .filteredOn(endpoint -> endpoint.getAnnotation(Access.class).value() == Permission.OWN)
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(endpoint.getParameters())
                        .as("whose case it is stands in the login and never in the address: " + endpoint)
                        .noneMatch(parameter -> parameter.getName().equals("caseNumber")));
    }

    private static boolean namesOneThing(Method endpoint) {
        var permission = endpoint.getAnnotation(Access.class).value();
        return !ABOUT_NOBODY.contains(permission)
                && Arrays.stream(endpoint.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(PathVariable.class));
    }

    /** Read from the class files: a controller that is only there under a condition counts too. */
    static List<Method> endpoints() {
        var reader = new CachingMetadataReaderFactory();
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:no/throughgate/**/*.class"))
                    .map(file -> controller(reader, file))
                    .flatMap(Optional::stream)
                    .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                    .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Class<?>> controller(MetadataReaderFactory reader, Resource file) {
        try {
            var type = reader.getMetadataReader(file).getAnnotationMetadata();
            return type.hasAnnotation(Controller.class.getName()) || type.hasMetaAnnotation(Controller.class.getName())
                    ? Optional.of(ClassUtils.resolveClassName(type.getClassName(), null))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

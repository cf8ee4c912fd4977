package no.throughgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Roles;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The matrix that people read names every way to ask, and says of each what the code says. */
class AccessMatrixTest {

    private static final String ADD = """


            docs/access/endpoints.csv and the controllers do not agree. Add (or take away) a line there:
            permission,method,path,what of relations.csv the ids open (or -),what a form brings along, with {word} for an id
            """;

    @Test
    void every_endpoint_has_its_line_with_its_permission() {
        var coded = EveryEndpointNamesItsAccessTest.endpoints().stream()
                .flatMap(AccessMatrixTest::ways)
                .collect(Collectors.toCollection(TreeSet::new));
        var written = AccessMatrix.endpoints().stream()
                .map(line -> line.permission() + "," + line.method() + "," + line.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(without(coded, written)).as(ADD + "Lines to add").isEmpty();
        assertThat(without(written, coded)).as(ADD + "Lines to take away").isEmpty();
    }

    @Test
    void every_id_that_a_form_brings_along_is_written_so_that_it_is_swapped() {
        var sent = AccessMatrix.endpoints().stream()
                .collect(Collectors.groupingBy(
                        AccessMatrix.Endpoint::name,
                        Collectors.mapping(AccessMatrix.Endpoint::send, Collectors.joining("&"))));
        var missing = EveryEndpointNamesItsAccessTest.endpoints().stream()
                .flatMap(endpoint -> ids(endpoint).flatMap(id -> ways(endpoint)
                        .map(way -> way.split(",", 2)[1].replace(",", " "))
                        .filter(way -> !way.contains("/api/"))
                        .filter(way -> !sent.getOrDefault(way, "").contains(id + "={"))
                        .map(way -> way + " does not send " + id + "={…}")))
                .toList();

        assertThat(missing).as(ADD).isEmpty();
    }

    @Test
    void the_permissions_are_those_of_the_code() {
        var roles =
                AccessMatrix.readers().stream().map(AccessMatrix.Reader::role).collect(Collectors.toSet());
        roles.add("intake-feed");
        assertThat(AccessMatrix.permissions().keySet())
                .as("docs/access/permissions.csv has a line for each permission")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Permission.values()).map(Permission::name).toList());
        for (var permission : Permission.values()) {
            for (var role : roles) {
                var user = new CurrentUser(new UserId(role), role, Set.of(), Roles.capabilities(List.of(role)));
                assertThat(permission == Permission.PUBLIC || permission.isHeldBy(user))
                        .as("docs/access/permissions.csv: %s for %s", permission, role)
                        .isEqualTo(AccessMatrix.holds(permission, role));
            }
        }
    }

    @Test
    void every_line_opens_something_that_the_relations_know() {
        var things = AccessMatrix.readers().get(0).opens().keySet();
        assertThat(AccessMatrix.endpoints())
                .extracting(AccessMatrix.Endpoint::opens)
                .allMatch(opens -> opens.equals(AccessMatrix.NOTHING) || things.contains(opens));
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        var left = new TreeSet<>(these);
        left.removeAll(those);
        return left;
    }

    /** {@code PERMISSION,METHOD,path} of each way to reach it. */
    private static Stream<String> ways(Method endpoint) {
        var own = AnnotatedElementUtils.findMergedAnnotation(endpoint, RequestMapping.class);
        var room = AnnotatedElementUtils.findMergedAnnotation(endpoint.getDeclaringClass(), RequestMapping.class);
        var permission = endpoint.getAnnotation(Access.class).value();
        var methods = own.method().length == 0
                ? List.of("ANY")
                : Arrays.stream(own.method()).map(Enum::name).toList();
        return paths(room).stream()
                .flatMap(first -> paths(own).stream().map(last -> first + last))
                .flatMap(path -> methods.stream().map(method -> permission + "," + method + "," + path));
    }

    private static List<String> paths(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    }

    /** What a form or a query names by id; where a page of a list begins is none. */
    private static Stream<String> ids(Method endpoint) {
        return Arrays.stream(endpoint.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .filter(AccessMatrixTest::isId)
                .map(AccessMatrixTest::name)
                .filter(name -> !Set.of("before", "after").contains(name));
    }

    private static boolean isId(Parameter parameter) {
        var type = parameter.getParameterizedType().getTypeName();
        return Stream.of(Long.class, UnitId.class, UserId.class, CaseId.class)
                        .anyMatch(id -> type.contains(id.getName()))
                || type.equals("long")
                || Set.of("colleague", "receiver", "unit").contains(name(parameter));
    }

    private static String name(Parameter parameter) {
        var named = parameter.getAnnotation(RequestParam.class);
        return !named.name().isEmpty() ? named.name() : !named.value().isEmpty() ? named.value() : parameter.getName();
    }
}

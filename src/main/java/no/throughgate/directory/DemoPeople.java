package no.throughgate.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.throughgate.kernel.Roles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's staff: the invented users that the demo's Keycloak imports, so that both know the same people, and a simulated
 * leader (most units: a deputy too) everywhere else. Never loaded in production.
 */
@Component
class DemoPeople {

    private record Row(
            String unit,
            String user,
            String name,
            boolean leads,
            boolean deputises,
            boolean simulated,
            Set<String> capabilities) {}

    private final JdbcClient jdbc;

    DemoPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int load(List<Unit> units) {
        List<Row> rows = users();
        Set<String> led = new HashSet<>();
        rows.stream().filter(Row::leads).forEach(row -> led.add(row.unit()));
        for (Unit unit : units) {
            String id = unit.id().value();
            if (!led.contains(id)) {
                rows.add(new Row(id, Simulated.leader(unit), Simulated.leaderName(unit), true, false, true, Set.of()));
            }
            if (Simulated.hasDeputy(unit)) {
                rows.add(new Row(id, Simulated.deputy(unit), Simulated.deputyName(unit), false, true, true, Set.of()));
            }
        }
        return write(rows);
    }

    private static List<Row> users() {
        List<Row> rows = new ArrayList<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:keycloak-realm/demo/*-users-*.json");
            for (Resource file : files) {
                try (var in = file.getInputStream()) {
                    JsonMapper.shared().readTree(in).path("users").forEach(user -> addMemberships(user, rows));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's users could not be read", e);
        }
        return rows;
    }

    private static void addMemberships(JsonNode user, List<Row> rows) {
        List<String> roles =
                user.path("realmRoles").valueStream().map(JsonNode::asString).toList();
        boolean leads = roles.stream().anyMatch(Roles::leads);
        String name = user.path("firstName").asString("") + " "
                + user.path("lastName").asString("");
        for (JsonNode group : user.path("groups")) {
            rows.add(new Row(
                    group.asString(),
                    user.path("username").asString(),
                    name.strip(),
                    leads,
                    false,
                    false,
                    Roles.capabilities(roles)));
        }
    }

    private int write(List<Row> rows) {
        String[] units = rows.stream().map(Row::unit).toArray(String[]::new);
        String[] users = rows.stream().map(Row::user).toArray(String[]::new);
        int people = jdbc.sql("""
                        insert into app.staff as s (user_id, display_name, simulated, capabilities)
                        select distinct on (user_id) user_id, name, simulated, string_to_array(capabilities, ' ')
                        from unnest(?::text[], ?::text[], ?::boolean[], ?::text[]) as t (user_id, name, simulated, capabilities)
                        on conflict (user_id) do update set display_name = excluded.display_name, capabilities = excluded.capabilities
                            where (s.display_name, s.capabilities) <> (excluded.display_name, excluded.capabilities)
                        """)
                .params(
                        users,
                        rows.stream().map(Row::name).toArray(String[]::new),
                        rows.stream().map(Row::simulated).toArray(Boolean[]::new),
                        rows.stream()
                                .map(row -> row.capabilities().stream().sorted().collect(Collectors.joining(" ")))
                                .toArray(String[]::new))
                .update();
        int places = jdbc.sql("""
                        insert into app.unit_member (unit_id, user_id, leads, deputises)
                        select t.* from unnest(?::text[], ?::text[], ?::boolean[], ?::boolean[]) as t (unit_id, user_id, leads, deputises)
                        join app.unit using (unit_id)
                        on conflict (unit_id, user_id) do nothing
                        """)
                .params(
                        units,
                        users,
                        rows.stream().map(Row::leads).toArray(Boolean[]::new),
                        rows.stream().map(Row::deputises).toArray(Boolean[]::new))
                .update();
        return people + places;
    }
}

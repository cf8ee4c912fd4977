package no.throughgate.platform.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmTest {

    private final JsonNode realm = read("keycloak-realm/throughgate-realm.json");
    private final JsonNode users = read("keycloak-realm/demo/throughgate-users-0.json");

    @Test
    void demo_users_belong_to_units_of_the_realm_and_have_roles_of_the_realm() {
        var units = paths("", realm.get("groups")).toList();
        var roles = realm.at("/roles/realm")
                .valueStream()
                .map(role -> role.get("name").asString())
                .toList();

        assertThat(users.get("users")).allSatisfy(user -> {
            assertThat(user.get("groups").valueStream().map(JsonNode::asString)).isSubsetOf(units);
            assertThat(user.get("realmRoles").valueStream().map(JsonNode::asString))
                    .isSubsetOf(roles);
        });
    }

    @Test
    void production_gets_no_invented_people_and_no_secrets() throws IOException {
        assertThat(realm.at("/users").valueStream().map(user -> user.get("username")
                        .asString()))
                .containsExactly("service-account-intake-feed");
        assertThat(realm.findValuesAsString("secret")).containsExactly("${INTAKE_FEED_SECRET}");
        assertThat(realm.get("clients"))
                .filteredOn(client -> client.has("secret"))
                .as("a client with an unset secret is off")
                .allSatisfy(client ->
                        assertThat(client.get("enabled").asString()).isEqualTo("${INTAKE_FEED_ENABLED:false}"));
        assertThat(Files.readString(Path.of("keycloak-realm/throughgate-realm.json")))
                .doesNotContain("\"password\"");
    }

    private static Stream<String> paths(String parent, JsonNode groups) {
        return groups.valueStream().flatMap(group -> {
            String path = parent + "/" + group.get("name").asString();
            return Stream.concat(
                    Stream.of(path), group.has("subGroups") ? paths(path, group.get("subGroups")) : Stream.empty());
        });
    }

    private static JsonNode read(String file) {
        return JsonMapper.shared().readTree(Path.of(file).toFile());
    }
}

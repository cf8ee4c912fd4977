package no.throughgate.platform.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first demo user of each role, read from the file that Keycloak imports, so that what is printed is what works. */
final class DemoLogins {

    /** @param sees in plain words, the users file's own attribute */
    record Login(String user, String password, String name, String sees) {}

    private DemoLogins() {}

    static List<Login> onePerRole(Path users) {
        Map<String, Login> logins = new LinkedHashMap<>();
        for (JsonNode user : JsonMapper.shared().readTree(users.toFile()).get("users")) {
            logins.putIfAbsent(
                    user.at("/realmRoles/0").asString(),
                    new Login(
                            user.get("username").asString(),
                            user.at("/credentials/0/value").asString(),
                            user.get("firstName").asString() + " "
                                    + user.get("lastName").asString(),
                            user.at("/attributes/sees/0").asString("")));
        }
        return List.copyOf(logins.values());
    }
}

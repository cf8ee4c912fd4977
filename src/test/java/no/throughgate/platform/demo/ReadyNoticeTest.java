package no.throughgate.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import no.throughgate.platform.demo.DemoLogins.Login;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReadyNoticeTest {

    private static final Path REALM = Path.of("keycloak-realm");
    private final DemoSettings demo = new DemoSettings(true, true, 0, 8180, true, null, Path.of("target"), REALM);

    @Test
    void it_names_the_address_and_a_login_for_every_role_of_people() {
        String text = new ReadyNotice(demo, Path.of(".throughgate")).text("8080", Duration.ofSeconds(42));

        assertThat(text).contains("ready after 42 s:  http://localhost:8080");
        var roles = JsonMapper.shared()
                .readTree(REALM.resolve("throughgate-realm.json").toFile())
                .at("/roles/realm");
        assertThat(StreamSupport.stream(roles.spliterator(), false)
                        .map(role -> role.get("name").asString())
                        .filter(role -> !role.equals("intake-feed")))
                .allSatisfy(role -> assertThat(text).containsPattern("(?m)^  " + role + " +demo "));
    }

    @Test
    void every_login_says_what_it_sees() {
        assertThat(DemoLogins.onePerRole(demo.users())).extracting(Login::sees).doesNotContain("");
    }
}

package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.throughgate.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Nobody answers where the login should be: the application starts all the same, and says plainly what is the matter. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "throughgate.keycloak.issuer=http://localhost:1/realms/throughgate",
            "server.servlet.session.cookie.secure=true"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
class LoginServerDownIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"nb,Innloggingen svarer ikke", "nn,Innlogginga svarer ikkje", "en,The login does not answer"})
    void whoever_wants_in_reads_a_plain_page_in_their_language(String language, String title) throws Exception {
        var page = get("/worklist", language, null);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains(title, "lang=\"" + language + "\"")
                .doesNotContain("Exception", "Whitelabel", "localhost:1");
    }

    @Test
    void a_login_that_was_under_way_ends_on_the_same_page() throws Exception {
        var answer = get("/login/oauth2/code/keycloak?code=begun&state=before", "en", null);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/problem/login-unavailable");
        assertThat(get("/problem/login-unavailable", "en", null).statusCode()).isEqualTo(503);
    }

    @Test
    void a_token_that_nobody_can_check_is_answered_as_a_fault_of_ours_for_now() throws Exception {
        var answer = get("/api/stays/events", "en", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("Exception", "localhost:1");
    }

    @Test
    void the_probe_does_not_depend_on_it() throws Exception {
        assertThat(get("/actuator/health", "en", null).statusCode()).isEqualTo(200);
    }

    @Test
    void in_production_cookies_travel_over_tls_only_and_no_script_reads_them() throws Exception {
        var begun = get("/oauth2/authorization/keycloak?lang=nn", "en", null)
                .headers()
                .allValues("Set-Cookie");

        assertThat(begun).anyMatch(cookie -> cookie.startsWith("SESSION=")).allSatisfy(cookie -> assertThat(cookie)
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax"));
        assertThat(secureUnlessSaidOtherwise("application.yaml")).isEqualTo(true);
        assertThat(secureUnlessSaidOtherwise("application-demo.yaml"))
                .as("the demo has no TLS")
                .isEqualTo(false);
    }

    private static Object secureUnlessSaidOtherwise(String file) throws IOException {
        return new YamlPropertySourceLoader()
                .load(file, new ClassPathResource(file))
                .get(0)
                .getProperty("server.servlet.session.cookie.secure");
    }

    private HttpResponse<String> get(String path, String language, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html, */*")
                .header("Accept-Language", language);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}

package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.RunningKeycloak;
import no.throughgate.support.ThroughgateWebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ThroughgateWebTest
class DoorsIT {

    @LocalServerPort
    int port;

    @Test
    void a_stranger_is_sent_to_keycloak() throws Exception {
        var page = get("/worklist");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(location(page)).endsWith("/oauth2/authorization/keycloak");

        var login = get("/oauth2/authorization/keycloak");
        assertThat(location(login)).startsWith(RunningKeycloak.issuer()).contains("code_challenge_method=S256");
    }

    @Test
    void a_fragment_of_an_ended_session_reloads_its_page() throws Exception {
        var answer = send(request("/worklist").header("HX-Request", "true").build());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).contains("true");
    }

    @Test
    void the_api_wants_a_token_and_keeps_no_session() throws Exception {
        assertThat(get("/api/anything").statusCode()).isEqualTo(401);

        var token = RunningKeycloak.accessToken("prison-staff");
        var answer = send(request("/api/anything")
                .header("Authorization", "Bearer " + token)
                .build());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void only_an_operator_moves_a_wave_of_dates(@Autowired CaseDriver driver, @Autowired CleanSlate slate)
            throws Exception {
        String wave = """
                {"reason": "a new rule", "moves": [{"case": "%s", "new_date": "2099-08-14", "type": "PAROLE", "certainty": "DECIDED"}]}
                """.formatted(driver.open(100));
        try {
            assertThat(api("prison-lead", "/api/date-waves", wave)).isEqualTo(403);
            assertThat(api("prison-lead", "/api/date-waves/999999", null)).isEqualTo(403);
            assertThat(api("operator", "/api/date-waves", wave)).isEqualTo(202);
            assertThat(api("operator", "/api/date-waves/999999", null)).isEqualTo(404);
        } finally {
            slate.wipe();
        }
    }

    /** Asks, or posts what is given, with a token of this user. */
    private int api(String user, String path, @Nullable String json) throws Exception {
        var request = request(path)
                .header("Authorization", "Bearer " + RunningKeycloak.accessToken(user))
                .header("Content-Type", "application/json");
        return send((json == null ? request : request.POST(HttpRequest.BodyPublishers.ofString(json))).build())
                .statusCode();
    }

    @Test
    void of_the_actuator_only_health_answers() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isGreaterThanOrEqualTo(401);
        assertThat(get("/actuator").statusCode()).isGreaterThanOrEqualTo(401);
    }

    @Test
    void no_page_runs_foreign_or_inline_code() throws Exception {
        var policy = get("/logged-out")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy)
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void a_form_sent_after_the_session_ended_is_answered_in_plain_words() throws Exception {
        var answer = send(request("/worklist")
                .header("Accept-Language", "en")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("text=typed"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Your session has expired");
    }

    @Test
    void the_language_is_the_readers() throws Exception {
        assertThat(inLanguage("nn")).contains("Du er logga ut");
        assertThat(inLanguage("no")).contains("Du er logget ut");
        assertThat(inLanguage("fr")).contains("Du er logget ut");
        assertThat(inLanguage("en")).contains("You are logged out");
        assertThat(get("/logged-out?lang=nn").body()).contains("lang=\"nn\"", "Du er logga ut");
    }

    private String inLanguage(String tag) throws Exception {
        return send(request("/logged-out").header("Accept-Language", tag).build())
                .body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

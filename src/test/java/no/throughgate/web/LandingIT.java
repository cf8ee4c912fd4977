package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import no.throughgate.support.RunningKeycloak;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever owes nothing arrives at a page that says what there is, and at no door that is shut. */
@ThroughgateWebTest
class LandingIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "auditor,nb,Tilgangslogg,Nødtilgang",
        "rule-owner,en,The rules,Time to answer",
        "person,nb,Min side,Hvem har sett"
    })
    void each_is_told_what_can_be_done_today(String login, String language, String who, String what) {
        var page = Guest.login(port, login, language).get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(who, what, "lang=\"" + language + "\"").doesNotContain("href=\"/worklist\"");
    }

    @Test
    void the_page_can_be_read_by_everybody() {
        try (var visitor = Visitor.login(port, "person")) {
            visitor.open("/");
            visitor.look("start");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "operator", "person"})
    void no_list_case_or_inbox_opens_to_them(String login) {
        var guest = Guest.login(port, login);

        assertThat(guest.get("/worklist").statusCode()).isEqualTo(403);
        assertThat(guest.get("/notices").statusCode()).isEqualTo(403);
        assertThat(guest.get("/cases/TG-2026-000001").statusCode()).isEqualTo(403);
        assertThat(guest.get("/worklist").body()).contains("Til forsiden").doesNotContain("href=\"/worklist\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/process-definition",
                "/rest/engine/default/task",
                "/camunda",
                "/camunda/app/cockpit/default/",
                "/camunda/api/engine/engine/default/process-instance",
                "/camunda-welcome/index.html",
                "/app/cockpit/default/",
                "/app/admin/default/",
                "/app/tasklist",
                "/lib/",
                "/forms",
                "/h2-console",
                "/swagger-ui.html"
            })
    void the_engine_s_usual_doors_are_ordinary_unknown_pages(String path) {
        var operator = Operator.at(port);
        var unknown = operator.get("/no-such-page");

        var answer = operator.get(path);

        assertThat(answer.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(alike(answer.body(), path))
                .contains("Vi fant ikke siden")
                .isEqualTo(alike(unknown.body(), "/no-such-page"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/engine-rest/task", "/camunda/app/", "/app/admin/default/", "/api/engine/engine/default/task"})
    void no_door_of_the_engine_answers_a_stranger(String path) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(302, 401, 404);
        assertThat(answer.headers().firstValue("Location").orElse("/oauth2/authorization/keycloak"))
                .endsWith("/oauth2/authorization/keycloak");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void the_api_has_no_engine_for_the_operator_s_token() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/api/engine/engine/default/task"))
                                .header("Authorization", "Bearer " + RunningKeycloak.accessToken("operator"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/env", "/beans", "/heapdump", "/metrics", "/prometheus", "/shutdown", "/camunda"})
    void of_the_actuator_nothing_but_health_opens_even_to_the_operator(String path) {
        assertThat(Operator.at(port).get("/actuator" + path).statusCode()).isIn(403, 404);
    }

    /** Without what differs from answer to answer: the form's token, and the page's own address in other languages. */
    private static String alike(String page, String path) {
        return page.replace(path, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /** One login serves all doors. */
    private static final class Operator {
        private static Guest guest;

        static Guest at(int port) {
            if (guest == null) {
                guest = Guest.login(port, "operator");
            }
            return guest;
        }
    }
}

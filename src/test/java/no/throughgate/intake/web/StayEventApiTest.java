package no.throughgate.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import no.throughgate.access.AccessLog;
import no.throughgate.intake.IntakeFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

class StayEventApiTest {

    private MockMvcTester api;

    @BeforeEach
    void prepare() {
        var controller = new StayEventController(new IntakeFixture().intake, IntakeFixture.messages(), new AccessLog());
        api = MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller).build());
    }

    @Test
    void an_event_is_accepted_with_its_outcome() {
        Map<String, Object> event = new LinkedHashMap<>(IntakeFixture.event("INNMELDING", 0));
        event.put("oppholdId", 1001);
        MvcTestResult answer = post(JsonMapper.shared().writeValueAsString(event), "nb");
        assertThat(answer).hasStatus(202);
        assertThat(answer).bodyJson().extractingPath("outcome").isEqualTo("APPLIED");
        assertThat(answer).bodyJson().extractingPath("caseId").isEqualTo("TG-2026-000001");
        assertThat(answer).bodyJson().extractingPath("repeated").isEqualTo(false);
    }

    @Test
    void an_event_that_waits_says_for_what_in_the_callers_language() {
        String update = JsonMapper.shared().writeValueAsString(IntakeFixture.event("OPPDATERING", 5));
        assertThat(post(update, "en"))
                .bodyJson()
                .extractingPath("explanation")
                .asString()
                .contains("beginning");
        assertThat(post(update, "nn"))
                .bodyJson()
                .extractingPath("explanation")
                .asString()
                .contains("innmeldinga");
    }

    @Test
    void a_bad_event_is_refused_field_by_field_as_problem_json() {
        MvcTestResult answer = post("{\"type\":\"INNMELDING\",\"norskident\":\"15838510076\"}", "en");
        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[?(@.field=='norskident')].message")
                .asArray()
                .containsExactly("Is not a valid national identity number or D-number.");
        assertThat(answer).bodyText().doesNotContain("15838510076");
    }

    @Test
    void what_is_no_event_at_all_is_refused_in_plain_words() {
        for (String nonsense : new String[] {"", "{", "[]", "null", "\"hi\"", "{\"a\":{\"b\":1}}"}) {
            assertThat(post(nonsense, "nb")).hasStatus(400);
        }
        assertThat(post("{", "nb")).bodyJson().extractingPath("detail").isEqualTo("Innholdet er ikke gyldig JSON.");
    }

    private MvcTestResult post(String body, String language) {
        return api.post()
                .uri("/api/stays/events")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", language)
                .content(body)
                .exchange();
    }
}

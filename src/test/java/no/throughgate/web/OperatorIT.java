package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.throughgate.directory.Directory;
import no.throughgate.operation.FailedJobs;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody on duty sees that steps stand still, learns why in plain words, and sets them going: without a look at anybody's case. */
@ThroughgateWebTest
class OperatorIT {

    private static final String GONE = "/prison/oslo/health";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    CleanSlate slate;

    @Autowired
    Directory directory;

    @Autowired
    FailedJobs failed;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_case_stands_still() {
        slate.wipe();
        var stuck = driver.register(170);
        inUse(false);
        assertThatThrownBy(() -> driver.adopt(stuck)).hasMessageContaining("names no unit");
        while (failed.counts().incidents() == 0) {
            failed.retry(failed.list(false, 0, 1).get(0).jobId());
        }
        jdbc.sql("""
                        insert into app.outbox (kind, to_unit, to_address, reference, created_at, attempts, next_try_at, last_error)
                        values ('ALARM', '/ngo/wayback', 'way@example.org', '/worklist', '2026-03-02T09:00Z', 3, '2999-01-01T00:00Z', 'MailConnectException')
                        """).update();
        jdbc.sql("""
                        insert into app.stay_event (source, event_id, stay_id, type, sequence, payload, received_at, state, problem)
                        values ('test', 'dead-1', 'stay-dead', 'OPPDATERING', '2026-03-02T09:00Z', '', '2026-03-02T09:00Z', 'DEAD', 'intake.neverBegan')
                        """).update();
    }

    @AfterEach
    void the_unit_is_back() {
        inUse(true);
        jdbc.sql("delete from app.stay_event where event_id = 'dead-1'").update();
        jdbc.sql("delete from app.outbox").update();
        slate.wipe();
    }

    private void inUse(boolean active) {
        jdbc.sql("update app.unit set active = ? where unit_id = ?")
                .params(active, GONE)
                .update();
        directory.refresh();
    }

    @Test
    void an_incident_is_understood_and_mended_and_nobody_is_named() {
        String name = jdbc.sql("select max(case_id) from app.release_case")
                .query(String.class)
                .single();
        try (var duty = Visitor.login(port, "operator")) {
            duty.open("/");
            assertThat(duty.text()).contains("Ett steg står stille", "Tar jobber her", "Innlogging (Keycloak)");
            duty.look("operator-overview");

            duty.click("Feilede jobber");
            duty.page.waitForURL("**/operator/jobs");
            assertThat(duty.text())
                    .contains("Løslatelsesløpet", name, "En regeltabell sier ikke hvem")
                    .doesNotContain("Prøve Person");
            duty.look("operator-jobs");
            duty.click("Teknisk");
            duty.page.locator(".tg-technical").waitFor();
            assertThat(duty.page.locator(".tg-technical").textContent()).contains("RuleMissing", "PRISON_HEALTH");

            duty.page.locator(".tg-do button").first().click();
            assertThat(duty.text()).contains("Steget feilet igjen", "En regeltabell sier ikke hvem");
            inUse(true);
            duty.page.locator(".tg-do button").first().click();
            assertThat(duty.text()).contains("Steget er gjort, og saken går videre");

            duty.click("E-post");
            assertThat(duty.text()).contains("WayBack", "E-postserveren svarte ikke");
            duty.look("operator-mails");
            duty.page.locator("main button").first().click();
            assertThat(duty.text()).contains("E-posten blir prøvd igjen");

            duty.click("Hendelser utenfra");
            assertThat(duty.text()).contains("test/dead-1");
            duty.look("operator-events");
            duty.click("Tatt hånd om");
            assertThat(duty.text()).contains("merket som tatt hånd om av deg", "Ingen.");

            duty.click("Versjoner");
            assertThat(duty.text()).contains("Bolig", "nyeste");
            duty.look("operator-versions");

            assertThat(duty.status("/cases/" + name)).isEqualTo(403);
            assertThat(duty.status("/operator/versions/housing/999")).isEqualTo(404);
            assertThat(duty.post("/operator/jobs/no-such-job/retry")).isEqualTo(404);
            assertThat(duty.complaints()).isEmpty();
        }
    }

    @Test
    void the_pages_are_the_operator_s_alone_and_speak_three_languages() {
        var pages = List.of("", "/jobs", "/jobs?view=tried", "/mails", "/events", "/versions");
        for (var language : List.of("nb", "nn", "en")) {
            var duty = Guest.login(port, "operator", language);
            assertThat(pages).allSatisfy(page -> {
                var answer = duty.get("/operator" + page);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains("lang=\"" + language + "\"").doesNotContain("??");
            });
        }
        var leader = Guest.login(port, "nav-lead");
        assertThat(pages)
                .allSatisfy(page ->
                        assertThat(leader.get("/operator" + page).statusCode()).isEqualTo(403));
    }
}

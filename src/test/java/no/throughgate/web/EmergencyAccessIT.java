package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody opens a case that is not theirs: for a day, to read, and while the auditor and the coordinator know. */
@ThroughgateWebTest
class EmergencyAccessIT {

    private static final String NOBODY = "TG-1999-000001";
    private static final Map<String, String> WHY =
            Map.of("reason", "PERSON_ASKS", "words", "Personen står i skranken og vet ikke hvor han skal sove.");

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseId caseId;
    private long housing;
    private long health;

    @BeforeEach
    void a_case_in_oslo() {
        caseId = driver.open(120);
        driver.runDueJobs();
        housing = driver.open(caseId, "clarifyHousing").value();
        health = jdbc.sql(
                        "select min(obligation_id) from app.obligation where case_id = ? and info_lane = 'RESTRICTED' and life_area = 'HEALTH_AND_SUBSTANCE'")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }

    @AfterEach
    void time_moves_again() {
        clock.reset();
    }

    @Test
    void the_door_says_nothing_about_whether_there_is_such_a_case() {
        var stranger = Guest.login(port, "nav-staff-3201");
        for (var page : List.of("/cases/%s", "/cases/%s/break-glass")) {
            var real = stranger.get(page.formatted(caseId));
            var none = stranger.get(page.formatted(NOBODY));
            assertThat(real.statusCode()).isEqualTo(none.statusCode());
            assertThat(alike(real.body())).contains("break-glass").isEqualTo(alike(none.body()));
        }
        var without = stranger.post("/cases/" + caseId + "/break-glass", Map.of("words", "Det haster, han er her"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Velg en grunn", "Det haster, han er her");
        assertThat(stranger.post("/cases/" + NOBODY + "/break-glass", WHY).statusCode())
                .isEqualTo(422);
        assertThat(Guest.login(port, "ngo-staff-rode-kors")
                        .get("/cases/" + caseId)
                        .body())
                .doesNotContain("break-glass");
        assertThat(opened()).isZero();
    }

    @Test
    void a_broken_glass_opens_the_content_to_read_and_no_list() {
        var stranger = Guest.login(port, "nav-staff-3201");
        var lists = lists(stranger);
        var page = stranger.post("/cases/" + caseId + "/break-glass", WHY);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Nødtilgang: saken er åpen for deg til", "Avklar hvor personen skal bo", "/break-glass/end")
                .contains("Åpnet saken i en nødsituasjon");
        assertThat(stranger.get("/obligations/" + housing).body()).contains("Nødtilgang: saken er åpen for deg til");
        assertThat(stranger.get("/obligations/" + health).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/obligations/" + housing + "/claim", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(lists(stranger)).isEqualTo(lists);
        assertThat(stranger.post("/cases/" + caseId + "/hand", Map.of()).statusCode())
                .isEqualTo(200);

        assertThat(stranger.post("/cases/" + caseId + "/break-glass/end", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(stranger.get("/cases/" + caseId).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_sees_a_part_is_shown_the_door_to_the_rest_until_it_is_open() {
        var nav = Guest.login(port, "nav-staff");

        assertThat(nav.get("/cases/" + caseId).body())
                .contains("Noe i denne saken er ikke delt med deg", "/cases/" + caseId + "/break-glass\"");

        assertThat(nav.post("/cases/" + caseId + "/break-glass", WHY).body())
                .contains("/break-glass/end")
                .doesNotContain("Noe i denne saken er ikke delt med deg", "/cases/" + caseId + "/break-glass\"");
    }

    @Test
    void a_day_later_it_is_closed_and_a_health_worker_sees_the_health_lane_meanwhile() {
        var doctor = Guest.login(port, "health-staff");
        assertThat(doctor.get("/obligations/" + health).statusCode()).isEqualTo(404);
        assertThat(doctor.post("/cases/" + caseId + "/break-glass", WHY).statusCode())
                .isEqualTo(200);
        assertThat(doctor.get("/obligations/" + health).statusCode()).isEqualTo(200);

        clock.moveTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(doctor.get("/obligations/" + health).statusCode()).isEqualTo(404);
        assertThat(doctor.get("/cases/" + caseId).statusCode()).isEqualTo(404);
    }

    @Test
    void the_auditor_and_the_coordinator_hear_of_it_and_the_auditor_closes_it() {
        jdbc.sql("delete from app.outbox").update();
        try (var stranger = Visitor.login(port, "nav-staff-3201")) {
            stranger.open("/cases/" + caseId);
            stranger.complaints().clear();
            stranger.page.locator("main a[href$='/break-glass']").click();
            stranger.click("Åpne saken i 24 timer");
            stranger.look("break-glass-wrong");
            stranger.complaints().clear();
            stranger.page.locator("#reason-PERSON_ASKS").check();
            stranger.page.fill("#words", WHY.get("words"));
            stranger.click("Åpne saken i 24 timer");
            stranger.page.waitForURL("**/cases/" + caseId);
            stranger.look("break-glass-open");
            assertThat(stranger.complaints()).isEmpty();
        }
        assertThat(jdbc.sql("select kind || ' ' || to_unit from app.outbox order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("EMERGENCY /prison/oslo/coordinator", "REVIEW /directorate/privacy");
        assertThat(Guest.login(port, "coordinator").get("/notices").body())
                .contains("Noen utenfra har åpnet saken i en nødsituasjon");

        try (var auditor = Visitor.login(port, "auditor")) {
            auditor.open("/audit/break-glass");
            assertThat(auditor.text()).contains(caseId.value(), "Åpen nå", WHY.get("words"), "nav-staff-3201");
            assertThat(auditor.page.locator("header").innerText()).contains("som ingen har sett på");
            auditor.look("audit-break-glass");
            auditor.click("Jeg har sett på den");
            auditor.click("Lukk tilgangen nå");
            assertThat(auditor.text()).contains("Tilgangen er lukket");
            assertThat(auditor.page.locator("main section").first().innerText())
                    .contains(caseId.value(), "Over", "Lukket av auditor")
                    .doesNotContain("Ikke sett på");
            auditor.open("/audit?number=" + caseId);
            assertThat(auditor.text())
                    .contains(
                            "nav-staff-3201",
                            "åpnet en sak i en nødsituasjon",
                            "leste i saken",
                            "noterte at en nødtilgang er sett på")
                    .doesNotContain("VIEW", "BREAK_GLASS", "AUDIT");
            auditor.look("audit-log");
            auditor.open("/audit?from=i-g%C3%A5r");
            assertThat(auditor.text()).contains("ikke en dato");
            auditor.open("/audit/chain");
            auditor.click("Kontroller alle sakene nå");
            assertThat(auditor.text()).contains("Alt henger sammen");
            auditor.look("audit-chain");
            assertThat(auditor.complaints()).isEmpty();
            assertThat(auditor.status("/cases/" + caseId)).isEqualTo(403);
        }
        assertThat(Guest.login(port, "nav-staff-3201").get("/cases/" + caseId).statusCode())
                .isEqualTo(404);
    }

    private int opened() {
        return jdbc.sql("select count(*) from app.break_glass where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
    }

    private static List<String> lists(Guest guest) {
        return List.of("/worklist", "/worklist?view=sent", "/notices").stream()
                .map(page -> alike(guest.get(page).body()))
                .toList();
    }

    /** Without what differs from answer to answer: the case's number and the form's token. */
    private static String alike(String page) {
        return page.replaceAll("TG-[0-9]{4}-[0-9]+", "").replaceAll("name=\"_csrf\"[^>]*value=\"[^\"]*\"", "");
    }
}

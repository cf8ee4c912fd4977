package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

/** The main job, as people do it: a prison officer asks for a home, a housing officer decides. */
@ThroughgateWebTest
class HousingReferralIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    CaseId caseId;

    @BeforeEach
    void someone_is_released_in_120_days() {
        caseId = driver.open(120);
    }

    @AfterEach
    void time_moves_again() {
        clock.reset();
    }

    @Test
    void a_referral_goes_from_offer_to_decision() {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.look("worklist");
            clarifyHousing(officer);
            referHousing(officer);
            officer.open("/cases/" + caseId);
            assertThat(officer.text()).contains("Prøve Person", "Helse og rus", "Vises bare for helsetjenesten");
            officer.look("case");
            assertThat(officer.complaints()).isEmpty();
        }
        try (var housing = Visitor.login(port, "housing-staff")) {
            decide(housing);
            assertThat(housing.complaints()).isEmpty();
        }
        assertThat(stateOf("decideHome")).isEqualTo("DONE");
        assertThat(performedBy("prison-staff"))
                .as("one form with errors, two done")
                .isEqualTo(3);
        assertThat(performedBy("housing-staff")).isEqualTo(1);
    }

    @Test
    void what_belongs_to_others_is_not_there() {
        var obligation = driver.open(caseId, "clarifyHousing").value();
        try (var stranger = Visitor.login(port, "housing-staff-3201", "en-GB")) {
            assertThat(stranger.status("/cases/" + caseId)).isEqualTo(404);
            assertThat(stranger.status("/cases/TG-2026-999999")).isEqualTo(404);
            assertThat(stranger.status("/cases/anything")).isEqualTo(404);
            assertThat(stranger.status("/obligations/" + obligation)).isEqualTo(404);
            assertThat(stranger.status("/cases/" + caseId + "/date")).isIn(403, 404);
            assertThat(stranger.post("/obligations/" + obligation + "/claim")).isEqualTo(404);
            assertThat(stranger.post("/obligations/" + obligation)).isEqualTo(404);
            assertThat(stranger.post("/cases/" + caseId + "/hand")).isEqualTo(404);
            stranger.open("/cases/" + caseId);
            assertThat(stranger.text()).contains("We did not find the page");
            stranger.look("not-found");
        }
        assertThat(stateOf("clarifyHousing")).isEqualTo("ACCEPTED");
    }

    @Test
    void who_comes_second_is_told_who_was_first() {
        var obligation = driver.open(caseId, "clarifyHousing").value();
        try (var first = Visitor.login(port, "prison-staff");
                var second = Visitor.login(port, "prison-staff-2")) {
            first.open("/obligations/" + obligation);
            second.open("/obligations/" + obligation);
            first.click("Jeg tar den");
            second.click("Jeg tar den");
            assertThat(second.text()).contains("har allerede tatt denne", "Ingenting er endret");
            assertThat(second.text()).contains("Ola Prøvesen");
            assertThat(second.page.textContent("footer")).contains("det du har skrevet, blir borte");
            second.look("refused-claim");
            second.page.locator("footer a[lang=en]").click();
            assertThat(second.page.url()).endsWith("/obligations/" + obligation + "?lang=en");
            assertThat(second.text()).contains("Clarify where to live");
            assertThat(second.page.textContent("footer")).doesNotContain("what you have typed is lost");
        }
    }

    @Test
    void the_coordinator_sees_what_a_new_date_does_before_it_is_set() {
        var date = LocalDate.now().plusDays(150);
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open("/cases/" + caseId + "/date");
            coordinator.page.fill("#date", "31.2." + date.getYear());
            coordinator.page.selectOption("#certainty", "DECIDED");
            coordinator.click("Se hva det fører til");
            assertThat(coordinator.text()).contains("Skriv en dag som finnes").doesNotContain("frister flyttes");
            assertThat(coordinator.page.locator("#date").inputValue()).isEqualTo("31.2." + date.getYear());
            assertThat(coordinator.page.locator("#certainty").inputValue()).isEqualTo("DECIDED");
            coordinator.page.fill("#date", date.format(DateTimeFormatter.ofPattern("d.M.yyyy")));
            coordinator.click("Se hva det fører til");
            assertThat(coordinator.text()).contains("frister flyttes", "Får beskjed");
            coordinator.look("date-move");
            coordinator.page.locator("form[method=post] button").last().click();
            coordinator.page.waitForURL("**/cases/" + caseId);
            assertThat(coordinator.text()).contains("Datoen er flyttet, og fristene med den.");
            assertThat(coordinator.complaints()).isEmpty();
        }
        var stored = jdbc.sql("select release_date from app.release_case where case_id = :id")
                .param("id", caseId.value())
                .query(LocalDate.class)
                .single();
        assertThat(stored).isEqualTo(date);
    }

    private void clarifyHousing(Visitor officer) {
        officer.open("/obligations/" + driver.open(caseId, "clarifyHousing").value());
        officer.click("Jeg tar den");
        officer.page.locator("textarea[name=reason]").fill("Har bodd hos venner");
        officer.sendForm();
        assertThat(officer.page.locator(".ds-error-summary").isVisible()).isTrue();
        assertThat(officer.page.locator("textarea[name=reason]").inputValue()).isEqualTo("Har bodd hos venner");
        officer.look("form-errors");
        officer.complaints().clear();
        officer.page.locator("[name=housingNeed][value=NEEDS_HOME]").check();
        officer.page.locator("[name=askedOn]").fill(LocalDate.now().toString());
        officer.finish();
        driver.runDueJobs();
    }

    private void referHousing(Visitor officer) {
        var id = driver.open(caseId, "referHousing").value();
        officer.open("/worklist");
        officer.page
                .locator("form[action='/obligations/" + id + "/claim'] button")
                .click();
        officer.page.locator("form[action='/obligations/" + id + "/release']").waitFor();
        assertThat(officer.text()).contains("Du har tatt");
        officer.open("/worklist?view=mine");
        officer.page.locator("a[href*='/obligations/" + id + "?']").last().click();
        fill(
                officer,
                Map.of(
                        "referredOn",
                        LocalDate.now().toString(),
                        "contactName",
                        "Bo Ligkontor",
                        "reference",
                        "REF-1",
                        "householdSize",
                        "1"));
        officer.page.locator("[name=homeKind]").selectOption("ORDINARY");
        officer.finish();
        driver.runDueJobs();
    }

    private void decide(Visitor housing) {
        var id = driver.open(caseId, "decideHome").value();
        housing.open("/worklist");
        assertThat(housing.text()).contains("Venter på svar");
        housing.look("worklist-offer");
        housing.page.locator("a[href*='/obligations/" + id + "?']").first().click();
        housing.look("offer");
        housing.click("Ja, vi tar det");
        housing.click("Jeg tar den");
        housing.page.locator("[name=homeDecision][value=GRANTED]").check();
        fill(
                housing,
                Map.of(
                        "decisionReference",
                        "VEDTAK-1",
                        "decidedOn",
                        LocalDate.now().toString(),
                        "contactName",
                        "Bo Ligkontor"));
        housing.look("perform");
        housing.finish();
        assertThat(housing.text()).contains("er gjort");
        driver.runDueJobs();
    }

    private static void fill(Visitor visitor, Map<String, String> answers) {
        answers.forEach(
                (name, answer) -> visitor.page.locator("[name=" + name + "]").fill(answer));
    }

    private String stateOf(String kind) {
        return jdbc.sql(
                        "select state from app.obligation where case_id = :id and kind = :kind order by obligation_id desc limit 1")
                .param("id", caseId.value())
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    /** How often the access log says that the user performed something of this case. */
    private int performedBy(String user) {
        return jdbc.sql(
                        "select count(*) from audit.access where case_id = :id and user_id = :user and action = 'PERFORM perform'")
                .param("id", caseId.value())
                .param("user", user)
                .query(Integer.class)
                .single();
    }
}

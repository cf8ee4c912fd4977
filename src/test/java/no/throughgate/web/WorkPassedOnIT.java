package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.Extensions;
import no.throughgate.obligation.Returns;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Work that does not stay where it came: refused, offered anew, handed to a colleague, given back, alarmed about. */
@ThroughgateWebTest
class WorkPassedOnIT {

    private static final String KIND = "acknowledgeDates";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    @Autowired
    Extensions extensions;

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
    void a_no_goes_back_and_forth_until_somebody_does_it() {
        try (var adviser = Visitor.login(port, "nav-staff");
                var coordinator = Visitor.login(port, "coordinator")) {
            refuse(adviser);
            offerAnew(coordinator);
            try (var leader = Visitor.login(port, "nav-lead")) {
                handToAColleague(leader);
                assertThat(leader.complaints()).isEmpty();
            }
            readAndAcknowledge(adviser);
            putOff(adviser);
            giveBack(adviser);
            raiseHands(coordinator);
            logOut(coordinator);
            assertThat(adviser.complaints()).isEmpty();
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void what_rests_while_the_person_is_back_in_prison_has_no_deadline_on_the_case_page(
            @Autowired Cases cases, @Autowired Returns returns) {
        cases.released(caseId, clock.instant());
        driver.enter(caseId, "work-and-education");
        var today = Oslo.dateOf(clock.instant());
        returns.back(caseId, new Returns.Back(new UnitId("/prison/bergen"), today, false, null), "KDI");

        var page = Guest.login(port, "nav-staff").get("/cases/" + caseId).body();

        int open = page.indexOf("id=\"open\"");
        var row = page.substring(
                open,
                page.indexOf(
                        "/obligations/" + driver.open(caseId, "findActivity").value(), open));
        assertThat(row.substring(row.lastIndexOf("<tr"))).contains("hviler").doesNotContain("<time");
    }

    @Test
    void a_goal_that_comes_later_is_written_into_the_plan() {
        driver.done(caseId, "holdIntakeTalk", "recordConsents", "offerMapping");
        driver.done(
                caseId, "makePlan", Map.of("strengths", "Flink med dyr", "goal", "Egen hybel", "firstStep", "Søke"));
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open("/cases/" + caseId);
            officer.click("Skriv inn et nytt mål");
            officer.page.fill("#goal", "Fagbrev som snekker");
            officer.click("Skriv målet inn i planen");
            assertThat(officer.page.textContent(".ds-error-summary")).contains("Hva målet handler om", "Første steg");
            assertThat(officer.page.inputValue("#goal")).isEqualTo("Fagbrev som snekker");
            officer.look("goal-errors");
            officer.complaints().clear();
            officer.page.selectOption("#area", "EDUCATION");
            officer.page.fill("#nextStep", "Ringe skolen");
            officer.page.check("#agreement-AGREES");
            officer.click("Skriv målet inn i planen");
            officer.page.waitForURL("**/cases/" + caseId);
            assertThat(officer.text())
                    .contains("Målet står i planen", "Fagbrev som snekker", "Egen hybel", "Versjon 2");
            assertThat(officer.complaints()).isEmpty();
        }
        assertThat(Guest.login(port, "nav-staff")
                        .get("/cases/" + caseId + "/goals")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Guest.login(port, "municipal-coordinator")
                        .get("/cases/" + caseId + "/goals")
                        .statusCode())
                .isEqualTo(404);
    }

    private void refuse(Visitor adviser) {
        adviser.open("/obligations/" + id());
        adviser.click("Nei, vi kan ikke ta det");
        adviser.page.locator("#refuse-code").selectOption("MISSING_INFO");
        adviser.page.locator("#refuse-missing").selectOption("CONTACT");
        adviser.look("refuse");
        adviser.click("Si nei");
        adviser.page.waitForURL("**/worklist**");
        assertThat(adviser.text()).contains("Dere sa nei til");
        driver.runDueJobs();
    }

    private void offerAnew(Visitor coordinator) {
        coordinator.open("/obligations/" + id());
        assertThat(coordinator.text()).contains("Kom i retur", "mangler: hvem vi kan kontakte");
        coordinator.click("Spør på nytt");
        coordinator.look("reoffer");
        coordinator.click("Spør");
        coordinator.page.waitForURL("**/worklist**");
        driver.runDueJobs();
    }

    private void handToAColleague(Visitor leader) {
        leader.open("/obligations/" + id());
        leader.click("Ja, vi tar det");
        leader.click("Gi oppgaven til en kollega");
        assertThat(leader.page.locator("#colleague option").allTextContents())
                .contains("Nora Påfunn – NAV")
                .doesNotContain("Nina Prøvesen – NAV", "Leif Prøveleder – NAV");
        leader.page.locator("#colleague").selectOption("nav-staff");
        leader.page.locator("#handover").selectOption("KNOWS_THE_CASE");
        leader.look("assign");
        leader.click("Gi videre");
        leader.page.getByText("er gitt videre").first().waitFor();
        assertThat(leader.text()).contains("er gitt videre", "Nora Påfunn");
    }

    private void readAndAcknowledge(Visitor adviser) {
        adviser.open("/notices");
        assertThat(adviser.text()).contains("En oppgave har skiftet hender", "Til deg");
        int before = waiting(adviser);
        adviser.look("notices");
        adviser.page
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("har skiftet hender"))
                .first()
                .locator("button")
                .click();
        adviser.page.getByText("Varselet er kvittert for.").waitFor();
        assertThat(adviser.text()).doesNotContain("En oppgave har skiftet hender");
        assertThat(waiting(adviser)).isEqualTo(before - 1);
    }

    private static int waiting(Visitor visitor) {
        var badge = visitor.page.locator("#notice-count .tg-badge [aria-hidden]");
        return badge.count() == 0 ? 0 : Integer.parseInt(badge.innerText());
    }

    private void putOff(Visitor adviser) {
        adviser.open("/obligations/" + id());
        adviser.unfold(adviser.page.locator("details:has(#extend-to) summary"));
        var lastDay = extensions
                .window(new ObligationId(id()))
                .orElseThrow()
                .last()
                .format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        adviser.page.locator("#extend-to").fill(lastDay);
        adviser.page.locator("details:has(#extend-to) button").click();
        adviser.page.getByText("Velg hvorfor fristen flyttes.").waitFor();
        assertThat(adviser.page.locator("#extend-to").inputValue()).isEqualTo(lastDay);
        adviser.look("extend");
        adviser.complaints().clear();
        adviser.page.locator("#extend-because").selectOption("OTHER_AGENCY_LATE");
        adviser.page.locator("details:has(#extend-to) button").click();
        adviser.page.getByText("er flyttet.").first().waitFor();
        assertThat(adviser.page.locator(".tg-why").textContent()).contains("fordi en annen etat er forsinket");
        adviser.open("/cases/" + caseId);
        assertThat(adviser.page.content()).contains("Flyttet fristen fra", "En annen etat er forsinket");
        assertThat(adviser.post("/obligations/999999999/extend")).isEqualTo(404);
    }

    private void giveBack(Visitor adviser) {
        adviser.open("/obligations/" + id());
        adviser.click("Vi klarer det ikke likevel");
        adviser.page.locator("#giveback-code").selectOption("NO_CAPACITY");
        adviser.look("give-back");
        adviser.click("Gi tilbake");
        adviser.page.waitForURL("**/worklist**");
        assertThat(adviser.text()).contains("er gitt tilbake");
        assertThat(adviser.status("/obligations/" + id())).isIn(200, 404);
        driver.runDueJobs();
    }

    private void raiseHands(Visitor coordinator) {
        coordinator.open("/cases/" + caseId);
        var slipping = coordinator
                .page
                .locator("form:has(input[name=obligation]) button")
                .first();
        assertThat(slipping.getAttribute("aria-label")).startsWith("Si fra om at dette glipper: ");
        slipping.click();
        coordinator
                .page
                .getByText("Koordinatoren får vite det med en gang.")
                .first()
                .waitFor();
        assertThat(coordinator.text()).contains("Det er sagt fra");
        coordinator.click("Si fra: saken glipper");
        coordinator.page.getByText("Det er sagt fra om saken").waitFor();
        coordinator.look("case-hand");
        assertThat(driver.openKinds(caseId)).contains("createFallback");
    }

    private void logOut(Visitor visitor) {
        visitor.page.locator("header form[action='/logout'] button").click();
        visitor.page.waitForURL("**/logged-out");
        assertThat(visitor.text()).contains("Du er logget ut");
        visitor.look("logged-out");
        visitor.open("/cases/" + caseId);
        assertThat(visitor.page.locator("#kc-login").isVisible()).isTrue();
    }

    private long id() {
        return driver.open(caseId, KIND).value();
    }
}

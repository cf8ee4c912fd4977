package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.known.RepeatedQuestions;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the person has said once follows the work; what the person takes back is gone from the next page. */
@ThroughgateWebTest
class TellOnceIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    RepeatedQuestions repeated;

    @Autowired
    MovableClock clock;

    CaseId caseId;

    @BeforeEach
    void the_person_shares_housing_with_nav() {
        caseId = driver.open(120);
        driver.done(caseId, "holdIntakeTalk");
        driver.done(
                caseId,
                "recordConsents",
                Map.of(
                        "consentScope",
                        "SOME",
                        "sharedWith",
                        List.of("NAV", "HOUSING"),
                        "sharedAbout",
                        List.of("HOUSING", "INCOME_AND_DEBT"),
                        "givenHow",
                        "WRITTEN"));
        driver.done(caseId, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME", "householdSize", 2));
    }

    @AfterEach
    void time_moves_again() {
        clock.reset();
    }

    @Test
    void what_is_known_is_told_on_and_what_is_taken_back_is_not() {
        try (var officer = Visitor.login(port, "prison-staff");
                var adviser = Visitor.login(port, "nav-staff")) {
            askAgain(officer);
            driver.done(caseId, "decideHome", Map.of("homeDecision", "DENIED"));
            long roof = driver.open(caseId, "requestTemporaryHousing").value();
            readPacket(adviser, roof);
            takeBack(officer);
            adviser.open("/obligations/" + roof);
            assertThat(adviser.text()).doesNotContain("Trenger bolig");
            assertThat(adviser.status("/cases/" + caseId + "/consents")).isIn(403, 404);
            assertThat(officer.status("/cases/TG-2026-999999/consents")).isEqualTo(404);
            adviser.click("Ja, vi tar det");
            assertThat(driver.state(driver.open(caseId, "requestTemporaryHousing")))
                    .isEqualTo("ACCEPTED");
            assertThat(adviser.complaints()).isEmpty();
            assertThat(officer.complaints()).isEmpty();
        }
    }

    private void askAgain(Visitor officer) {
        officer.open("/obligations/" + driver.open(caseId, "referHousing").value());
        officer.click("Jeg tar den");
        var size = officer.page.locator("#Field_referHousing_householdSize");
        assertThat(size.inputValue()).isEqualTo("2");
        assertThat(officer.text()).contains("Kjent siden", "fra Oslo fengsel");
        officer.page.locator("#Field_referHousing_referredOn").fill("02.03.2026");
        officer.page.locator("#Field_referHousing_contactName").fill("Nora Påfunn");
        officer.page.locator("#Field_referHousing_homeKind").selectOption("ANY");
        officer.page.locator("#Field_referHousing_reference").fill("SAK-1");
        size.fill("3");
        officer.sendForm();
        officer.page.getByText("Si hvorfor det endres").first().waitFor();
        officer.look("known");
        officer.complaints().clear();
        officer.page.locator("#Field_referHousing_householdSize-again").selectOption("CHANGED");
        officer.finish();
        assertThat(repeated.count(caseId)).isEqualTo(1);
        driver.runDueJobs();
    }

    private void readPacket(Visitor adviser, long roof) {
        adviser.open("/obligations/" + roof);
        assertThat(adviser.text()).contains("Dette er kjent fra før", "Oslo fengsel");
        assertThat(adviser.page.content()).contains("Trenger bolig");
        adviser.look("packet");
    }

    private void takeBack(Visitor officer) {
        officer.open("/cases/" + caseId);
        officer.click("Trekk et samtykke");
        officer.look("consents");
        officer.page
                .locator("fieldset")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("NAV"))
                .getByText("Bolig")
                .click();
        officer.click("Trekk det som er krysset av");
        officer.page.getByText("Samtykket er trukket").first().waitFor();
        officer.look("consents-taken-back");
    }
}

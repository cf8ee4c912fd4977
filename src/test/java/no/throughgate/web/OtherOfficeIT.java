package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.RefusalCode;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A housing office says no: the coordinator picks another from the directory, and NAV sees of it what the person shares. */
@ThroughgateWebTest
class OtherOfficeIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    CaseId caseId;

    @BeforeEach
    void the_housing_office_has_no_capacity() {
        caseId = driver.open(120);
        driver.runDueJobs();
        driver.done(caseId, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        driver.done(caseId, "referHousing");
        driver.refuse(caseId, "decideHome", RefusalCode.NO_CAPACITY);
    }

    @AfterEach
    void time_moves_again() {
        clock.reset();
    }

    @Test
    void the_coordinator_picks_another_office_and_that_one_is_asked() {
        long choice = driver.open(caseId, "chooseOtherReceiver").value();
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open("/obligations/" + choice);
            coordinator.click("Jeg tar den");
            coordinator.page.locator("[name=otherReceiver][value=true]").check();
            coordinator.page.locator("textarea[name=reason]").fill("Har plass i Bærum");
            coordinator.confirm();
            assertThat(coordinator.page.locator(".ds-error-summary").innerText())
                    .contains("Velg hvem som skal spørres");
            assertThat(coordinator.page.locator("textarea[name=reason]").inputValue())
                    .isEqualTo("Har plass i Bærum");
            coordinator.look("choose-other-receiver");
            coordinator.complaints().clear();
            coordinator.page.locator("select[name=receiver]").selectOption("/municipality/3201/housing");
            coordinator.finish();
            assertThat(coordinator.complaints()).isEmpty();
        }
        assertThat(driver.column(driver.open(caseId, "decideHome"), "receiver_unit"))
                .isEqualTo("/municipality/3201/housing");
    }

    @Test
    void nav_sees_the_housing_of_the_case_once_the_person_shares_it() {
        try (var adviser = Visitor.login(port, "nav-staff")) {
            adviser.open("/cases/" + caseId);
            assertThat(adviser.text()).contains("Ikke delt med dere").doesNotContain("Velg en annen mottaker");
            adviser.look("case-not-shared");
        }
        share();
        try (var adviser = Visitor.login(port, "nav-staff")) {
            adviser.open("/cases/" + caseId);
            assertThat(adviser.text()).contains("Velg en annen mottaker");
        }
    }

    /** In the prison officer's form. */
    private void share() {
        driver.done(caseId, "holdIntakeTalk");
        long consents = driver.open(caseId, "recordConsents").value();
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open("/obligations/" + consents);
            officer.click("Jeg tar den");
            officer.page.locator("[name=talkedOn]").fill(LocalDate.now().toString());
            officer.page.locator("[name=consentScope][value=SOME]").check();
            officer.page.locator("[name=sharedWith][value=NAV]").check();
            officer.page.locator("[name=sharedAbout][value=HOUSING]").check();
            officer.page.locator("[name=givenHow][value=ORAL]").check();
            officer.look("record-consents");
            officer.finish();
            assertThat(officer.complaints()).isEmpty();
        }
    }
}

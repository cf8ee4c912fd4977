package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The person goes to another municipality than planned: the coordinator says which, on the case's own page. */
@ThroughgateWebTest
class AnotherMunicipalityIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    CaseId caseId;

    @BeforeEach
    void a_case_settled_in_oslo() {
        caseId = driver.open(120);
        driver.runDueJobs();
        driver.done(caseId, "determineMunicipality", Map.of("municipality", "0301"));
    }

    @AfterEach
    void time_moves_again() {
        clock.reset();
    }

    @Test
    void the_coordinator_moves_the_case_and_the_new_municipality_is_asked() {
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open("/cases/" + caseId);
            coordinator.click("En annen kommune");
            coordinator.page.locator("select[name=municipality]").selectOption("0301");
            coordinator.click("Flytt saken dit");
            assertThat(coordinator.page.locator("[role=alert]").innerText()).contains("hører allerede til");
            coordinator.look("another-municipality");
            coordinator.page.locator("select[name=municipality]").selectOption("3201");
            coordinator.click("Flytt saken dit");
            coordinator.page.waitForURL("**/cases/" + caseId);
            assertThat(coordinator.page.locator("#announcement").innerText()).contains("bedt om å bekrefte");
            assertThat(coordinator.complaints()).isEmpty();
        }
        assertThat(driver.column(driver.open(caseId, "determineMunicipality"), "receiver_unit"))
                .isEqualTo("/municipality/3201/coordination");
    }

    @Test
    void whoever_does_not_watch_the_case_finds_no_such_page() {
        try (var housing = Visitor.login(port, "housing-staff")) {
            var answer = housing.page.navigate("http://localhost:" + port + "/cases/" + caseId + "/municipality");
            assertThat(answer.status()).isIn(403, 404);
        }
    }
}

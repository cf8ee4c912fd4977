package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who knows the person asks for help after the case was closed. */
@ThroughgateWebTest
class HelpAfterClosureIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    CaseId caseId;

    @BeforeEach
    void a_closed_case() {
        driver.at(LocalDate.now(), LocalTime.of(9, 0));
        caseId = driver.park(200);
        driver.close(caseId);
    }

    @AfterEach
    void time_moves_again() {
        driver.endCases();
        clock.reset();
    }

    @Test
    void whoever_worked_in_the_case_asks_and_the_municipal_coordinator_finds_it_in_the_list() {
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open("/cases/" + caseId);
            coordinator.look("case-closed-help");
            coordinator.click("Be om hjelp på vegne av personen");
            assertThat(coordinator.text()).contains("Kommunens koordinator er bedt om å hjelpe");
            assertThat(coordinator.complaints()).isEmpty();
        }
        assertThat(driver.openKinds(caseId)).containsExactly("answerHelp");
        try (var municipal = Visitor.login(port, "municipal-coordinator")) {
            municipal.open("/obligations/" + driver.open(caseId, "answerHelp").value());
            assertThat(municipal.text()).contains("Svar på bønnen om hjelp");
            assertThat(municipal.complaints()).isEmpty();
        }
        try (var stranger = Visitor.login(port, "housing-staff")) {
            stranger.open("/worklist");
            assertThat(stranger.post("/cases/" + caseId + "/help")).isEqualTo(404);
        }
    }

    @Test
    void a_year_later_the_page_says_where_to_turn() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(370)));
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open("/cases/" + caseId);
            coordinator.click("Personen ber selv om hjelp");
            assertThat(coordinator.text()).contains("mer enn tolv måneder", "Koordinerende enhet");
            coordinator.look("case-closed-too-late");
        }
        assertThat(driver.openKinds(caseId)).isEmpty();
    }
}

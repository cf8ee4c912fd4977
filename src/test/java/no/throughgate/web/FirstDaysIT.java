package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The coordinator books the first days in the form and meets what does not hold together before the pack is printed. */
@ThroughgateWebTest
class FirstDaysIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    @AfterEach
    void time_moves_again() {
        driver.endCases();
        clock.reset();
    }

    @Test
    void what_does_not_fit_is_said_at_its_field_and_what_does_not_hold_together_before_the_pack_is_printed() {
        LocalDate release = Oslo.dateOf(clock.instant()).plusDays(100);
        Walk readiness = driver.walk("release-readiness", 100).reached("timer_readiness14");
        CaseId caseId = readiness.caseId();
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open(
                    "/obligations/" + driver.open(caseId, "bookFirstDays").value());
            coordinator.click("Jeg tar den");
            appointment(coordinator, "first", "BANK", release, "10:00", "09:30");
            appointment(coordinator, "second", "IDENTITY", release, "12:00", "12:30");
            appointment(coordinator, "third", "KEYS", release.plusDays(1), "10:00", "10:30");
            coordinator.confirm();
            assertThat(coordinator.page.locator(".ds-error-summary").innerText())
                    .contains("Det må slutte etter at det begynner.");
            assertThat(coordinator.page.locator("[name=firstPlace]").inputValue())
                    .isEqualTo("Storgata 1");
            coordinator.look("book-first-days");
            coordinator.complaints().clear();
            coordinator.page.locator("[name=firstUntil]").fill("10:30");
            coordinator.finish();

            coordinator.open("/cases/" + caseId);
            assertThat(coordinator.text()).contains("Dagene etter løslatelsen", "Legitimasjon", "må komme før Bank");
            coordinator.look("case-days");

            readiness.reached("timer_readiness7").reached("timer_hardStop");
            coordinator.open("/obligations/" + driver.open(caseId, "printPack").value());
            assertThat(coordinator.text())
                    .contains("De første dagene lar seg ikke gjennomføre slik de er lagt", "må komme før Bank");
            coordinator.look("print-pack-days");
        }
    }

    private static void appointment(
            Visitor coordinator, String number, String kind, LocalDate day, String from, String until) {
        var page = coordinator.page;
        page.locator("[name=" + number + "Kind]").selectOption(kind);
        page.locator("[name=" + number + "On]").fill(day.toString());
        page.locator("[name=" + number + "From]").fill(from);
        page.locator("[name=" + number + "Until]").fill(until);
        page.locator("[name=" + number + "Place]").fill("Storgata 1");
        page.locator("[name=" + number + "Travel]").fill("15");
    }
}

package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody new at a NAV office reads how the work is meant to go. */
@ThroughgateWebTest
class CatalogueIT {

    @LocalServerPort
    int port;

    @Test
    void every_process_can_be_read_as_a_drawing_and_as_a_table() {
        try (var adviser = Visitor.login(port, "nav-staff")) {
            adviser.page.locator("footer a").first().click();
            adviser.page.waitForURL("**/processes");
            adviser.look("processes");

            adviser.page.getByText("Bolig").first().click();
            adviser.page.waitForURL("**/processes/housing");
            assertThat(adviser.text())
                    .contains("42 dager før løslatelsen", "5 arbeidsdager før løslatelsen", "Boligkontoret", "T16");
            var width = adviser.page.locator(".tg-drawing img").evaluate("image => image.naturalWidth");
            assertThat((Integer) width).as("width of the drawing").isGreaterThan(1000);
            adviser.look("process");

            assertThat(adviser.status("/processes/no-such-process")).isEqualTo(404);
            assertThat(adviser.status("/processes/no-such-process/drawing")).isEqualTo(404);
            assertThat(adviser.complaints()).isEmpty();
        }
    }
}

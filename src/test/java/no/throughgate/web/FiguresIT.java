package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.metrics.Years;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator sees what could be missed and opens the list behind a number; a committee counts, and takes the figures along for a reason. */
@ThroughgateWebTest
class FiguresIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    Cases cases;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    @Autowired
    Years years;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void some_are_released_and_some_soon_will_be() {
        slate.wipe();
        // In the last twelve months that have been counted.
        int year = years.frozen(clock.instant()).get(0);
        clock.moveTo(years.period(year).asOf().minus(Duration.ofDays(40)));
        List<CaseId> out = IntStream.range(0, 6).mapToObj(n -> driver.park(60)).toList();
        out.forEach(id -> cases.released(id, clock.instant()));
        clock.reset();
        IntStream.of(3, 9, 24).forEach(days -> driver.walk("housing", days));
    }

    @AfterEach
    void over() {
        slate.wipe();
    }

    @Test
    void every_number_of_the_overview_opens_its_list_and_the_wall_names_nobody() {
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open("/dashboard");
            coordinator.look("dashboard");
            assertThat(coordinator.page.locator(".tg-tile a").allInnerTexts())
                    .anyMatch(tile -> tile.startsWith("3") && tile.contains("Uten et sted å bo"));

            coordinator.open("/dashboard/no-home?weeks=4");
            assertThat(coordinator.page.locator("main tbody tr").count()).isEqualTo(3);
            coordinator.look("dashboard-list");
            assertThat(coordinator.status("/dashboard/no-medicine")).isEqualTo(404);

            coordinator.open("/dashboard/wall");
            coordinator.look("dashboard-wall");
            assertThat(coordinator.text()).doesNotContain("Prøve Person").doesNotContain("TG-");
            assertThat(coordinator.status("/measures")).isEqualTo(403);
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void a_committee_counts_slices_and_takes_along_what_it_may_see() throws IOException {
        try (var committee = Visitor.login(port, "committee", "en-GB")) {
            committee.open("/measures");
            committee.look("measures");

            committee.open("/measures/M8");
            assertThat(committee.text()).contains("Released").contains("6").contains("Not recorded");
            committee.page.selectOption("#period-by", "SEX");
            committee.click("Count");
            committee.look("measure-sliced");

            committee.open("/measures/M8?year=1066&by=NOTHING");
            assertThat(committee.page.locator("#period-year").inputValue())
                    .as("no year but those that are offered")
                    .isEqualTo(years.frozen(clock.instant()).get(0).toString());

            committee.open("/measures/map");
            committee.look("glippsone-map");

            committee.open("/measures/M8?by=SEX");
            committee.click("Download CSV");
            assertThat(committee.text()).contains("Write the reason");
            committee.page.fill("#export-reason", "For the meeting in March");
            var file = committee.page.waitForDownload(() -> committee.click("Download CSV"));
            assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFF\"Broken down by\";")
                    .contains("\"Everybody\";\"Released\";\"number\";\"6");
            assertThat(jdbc.sql("select what || ': ' || reason from audit.export order by export_id desc limit 1")
                            .query(String.class)
                            .single())
                    .startsWith("M8 ")
                    .endsWith("SEX: For the meeting in March");
            assertThat(committee.status("/dashboard")).isEqualTo(403);
            assertThat(committee.complaints()).isEmpty();
        }
    }
}

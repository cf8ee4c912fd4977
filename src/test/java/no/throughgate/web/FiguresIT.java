package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Sha256;
import no.throughgate.kernel.UserId;
import no.throughgate.metrics.Years;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.RandomWork;
import no.throughgate.support.ThroughgateWebTest;
import no.throughgate.survey.Surveys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator sees what could be missed and opens the list behind a number; a committee counts, and takes the figures along for a reason. */
@ThroughgateWebTest
class FiguresIT {

    private static final String WAYBACK = "/ngo/wayback";

    @LocalServerPort
    int port;

    @Autowired
    RandomWork work;

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
    Surveys surveys;

    @Autowired
    JdbcClient jdbc;

    private List<CaseId> soon = List.of();

    @BeforeEach
    void some_are_released_and_some_soon_will_be() {
        slate.wipe();
        // In the last twelve months that have been counted.
        int year = years.frozen(clock.instant()).get(0);
        clock.moveTo(years.period(year).asOf().minus(Duration.ofDays(40)));
        List<CaseId> out = IntStream.range(0, 6).mapToObj(n -> driver.park(60)).toList();
        out.forEach(id -> cases.released(id, clock.instant()));
        clock.reset();
        soon = IntStream.of(3, 9, 24)
                .mapToObj(days -> driver.walk("housing", days).caseId())
                .toList();
    }

    @AfterEach
    void over() {
        jdbc.sql("update app.unit set capacity = null where unit_id = :unit")
                .param("unit", WAYBACK)
                .update();
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

            work.make(3, 40, 12);
            work.someMissesContained();
            jdbc.sql("update app.unit set capacity = 3 where unit_id = :unit")
                    .param("unit", WAYBACK)
                    .update();
            coordinator.open("/dashboard?weeks=12&forward=2");
            assertThat(coordinator.text())
                    .contains(
                            "Stille enheter",
                            "Ni av ti innen, timer",
                            "Det enhetene får",
                            "over taket",
                            "2 uker før planen");
            coordinator.glance("dashboard-full");
            coordinator.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "dashboard-full.png"))
                    .setFullPage(true));
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void figures_on_a_desk_and_on_a_wall_follow_what_others_do_without_being_asked() {
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open("/dashboard");
            coordinator.page.evaluate("window.notReloaded = true");
            listens(coordinator);
            ownHome(soon.get(0));
            there(coordinator, "#tile-no-home .tg-tile-number:text-is('2')");
            assertThat(coordinator.page.evaluate("window.notReloaded")).isEqualTo(true);
            there(coordinator, "#live-says:text-is('Tallene er oppdatert.')");

            coordinator.open("/dashboard/wall");
            listens(coordinator);
            ownHome(soon.get(1));
            there(coordinator, "[aria-labelledby=group-RED_LINES] li:first-child .tg-tile-number:text-is('1')");

            coordinator.open("/processes/heat?model=housing&by=count");
            var badge = coordinator.page.locator(".djs-overlays[data-container-id=clarifyHousing] .tg-heat-badge");
            badge.waitFor();
            assertThat(badge.innerText()).isEqualTo("1");
            listens(coordinator);
            ownHome(soon.get(2));
            there(coordinator, ".djs-overlays[data-container-id=clarifyHousing] .tg-heat-badge:text-is('0')");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void heat_leads_from_all_processes_into_one_and_on_to_whom_it_is_about() {
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open("/processes/heat?by=count");
            coordinator.look("heat");
            coordinator.open("/processes/heat?model=housing&by=count");
            coordinator.page.waitForSelector("#heat-map[data-drawn]");
            coordinator.look("heat-housing");
            for (var language : List.of("nn", "en")) {
                for (var page : List.of("/processes/heat?", "/processes/heat?model=housing&", "/dashboard?")) {
                    coordinator.open(page + "lang=" + language);
                    coordinator.glance(page);
                }
            }
            coordinator.open("/processes/heat?model=release-coordination&by=time&days=90&lang=nb");
            coordinator.page.waitForSelector("#heat-map[data-drawn]");
            coordinator.glance("heat-root");
            coordinator.page.locator("#heat-call-call_housing").click();
            coordinator.page.waitForURL("**model=housing**");
            assertThat(coordinator.page.url()).contains("days=90", "by=time");
            coordinator.page.locator("#heat-step-clarifyHousing").click();
            coordinator.page.waitForURL("**/dashboard/steps/clarifyHousing**");
            assertThat(coordinator.page.textContent("#total")).isEqualTo("3");
            assertThat(coordinator.page.locator("main tbody tr").count()).isEqualTo(3);
            assertThat(coordinator.status("/processes/heat?model=annual-survey"))
                    .isEqualTo(404);
            assertThat(coordinator.complaints()).isEmpty();
        }
        try (var plain = Visitor.loginWithoutScripts(port, "coordinator")) {
            plain.open("/processes/heat?model=housing&by=count");
            assertThat(plain.page
                            .locator("#heat-steps tr[data-element=clarifyHousing] .tg-heat-chip")
                            .innerText())
                    .isEqualTo("3");
            assertThat(plain.page.locator("#heat-map img").count()).isEqualTo(1);
        }
        try (var committee = Visitor.login(port, "committee", "en-GB")) {
            committee.open("/processes/heat?model=housing&by=count&prison=/prison/oslo");
            assertThat(committee
                            .page
                            .locator("#heat-steps tr[data-element=clarifyHousing]")
                            .innerText())
                    .as("what three cases wait for is nothing that a committee may see")
                    .doesNotContain("3");
            assertThat(committee.page.locator("#heat-steps thead").innerText())
                    .contains("Done", "Median")
                    .doesNotContain("Wait now", "Overdue");
            assertThat(committee.text()).contains("the median where fewer than 10 do");
            assertThat(committee.page.locator("#scope-prison").count()).isZero();
            committee.page.waitForSelector("#heat-map[data-drawn]");
            committee.glance("heat-committee");
            assertThat(committee.status("/dashboard/steps/clarifyHousing")).isEqualTo(403);
            assertThat(committee.complaints()).isEmpty();
        }
    }

    /** Also where it is there for screen readers alone. */
    private static void there(Visitor visitor, String element) {
        visitor.page.locator(element).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void listens(Visitor visitor) {
        there(visitor, "#live[data-open]");
    }

    private void ownHome(CaseId id) {
        driver.done(id, "clarifyHousing", Map.of("housingNeed", "OWN_HOME"));
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

            committee.open("/measures/M26");
            committee.look("measure-blind");
            assertThat(committee.text())
                    .contains("Within 24 months: we are blind")
                    .contains("Why whole years only?")
                    .doesNotContain("Nothing to count");

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
                    .endsWith("SEX CSV: For the meeting in March");
            assertThat(committee.status("/dashboard")).isEqualTo(403);
            assertThat(committee.complaints()).isEmpty();
        }
    }

    @Test
    void the_directorate_checks_and_publishes_and_those_who_plan_by_the_year_take_it_along() throws IOException {
        int year = years.frozen(clock.instant()).get(0);
        CaseId survey = surveys.open(year, new UserId("operator"));
        try (var directorate = Visitor.login(port, "committee")) {
            var first = driver.open(survey, "checkFigures");
            check(directorate, first, "false");
            assertThat(driver.open(survey, "checkFigures")).as("computed anew").isNotEqualTo(first);
            check(directorate, driver.open(survey, "checkFigures"), "true");

            directorate.open("/measures/M8?by=SEX");
            for (String format : List.of("XLSX", "JSON")) {
                directorate.page.fill("#export-reason", "Til møtet i mars");
                var file = directorate.page.waitForDownload(() -> directorate.click("Last ned " + format));
                assertThat(file.suggestedFilename()).endsWith("." + format.toLowerCase(Locale.ROOT));
            }
            assertThat(jdbc.sql("select what from audit.export order by export_id desc limit 2")
                            .query(String.class)
                            .list())
                    .containsExactly("M8 " + year + " SEX JSON", "M8 " + year + " SEX XLSX");
            assertThat(directorate.complaints()).isEmpty();
        }
        try (var coordinator = Visitor.login(port, "coordinator")) {
            coordinator.open("/challenges");
            coordinator.click("Publiserte tall");
            coordinator.look("publications");
            for (String format : List.of("PDF", "XLSX", "CSV", "JSON")) {
                var file = coordinator.page.waitForDownload(() -> coordinator.click(format));
                String row = coordinator
                        .page
                        .locator("main tbody tr", new Page.LocatorOptions().setHasText(format))
                        .first()
                        .innerText();
                assertThat(row).as(format).contains(Sha256.of(Files.readAllBytes(file.path())));
            }
            assertThat(coordinator.status("/publications/" + year + "/9/figures.pdf"))
                    .isEqualTo(404);
            assertThat(coordinator.status("/surveys")).isEqualTo(403);
            assertThat(coordinator.complaints()).isEmpty();
        }
        assertThat(Guest.login(port, "nav-staff").get("/publications").statusCode())
                .isEqualTo(403);
    }

    /** The figures stand beside the form in which the verdict is written. */
    private void check(Visitor directorate, ObligationId check, String accepted) {
        directorate.open("/obligations/" + check.value());
        assertThat(directorate.text())
                .contains("Tallene for", "Se på disse målene", "blindt, ingenting er notert")
                .contains("Møtt ved porten", "20 prosent eller mer er ikke notert");
        directorate.click("Jeg tar den");
        directorate.unfold(directorate.page.locator("summary", new Page.LocatorOptions().setHasText("Alle tallene")));
        directorate.look("check-figures");
        directorate.page.check("[name=figuresAccepted][value=" + accepted + "]");
        directorate.page.fill("[name=reasons]", "Sett over");
        directorate.finish();
    }
}

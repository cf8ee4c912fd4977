package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import no.throughgate.kernel.CaseId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten minutes in the list: found, narrowed, taken, several handed on, put aside, and back to where one was. */
@ThroughgateWebTest
class WorklistIT {

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    CaseId near;

    @BeforeEach
    void one_is_released_in_20_days_and_one_in_200(@Autowired CleanSlate slate, @Autowired JdbcClient jdbc) {
        slate.wipe();
        jdbc.sql("delete from app.saved_filter").update();
        driver.open(200);
        near = driver.open(20);
    }

    @Test
    void a_leader_works_from_the_list() {
        try (var leader = Visitor.login(port, "prison-lead")) {
            narrows(leader);
            searches(leader);
            takesTheNextAndComesBack(leader);
            comesBackFromTheCase(leader);
            handsOnSeveral(leader);
            putsAside(leader);
            leader.open("/worklist?view=waiting");
            assertThat(count(leader, "waiting")).isEqualTo(rows(leader).count());
            assertThat(leader.complaints()).isEmpty();
        }
    }

    private void narrows(Visitor leader) {
        leader.open("/worklist");
        assertThat(leader.text())
                .contains("nærmest løslatelse først", "Løslates om 15 til 56 dager", "Blir den ikke gjort:");
        long all = count(leader, "unit");
        leader.unfold(leader.page.locator("summary", new Page.LocatorOptions().setHasText("Filter")));
        leader.page.locator("#f-near").selectOption("3");
        leader.page.locator(".tg-filter button").first().click();
        leader.page.waitForURL("**near=3**");
        assertThat(count(leader, "unit")).isEqualTo(rows(leader).count()).isLessThan(all);
        assertThat(leader.page.locator(".tg-who").allInnerTexts()).allMatch(who -> who.contains(near.value()));
        leader.page.locator("#saved-name").fill("  ");
        leader.page.locator(".tg-filter button[type=submit]").last().click();
        leader.page.getByText("Gi filteret et navn").first().waitFor();
        leader.page.locator("#saved-name").fill("Snart ute");
        leader.page.locator("#saved-unit").selectOption("/prison/oslo");
        leader.look("worklist-filter");
        leader.page.locator(".tg-filter button[type=submit]").last().click();
        leader.page.getByText("Filteret er lagret.").waitFor();
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.page.locator(".tg-saved a").first().click();
            officer.page.waitForURL("**near=3**");
            assertThat(officer.page.locator(".tg-saved button").count())
                    .as("the unit's is the leader's to remove")
                    .isZero();
        }
        leader.page.locator(".tg-saved button").first().click();
        leader.page.getByText("Filteret er fjernet.").waitFor();
    }

    private void searches(Visitor leader) {
        leader.open("/worklist?near=3");
        search(leader, "prøve per");
        assertThat(leader.page.url())
                .contains("near=3", "find=held")
                .doesNotContainIgnoringCase("per&")
                .doesNotContain("pr%C3%B8ve");
        assertThat(rows(leader).count()).isPositive();
        search(leader, "finnes ikke");
        assertThat(leader.text()).contains("Ingenting her passer");
        search(leader, near.value().toLowerCase());
        assertThat(leader.page.url()).contains("number=" + near.value()).doesNotContain("held");
        assertThat(rows(leader).count()).isPositive();
        search(leader, "");
        assertThat(URI.create(leader.page.url()).getQuery()).isEqualTo("view=unit&near=3");
    }

    private void takesTheNextAndComesBack(Visitor leader) {
        leader.open("/worklist?view=unit&near=3");
        var first =
                leader.page.locator("tr:has(form[action$='/claim'])").first().getAttribute("id");
        leader.click("Ta neste");
        leader.page.waitForURL("**/obligations/" + first.substring(1) + "**");
        assertThat(leader.text()).contains("Du har tatt");
        leader.click("Til arbeidslista");
        leader.page.waitForURL("**/worklist**");
        assertThat(URLDecoder.decode(leader.page.url(), StandardCharsets.UTF_8)).endsWith("?view=unit&near=3#" + first);
    }

    /** By the page's own way and by the browser's: the same view, the same filter, and the focus on the row that was left. */
    private void comesBackFromTheCase(Visitor leader) {
        leader.open("/worklist?view=unit&near=3");
        var row = rows(leader).nth(1).getAttribute("id");
        leader.page.locator("#" + row + " .tg-who a").click();
        leader.page.waitForURL("**/cases/**");
        leader.click("Notater");
        leader.page.waitForURL("**/notes**");
        leader.click("Til arbeidslista");
        isBackAt(row, leader);

        leader.open("/worklist?view=unit&near=3");
        leader.page.locator("#" + row + " .tg-who a").click();
        leader.page.waitForURL("**/cases/**");
        leader.page.goBack();
        isBackAt(row, leader);

        try (var plain = Visitor.loginWithoutScripts(port, "prison-lead")) {
            plain.open("/worklist?view=unit&near=3");
            plain.page.locator("#" + row + " .tg-who a").click();
            plain.click("Til arbeidslista");
            assertThat(URLDecoder.decode(plain.page.url(), StandardCharsets.UTF_8))
                    .endsWith("/worklist?view=unit&near=3#" + row);
            plain.open("/cases/" + near + "?from=view%3Dunit%26after%3Dnonsense");
            assertThat(plain.text()).contains(near.value());
        }
    }

    private static void isBackAt(String row, Visitor leader) {
        leader.page.waitForURL("**/worklist?**");
        assertThat(URLDecoder.decode(leader.page.url(), StandardCharsets.UTF_8))
                .endsWith("/worklist?view=unit&near=3#" + row);
        leader.page.waitForFunction("row => document.activeElement.id === row", row);
    }

    private void handsOnSeveral(Visitor leader) {
        leader.open("/worklist");
        leader.page.locator("#bulk button[value=claim]").click();
        leader.page.getByText("Velg minst én oppgave").waitFor();
        leader.page.locator("thead .tg-pick input").check();
        int picked = leader.page.locator("tbody .tg-pick input:checked").count();
        assertThat(picked).isGreaterThan(3);
        leader.unfold(leader.page.locator("#bulk summary"));
        leader.page.locator("#bulk button[value=assign]").click();
        leader.page.getByText("Velg hvem som skal gjøre oppgavene").waitFor();
        assertThat(leader.page.locator("tbody .tg-pick input:checked").count())
                .as("what was chosen stays")
                .isEqualTo(picked);
        leader.page.locator("#bulk-colleague").selectOption("prison-staff");
        leader.page.locator("#bulk-because").selectOption("CAPACITY");
        leader.page.locator("#bulk button[value=assign]").click();
        leader.page.getByText("ble gjort").first().waitFor();
        leader.look("worklist-results");
    }

    private void putsAside(Visitor leader) {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open("/worklist?view=mine");
            var row = rows(officer).first();
            var id = row.getAttribute("id").substring(1);
            row.locator("a[href*='/aside?']").click();
            officer.page.locator("#until").fill("1.1.2020");
            officer.page.locator("main form button").click();
            assertThat(officer.page.locator(".ds-error-summary").innerText()).contains("Velg hvorfor");
            assertThat(officer.page.locator("#until").inputValue()).isEqualTo("1.1.2020");
            officer.look("aside");
            officer.complaints().clear();
            officer.page.locator("#until").fill(tomorrow());
            officer.page.locator("#because").selectOption("WAITING_FOR_ANSWER");
            officer.page.locator("main form button").click();
            officer.page.waitForURL("**/worklist**");
            assertThat(officer.text()).contains("er lagt til side. Fristen løper.", "Lagt til side til");
            assertThat(rows(officer).last().getAttribute("id")).isEqualTo("o" + id);
            officer.look("worklist-aside");
            assertThat(officer.page.locator(".tg-undo button").innerText()).isEqualTo("Ta fram igjen");
            officer.open("/obligations/" + id);
            officer.click("Ta fram igjen");
            assertThat(officer.text()).contains("står blant de andre igjen").doesNotContain("Lagt til side til");
            officer.open("/worklist?view=mine");
            officer.page.setViewportSize(320, 700);
            assertThat(officer.page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(320);
            officer.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(officer.page.locator(".tg-filters").isVisible()).isFalse();
            officer.page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots/worklist-print.png"))
                    .setFullPage(true));
            assertThat(officer.complaints()).isEmpty();
        }
    }

    private static String tomorrow() {
        return LocalDate.now().plusDays(1).format(DateTimeFormatter.ofPattern("d.M.yyyy"));
    }

    private static void search(Visitor visitor, String text) {
        visitor.page.locator("#search").fill(text);
        visitor.page.waitForNavigation(() -> visitor.page.locator("#search").press("Enter"));
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page.locator("tbody tr[id]");
    }

    private static long count(Visitor visitor, String view) {
        return Long.parseLong(visitor.page
                .locator(".tg-views a[href*='view=" + view + "'] .tg-count")
                .innerText());
    }
}

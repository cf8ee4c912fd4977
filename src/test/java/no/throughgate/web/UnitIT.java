package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.throughgate.directory.Directory;
import no.throughgate.directory.UnitSettings;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.Obligations;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Staff;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leader of NAV in Oslo says how the unit is reached, how much it can carry, who stands in and who is away. */
@ThroughgateWebTest
class UnitIT {

    private static final UnitId NAV = new UnitId("/nav/0301");
    private static final UserId LEADER = new UserId("nav-lead");
    private static final UserId KARI = new UserId("kari-navansatt");

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    CleanSlate slate;

    @Autowired
    Obligations obligations;

    @Autowired
    UnitSettings settings;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Directory directory;

    private String address;

    @BeforeEach
    void one_task_is_taken_and_one_waits() {
        slate.wipe();
        address = directory.contactAddress(NAV).orElse(null);
        var first = driver.open(200);
        driver.accept(first, "acknowledgeDates");
        obligations.claim(
                driver.open(first, "acknowledgeDates"),
                staff.join(NAV.value(), "nav-staff", KARI.value(), "Kari Navansatt"));
        driver.open(200);
    }

    @AfterEach
    void as_before() {
        settings.capacity(NAV, LEADER, null);
        settings.contact(NAV, LEADER, address, null);
        settings.noAbsence(NAV, LEADER, KARI);
        settings.noDeputy(NAV, LEADER, KARI);
        jdbc.sql("delete from app.unit_member where user_id = ?")
                .param(KARI.value())
                .update();
        directory.refresh();
        slate.wipe();
    }

    @Test
    void the_leader_sets_what_the_unit_needs() {
        try (var leader = Visitor.login(port, "nav-lead")) {
            leader.page
                    .locator("header nav a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Enheten"))
                    .click();
            leader.page.fill("#address", "ikke en adresse");
            leader.page.fill("#phone", "12");
            save(leader, "contact");
            assertThat(leader.page.inputValue("#address")).isEqualTo("ikke en adresse");
            assertThat(leader.text()).contains("Dette må rettes", "skriv en e-postadresse", "skriv et telefonnummer");
            assertThat(leader.page.locator("#address-error").innerText()).contains("skriv en e-postadresse");
            assertThat(leader.page.getAttribute("#phone", "aria-invalid")).isEqualTo("true");
            leader.look("unit-errors");
            leader.page.fill("#address", "felles@nav.example.org");
            leader.page.fill("#phone", "22 33 44 55");
            save(leader, "contact");
            assertThat(leader.text()).contains("Lagret.", "felles@nav.example.org");

            leader.page.fill("#cap", "1");
            save(leader, "capacity");
            assertThat(leader.text()).contains("Enheten er full", "I kø fordi enheten er full");
            leader.look("unit-full");
            leader.page.locator("td button").first().click();
            assertThat(leader.page.locator("td .ds-validation-message").innerText())
                    .contains("velg en");
            leader.page.locator("td select").first().selectOption("NOBODY_ELSE");
            leader.page.locator("td button").first().click();
            assertThat(leader.text()).contains("Nå kan noen i enheten ta imot den", "Kan tas imot");

            leader.click("Sett inn en stedfortreder");
            leader.page.selectOption("#deputy", KARI.value());
            leader.page.fill("#deputyFrom", "1.3.2099");
            leader.page.fill("#deputyUntil", "1.2.2099");
            leader.page.locator("form[action='/unit/deputy'] button").click();
            assertThat(leader.text()).contains("den siste dagen er før den første");
            leader.page.fill("#deputyUntil", "1.4.2099");
            leader.page.locator("form[action='/unit/deputy'] button").click();
            assertThat(leader.text()).contains("Stedfortrederen er satt inn");

            leader.click("Noen blir borte");
            leader.page.selectOption("#absent", KARI.value());
            leader.page.fill("#absentFrom", "1.3.2099");
            leader.page.fill("#absentUntil", "15.3.2099");
            leader.page.selectOption("#absentWhy", "COURSE");
            leader.page.locator("form[action='/unit/absence'] button").last().click();
            assertThat(leader.text()).contains("Én oppgave har frist før personen er tilbake");
            leader.look("unit-absence");
            leader.click("Registrer fraværet");
            assertThat(leader.text()).contains("Fraværet er registrert", "Kurs");
            leader.look("unit");
            leader.page.setViewportSize(320, 900);
            assertThat(leader.page.evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(320);
            // The browser notes each answer to a form that was not accepted; nothing else.
            assertThat(leader.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    @Test
    void no_other_unit_exists_for_a_leader_and_no_unit_for_who_leads_none() {
        var leader = Guest.login(port, "nav-lead", "nn");
        assertThat(leader.get("/unit").body()).contains("Slik når ein eininga").doesNotContain("??");
        assertThat(leader.get("/unit?unit=/ngo/wayback").statusCode()).isEqualTo(404);
        for (var action : List.of("contact", "capacity", "deputy", "deputy/end", "absence", "absence/end")) {
            var answer = leader.post(
                    "/unit/" + action,
                    Map.of("unit", "/ngo/wayback", "address", "x@example.org", "cap", "5", "member", "ngo-staff"));
            assertThat(answer.statusCode()).as(action).isEqualTo(404);
        }
        assertThat(leader.post("/unit/absence/end", Map.of("unit", "/nav/0301", "member", "ngo-staff"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(settings.of(new UnitId("/ngo/wayback")).capacity()).isNull();
        for (var user : List.of("nav-staff", "coordinator")) {
            var member = Guest.login(port, user);
            assertThat(member.get("/unit").statusCode()).as(user).isEqualTo(404);
            assertThat(member.get("/worklist").body()).as(user).doesNotContain("href=\"/unit\"");
        }
        assertThat(Guest.login(port, "auditor").get("/unit").statusCode()).isEqualTo(403);
        assertThat(Guest.login(port, "ngo-lead", "en").get("/unit").body())
                .contains("How the unit is reached")
                .doesNotContain("??");
    }

    @Test
    void a_deputy_leads_on_the_days_of_standing_in_whatever_the_login_server_says() {
        var today = LocalDate.now(Oslo.ZONE);
        var deputy = new UserId("nav-staff");
        var guest = Guest.login(port, deputy.value());
        try {
            settings.deputy(NAV, LEADER, deputy, today.plusDays(5), today.plusDays(9));
            assertThat(guest.get("/unit").statusCode()).isEqualTo(404);
            settings.deputy(NAV, LEADER, deputy, today.minusDays(1), today.plusDays(1));
            assertThat(guest.get("/worklist").body()).contains("href=\"/unit\"");
            assertThat(guest.get("/unit").body()).contains("Slik nås enheten");
        } finally {
            settings.noDeputy(NAV, LEADER, deputy);
        }
    }

    private static void save(Visitor leader, String form) {
        leader.page.locator("form[action='/unit/%s'] button".formatted(form)).click();
    }
}

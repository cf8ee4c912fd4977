package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.Booking;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.Custody;
import no.throughgate.cases.Identity;
import no.throughgate.cases.OpenCase;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.cases.Transfer;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.Axe;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All the ways to look at one case, as those who work with it meet them. */
@ThroughgateWebTest
class CasePageIT {

    private static final List<String> VIEWS = List.of("", "/week", "/diagram", "/notes", "/contacts", "/looks");

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    Appointments appointments;

    @Autowired
    Cases cases;

    @Autowired
    Custody custody;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseId caseId;

    @BeforeEach
    void a_case() {
        caseId = driver.open(120);
        book(LifeArea.INCOME_AND_DEBT, "NAV", "/nav/0301", 9);
        book(LifeArea.HOUSING, "KEYS", "/municipality/0301/housing", 12);
        book(LifeArea.HEALTH_AND_SUBSTANCE, "OTHER", "/prison/oslo/health", 14);
    }

    @AfterEach
    void time_moves_again() {
        driver.endCases();
        clock.reset();
    }

    @Test
    void where_the_case_stands_is_drawn_on_its_model_and_written_in_a_table() {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open("/cases/" + caseId);
            officer.click("Hvor saken står");
            officer.page.waitForSelector("#live[data-drawn]");
            assertThat(officer.text()).contains("Løslatelsesløpet", "Her står saken i Løslatelsesløpet");
            assertThat(officer.page.locator(".bjs-powered-by").isVisible()).isTrue();
            assertThat(officer.page.locator(".tg-token").count())
                    .isPositive()
                    .isEqualTo(officer.page
                            .locator("tr[data-element]")
                            .evaluateAll("rows => new Set(rows.map(r => r.dataset.element)).size"));
            assertThat(officer.page.locator(".tg-live img").count()).isZero();
            assertThat(officer.page.locator(".tg-here").first().isVisible()).isTrue();
            assertThat(looks("prison-staff")).endsWith("VIEW show");
            officer.look("case-diagram");

            officer.page.locator("tr[data-element=call_housing] a").click();
            officer.page.waitForSelector("#live[data-drawn]");
            assertThat(officer.page.locator(".djs-container").textContent()).contains("Avklar");
            assertThat(officer.page.locator("main h2").innerText()).isEqualTo("Bolig");
            officer.page.setViewportSize(1280, 900);
            officer.page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "case-diagram-housing.png")));
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void each_way_to_look_at_a_case_reads_well_for_everybody() {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open("/cases/" + caseId + "/notes");
            note(officer, "x".repeat(4001));
            assertThat(officer.page.locator(".ds-error-summary").innerText()).containsPattern("4.?001.*4.?000");
            assertThat(officer.page.locator("#body").inputValue()).hasSize(4001);
            officer.complaints().clear();
            note(officer, "Broren har et rom fra mandag.\nHan henter ved porten.");
            assertThat(officer.text()).contains("Notatet er lagret", "Broren har et rom");
            meeting(book(LifeArea.GENERAL, "GROUP_MEETING", "/prison/oslo", 16));
            officer.open("/cases/" + caseId);
            assertThat(officer.text())
                    .contains("Skrev et notat", "Legg i kalenderen")
                    .doesNotContain("Broren");

            // The page of the case itself, and the diagram, are looked at elsewhere.
            for (var view : List.of("/week", "/notes", "/contacts", "/looks")) {
                officer.open("/cases/" + caseId + view);
                drawn(officer, view);
                officer.look("case" + view.replace('/', '-'));
            }
            paper(officer);
            for (var language : List.of("nn", "en")) {
                for (var view : VIEWS) {
                    officer.open("/cases/" + caseId + view + "?lang=" + language);
                    drawn(officer, view);
                    narrow(officer);
                    assertThat(officer.text()).doesNotContain("??");
                    assertThat(Axe.violations(officer.page))
                            .as(view + " " + language)
                            .isEmpty();
                }
            }
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void a_leader_hands_the_whole_case_to_another_contact_officer_with_what_the_one_before_holds() {
        driver.done(caseId, "holdIntakeTalk");
        driver.take(caseId, "clarifyHousing");
        Guest.login(port, "prison-staff");
        try (var leader = Visitor.login(port, "prison-lead")) {
            leader.open("/cases/" + caseId);
            leader.click("Gi saken til en annen kontaktbetjent");
            leader.click("Se hva som følger med");
            assertThat(leader.page.locator(".ds-error-summary").innerText()).contains("Velg hvem", "Velg hvorfor");
            leader.look("officer-wrong");
            leader.complaints().clear();
            leader.page.locator("#colleague").selectOption("prison-staff");
            leader.page.locator("#because").selectOption("CAPACITY");
            leader.click("Se hva som følger med");
            assertThat(leader.page.locator("section[aria-labelledby=effect]").innerText())
                    .contains("Avklar hvor personen skal bo", "Begge får vite det");
            leader.look("officer");
            leader.page.locator("section[aria-labelledby=effect] button").click();
            leader.page.waitForURL("**/cases/" + caseId);
            assertThat(leader.text())
                    .contains("Saken har fått ny kontaktbetjent", "Ny kontaktbetjent:", "(For mye på én gang)");
            assertThat(leader.complaints()).isEmpty();
        }
        assertThat(driver.column(driver.open(caseId, "clarifyHousing"), "assignee"))
                .isEqualTo("prison-staff");
        var officer = Guest.login(port, "prison-staff");
        assertThat(officer.get("/cases/" + caseId).body())
                .contains("Kontaktbetjent</dt>")
                .doesNotContain("/cases/" + caseId + "/officer");
        assertThat(officer.get("/notices").body()).contains("En sak har fått ny kontaktbetjent");
    }

    @Test
    void the_week_s_calendar_file_names_the_case_by_its_number_and_leaves_out_what_is_closed() {
        var officer = Guest.login(port, "prison-staff");

        var page = officer.get("/cases/" + caseId + "/week").body();
        var file = officer.get("/cases/" + caseId + "/appointments.ics");

        assertThat(page).contains("Nøkler til boligen", ">Avtale<");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(file.body().lines().filter(line -> line.startsWith("SUMMARY")))
                .containsExactly("SUMMARY:Nøkler til boligen " + caseId);
        assertThat(officer.get("/cases/" + caseId + "/week?day=2020-01-01").body())
                .contains("Ingen avtaler denne uka");
        assertThat(Guest.login(port, "housing-staff-3201")
                        .get("/cases/" + caseId + "/appointments.ics")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_has_seen_the_case_is_told_to_those_who_run_it_and_each_view_is_one_look() {
        var officer = Guest.login(port, "prison-staff");
        long before = looks("prison-staff").count();
        VIEWS.forEach(view -> assertThat(officer.get("/cases/" + caseId + view).statusCode())
                .as(view)
                .isEqualTo(200));
        assertThat(looks("prison-staff").count() - before).isEqualTo(VIEWS.size());

        var page = Guest.login(port, "coordinator")
                .get("/cases/" + caseId + "/looks")
                .body();

        assertThat(page).contains("Oslo fengsel", VIEWS.size() + " ganger");
        assertThat(Guest.login(port, "prison-health")
                        .get("/cases/" + caseId + "/looks")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void where_the_person_has_served_stands_beside_the_dates_and_a_move_ahead_for_those_who_run_the_case() {
        var bergen = new UnitId("/prison/bergen");
        LocalDate today = Oslo.dateOf(clock.instant());
        custody.plan(caseId, new Transfer(bergen, today.plusDays(3)));
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open("/cases/" + caseId);
            assertThat(places(officer))
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("Oslo fengsel: fra ")
                    .endsWith(", er der nå");
            assertThat(places(officer).get(1)).startsWith("Bergen fengsel: overføring avtalt til ");
            officer.look("case-places");
            assertThat(officer.complaints()).isEmpty();
        }
        var nav = Guest.login(port, "nav-staff");
        assertThat(nav.get("/cases/" + caseId).body())
                .contains("Oslo fengsel: fra ")
                .doesNotContain("Bergen");

        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        custody.at(caseId, bergen, today.plusDays(3));
        assertThat(Guest.login(port, "prison-staff").get("/cases/" + caseId).body())
                .contains(
                        "Hvor personen har sittet: 2 opphold",
                        "Oslo fengsel svarer for saken til Bergen fengsel har tatt over")
                .containsPattern("Oslo fengsel: fra [^<]* til [^<]*<")
                .containsPattern("Bergen fengsel: fra [^<]*, er der nå");
        assertThat(nav.get("/cases/" + caseId).body()).containsPattern("Bergen fengsel: fra [^<]*, er der nå");
    }

    @Test
    void the_case_before_and_the_case_after_are_named_to_those_who_may_open_them() {
        var before = driver.park(200);
        driver.close(before);
        var number = jdbc.sql("select substr(stay_id, 6)::bigint from app.release_case where case_id = ?")
                .param(before.value())
                .query(Long.class)
                .single();
        LocalDate today = Oslo.dateOf(clock.instant());
        var after = driver.adopt(cases.open(new OpenCase(
                "test",
                "again-" + number,
                new Identity("%011d".formatted(number), "Prøve Person " + number, 1990, "M", "nb"),
                new UnitId("/prison/oslo"),
                today,
                false,
                new ReleaseDate(today.plusDays(120), ReleaseType.SENTENCE_END, Certainty.CALCULATED),
                "0301",
                null)));
        var officer = Guest.login(port, "prison-staff");

        assertThat(officer.get("/cases/" + after).body())
                .contains("Personens forrige sak:", "href=\"/cases/" + before + "\"")
                .doesNotContain("Personens neste sak:");
        assertThat(officer.get("/cases/" + before).body())
                .contains("Personens neste sak:", "href=\"/cases/" + after + "\"")
                .doesNotContain("Personens forrige sak:");
        var nav = Guest.login(port, "nav-staff").get("/cases/" + after);
        assertThat(nav.statusCode()).isEqualTo(200);
        assertThat(nav.body()).doesNotContain(before.value(), "Personens forrige sak:");
    }

    @Test
    void what_is_done_from_the_case_leads_back_to_it_and_keeps_its_place_in_the_list() {
        var step = driver.open(caseId, "clarifyHousing").value();
        var inList = "?from=view%3Dunit%26near%3D3%26row%3D7";
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open("/cases/" + caseId + inList);
            officer.page.locator("#o" + step + " a").click();
            officer.click("Til saken");
            officer.page.waitForURL("**/cases/**");
            assertThat(officer.page.url()).endsWith("/cases/" + caseId + inList + "#o" + step);

            officer.page.locator("#o" + step + " a").click();
            officer.click("Jeg tar den");
            officer.page.locator("[name=housingNeed][value=NEEDS_HOME]").check();
            officer.page.locator("[name=askedOn]").fill(LocalDate.now().toString());
            officer.confirm();
            officer.page.waitForURL("**/cases/**");
            assertThat(officer.page.url()).endsWith("/cases/" + caseId + inList + "#open");
            assertThat(officer.page
                            .locator("section[aria-labelledby=open] #announcement")
                            .innerText())
                    .contains("Avklar hvor personen skal bo");
            assertThat(officer.page.locator("#announcement").count()).isOne();
            officer.look("case-done");
            officer.click("Til arbeidslista");
            officer.page.waitForURL("**/worklist?view=unit&near=3**");
            assertThat(officer.page.url()).endsWith("#o7");
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void whoever_has_said_no_from_the_case_and_has_no_more_business_there_comes_to_the_list() {
        driver.done(caseId, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        driver.done(caseId, "referHousing");
        var offer = "/obligations/" + driver.open(caseId, "decideHome").value();
        var housing = Guest.login(port, "housing-staff");
        assertThat(housing.get(offer + "?from=https%3A%2F%2Felsewhere.example%2F%3Fx%3D1%26at%3Dcase")
                        .body())
                .contains("href=\"/cases/" + caseId + "?from=view%3Dunit#o")
                .doesNotContain("=\"https://elsewhere");

        var answer = housing.post(offer + "/refuse", Map.of("code", "NO_CAPACITY", "from", "view=unit&at=case"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo("/worklist");
        assertThat(housing.get("/cases/" + caseId).statusCode()).isEqualTo(404);
    }

    private static List<String> places(Visitor visitor) {
        return visitor.page.locator("#places li").allInnerTexts();
    }

    private void meeting(long appointment) {
        jdbc.sql("insert into app.meeting (case_id, kind, opened_at, appointment_id) values (?, 'FIRST', now(), ?)")
                .params(caseId.value(), appointment)
                .update();
    }

    private long book(LifeArea area, String kind, String unit, int hour) {
        LocalDate today = Oslo.dateOf(clock.instant());
        Instant from = Oslo.at(today, LocalTime.of(hour, 0));
        return appointments.book(
                new Booking(
                        caseId,
                        kind,
                        area,
                        new UnitId(unit),
                        from,
                        from.plus(Duration.ofMinutes(30)),
                        null,
                        "Storgata 1",
                        null,
                        OptionalInt.of(15),
                        null,
                        List.of()),
                clock.instant());
    }

    private static void note(Visitor officer, String text) {
        officer.page.locator("#body").fill(text);
        officer.page.getByText("Lagre notatet").click();
    }

    private static void drawn(Visitor visitor, String view) {
        if (view.equals("/diagram")) {
            visitor.page.waitForSelector("#live[data-drawn]");
        }
    }

    /** The narrowest screen that WCAG's reflow asks for. */
    private static void narrow(Visitor visitor) {
        visitor.page.setViewportSize(320, 900);
        assertThat(visitor.page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        visitor.page.setViewportSize(1280, 900);
    }

    /** What is left when the case is printed. */
    private void paper(Visitor visitor) {
        visitor.open("/cases/" + caseId);
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visitor.page.setViewportSize(700, 900);
        assertThat(visitor.page.locator("main button:visible, nav:visible").count())
                .isZero();
        assertThat(visitor.page.locator("main table thead").first().isVisible()).isTrue();
        visitor.page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "case-paper.png"))
                .setFullPage(true));
        visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        visitor.page.setViewportSize(1280, 900);
    }

    private Stream<String> looks(String user) {
        return jdbc
                .sql("select action from audit.access where user_id = :user and case_id = :case order by access_id")
                .param("user", user)
                .param("case", caseId.value())
                .query(String.class)
                .list()
                .stream();
    }
}

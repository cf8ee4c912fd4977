package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.Booking;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The person opens her page with the code from a talk, sees what is hers, stops what she shares, and asks for help. */
@ThroughgateWebTest
class PersonPageIT {

    private static final Pattern CODE = Pattern.compile("<code>([A-Z0-9]{5}-[A-Z0-9]{5})</code>");

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    Appointments appointments;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private CaseId caseId;
    private long appointment;

    @BeforeEach
    void a_case_under_way() {
        jdbc.sql("delete from person.login").update();
        caseId = driver.open(100);
        driver.done(caseId, "holdIntakeTalk");
        driver.done(
                caseId,
                "recordConsents",
                Map.of(
                        "consentScope",
                        "SOME",
                        "sharedWith",
                        List.of("NAV", "HOUSING"),
                        "sharedAbout",
                        List.of("HOUSING", "INCOME_AND_DEBT", "WORK_AND_ACTIVITY"),
                        "givenHow",
                        "WRITTEN"));
        driver.done(caseId, "offerMapping");
        driver.done(
                caseId,
                "makePlan",
                Map.of(
                        "strengths",
                        "Flink med hunder",
                        "goal",
                        "En egen hybel",
                        "goalArea",
                        "HOUSING",
                        "firstStep",
                        "Søke"));
        var at = Oslo.at(Oslo.dateOf(clock.instant()).plusDays(2), LocalTime.of(10, 0));
        appointment = appointments.book(
                new Booking(
                        caseId,
                        "NAV",
                        LifeArea.INCOME_AND_DEBT,
                        new UnitId("/nav/0301"),
                        at,
                        at.plusSeconds(1800),
                        null,
                        "Møterom 2 i fengselet",
                        null,
                        OptionalInt.empty(),
                        null,
                        List.of()),
                clock.instant());
    }

    @AfterEach
    void time_moves_again() {
        jdbc.sql("delete from person.login").update();
        driver.endCases();
    }

    @Test
    void from_the_code_to_her_page_her_consents_who_has_looked_and_help() {
        String code = codeFromATalk();
        try (var she = Visitor.login(port, "person")) {
            she.open("/me");
            assertThat(she.text()).contains("Koden din").doesNotContain("hybel");
            she.page.fill("#code", "ABCDE-FGHJK");
            she.click("Åpne siden min");
            assertThat(she.text()).contains("Koden stemmer ikke");
            assertThat(she.page.inputValue("#code")).isEqualTo("ABCDE-FGHJK");
            she.look("me-code");
            she.page.fill("#code", code);
            she.click("Åpne siden min");

            assertThat(she.text())
                    .contains(
                            "Jeg løslates",
                            "regnet ut fra dommen din",
                            "Møterom 2",
                            "Flink med hunder",
                            "En egen hybel")
                    .contains("Neste steg: Avklar hvor personen skal bo. Innen");
            she.look("me");
            answersThePlan(she);
            assertThat(she.status("/me/appointments/" + appointment + ".ics")).isEqualTo(200);

            she.open("/me/consents");
            she.click("Stopp det jeg har krysset av");
            assertThat(she.text()).contains("Kryss av det du vil stoppe.");
            she.look("me-consents");
            she.page.getByLabel("Inntekt og gjeld").last().check();
            she.click("Stopp det jeg har krysset av");
            assertThat(she.text()).contains("De får ikke se dette lenger", "NAV Oslo", "Inntekt og gjeld");
            she.look("me-stop");
            she.click("Ja, stopp det nå");
            assertThat(she.text()).contains("Det er stoppet.");
            assertThat(stopped()).containsExactly("/nav/0301 INCOME_AND_DEBT");

            she.open("/me/knows");
            assertThat(she.text()).contains("Oslo fengsel", "fordi du har sagt ja", "straffegjennomføringsloven § 4");
            she.look("me-knows");
            she.open("/me/looks");
            assertThat(she.text())
                    .contains("Ola", "Oslo fengsel", "Du selv", "åpnet saken", "svarte på planen sin", "leste i saken");
            she.look("me-looks");

            she.open("/me/help");
            assertThat(she.text())
                    .contains("113", "116 117", "Oslo fengsel", "går saken videre til lederne deres")
                    .contains("Har de ikke gjort noe innen", "hvor nær løslatelsen er", "si det til en betjent i dag")
                    .as("the clock says when it goes on to others, not when somebody answers")
                    .doesNotContain("skal gjøre noe med det innen");
            she.look("me-help");
            she.click("Si fra: jeg trenger hjelp");
            assertThat(she.text()).contains("Vi har fått beskjeden");
            driver.adopt(caseId);
            assertThat(driver.openKinds(caseId)).contains("createFallback");
            she.open("/me/help");
            assertThat(she.text()).contains("Fristen for å gjøre noe er").doesNotContain("Si fra: jeg trenger");
            she.look("me-helped");
            assertThat(she.complaints()).isEmpty();
        }
    }

    /** Her no is heard once, by whoever follows her up and sees her plan, and by nobody else. */
    private void answersThePlan(Visitor she) {
        she.click("Send svaret");
        assertThat(she.page.locator(".ds-error-summary").innerText()).contains("Velg om du er enig eller ikke");
        she.look("me-plan-wrong");
        she.complaints().clear();
        she.page.locator("#agreement-DISAGREES").check();
        she.page.fill("#ownWords", "Jeg vil bo nærmere barna");
        she.click("Send svaret");
        assertThat(she.text())
                .contains(
                        "Svaret ditt er lagret",
                        "Jeg er ikke enig i planen",
                        "Jeg vil bo nærmere barna",
                        "Svar på nytt");
        she.look("me-plan");
        driver.adopt(caseId);
        assertThat(driver.openKinds(caseId)).doesNotContain("recordAgreement").contains("offerPlanTalk");
        assertThat(Guest.login(port, "prison-staff").get("/cases/" + caseId).body())
                .contains("Personen svarte selv", "Jeg vil bo nærmere barna", "Svarte på planen");
        assertThat(Guest.login(port, "nav-staff").get("/cases/" + caseId).body())
                .contains("id=\"history\"")
                .doesNotContain("Personen svarte selv", "nærmere barna", "Svarte på planen");
        assertThat(jdbc.sql(
                                "select concat_ws(' ', to_unit, to_user) from app.notice where case_id = ? and kind = 'planAnswered'")
                        .param(caseId.value())
                        .query(String.class)
                        .list())
                .as("the prison: who held the talk is nobody of it in the directory")
                .containsExactly("/prison/oslo");
    }

    @Test
    void nothing_else_opens_to_her_and_her_paper_is_hers_alone() {
        String code = codeFromATalk();
        var she = Guest.login(port, "person");
        she.post("/me/code", Map.of("code", code));

        for (String path : List.of(
                "/worklist",
                "/notices",
                "/challenges",
                "/cases/" + caseId,
                "/cases/" + caseId + "/my-release.pdf",
                "/cases/" + caseId + "/consents",
                "/cases/" + caseId + "/login",
                "/cases/" + caseId + "/date",
                "/obligations/" + driver.open(caseId, "clarifyHousing").value())) {
            assertThat(she.get(path).statusCode()).as(path).isEqualTo(403);
        }
        var paper = she.get("/me/my-release.pdf?lang=pl");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(paper.headers().firstValue("Content-Language")).hasValue("pl");
        assertThat(she.get("/me").body()).as("the page keeps its language").contains("lang=\"nb\"");

        CaseId another = driver.open(100);
        long foreign = appointments.book(
                new Booking(
                        another,
                        "NAV",
                        LifeArea.INCOME_AND_DEBT,
                        new UnitId("/nav/0301"),
                        clock.instant(),
                        clock.instant().plusSeconds(600),
                        null,
                        "Et annet sted",
                        null,
                        OptionalInt.empty(),
                        null,
                        List.of()),
                clock.instant());
        assertThat(she.get("/me/appointments/" + foreign + ".ics").statusCode()).isEqualTo(404);

        var officer = Guest.login(port, "prison-staff");
        assertThat(officer.get("/me").statusCode()).isEqualTo(403);
        assertThat(officer.get("/me/my-release.pdf").statusCode()).isEqualTo(403);
        assertThat(officer.get("/cases/" + caseId + "/my-release.pdf?lang=nn")
                        .headers()
                        .firstValue("Content-Language"))
                .hasValue("nn");
        assertThat(Guest.login(port, "nav-staff")
                        .get("/cases/" + caseId + "/my-release.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(logged()).contains("OWN useCode", "OWN own", "OWN show");
    }

    private String codeFromATalk() {
        var officer = Guest.login(port, "prison-staff");
        assertThat(officer.get("/cases/" + caseId).body()).contains("/cases/" + caseId + "/login");
        var code = CODE.matcher(
                officer.post("/cases/" + caseId + "/login", Map.of()).body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private List<String> stopped() {
        return jdbc.sql(
                        "select to_unit || ' ' || category from app.consent where case_id = ? and ended_because = 'WITHDRAWN'")
                .param(caseId.value())
                .query(String.class)
                .list();
    }

    private List<String> logged() {
        return jdbc.sql("select distinct action from audit.access where user_id = 'person' and case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .list();
    }
}

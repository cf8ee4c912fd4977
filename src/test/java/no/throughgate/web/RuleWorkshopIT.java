package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.Profile;
import no.throughgate.kernel.UserId;
import no.throughgate.planning.RuleTables;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateWebTest;
import no.throughgate.workshop.Editions;
import no.throughgate.workshop.Hearing;
import no.throughgate.workshop.Proposals;
import no.throughgate.workshop.Proposals.Yes;
import no.throughgate.workshop.RowChange;
import no.throughgate.workshop.Running;
import no.throughgate.workshop.Tried;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rule owner reads the rules, proposes other ones, tries them out; somebody else decides; they are in force without a restart. */
@ThroughgateWebTest
class RuleWorkshopIT {

    /** How long it takes until every node has heard of an edition. */
    private static final Duration HEARD = Duration.ofMinutes(3);

    private static final UserId OWNER = new UserId("rule-owner");
    private static final String ROW = "/rules/tables/due-dates/rows/due_clarifyHousing_std";

    @LocalServerPort
    int port;

    @Autowired
    Proposals proposals;

    @Autowired
    Tried tried;

    @Autowired
    Editions editions;

    @Autowired
    RuleTables rules;

    @Autowired
    CaseDriver driver;

    @Autowired
    CleanSlate slate;

    @Autowired
    MovableClock clock;

    private Instant start;

    @BeforeEach
    void six_cases_and_no_draft() {
        slate.wipe();
        start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        clock.moveTo(start);
        proposals.draft(OWNER).ifPresent(left -> proposals.withdraw(left.id(), OWNER));
        for (int n = 0; n < 6; n++) {
            driver.open(200);
        }
    }

    @AfterEach
    void the_rules_are_as_they_came() {
        clock.moveTo(start.plus(HEARD));
        boolean changed = offset() != -120;
        clock.moveTo(start);
        proposals.draft(OWNER).ifPresent(left -> proposals.withdraw(left.id(), OWNER));
        if (changed) {
            LocalDate today = Oslo.dateOf(clock.instant());
            long id = proposals.restore(0, OWNER);
            proposals.heard(id, new Hearing(0, Hearing.OTHER, "The test", today, "As they came."), OWNER);
            proposals.write(id, new Proposals.Typed("The test is over", today.toString(), Running.KEEP), OWNER);
            assertThat(proposals.send(id, OWNER)).isEmpty();
            String sum = tried.drafted(proposals.one(id, OWNER)).sha256();
            proposals.publish(id, new UserId("committee"), new Yes("The test is over", editions.newest(), sum, true));
        }
        driver.endCases();
        slate.wipe();
    }

    @Test
    void a_rule_is_changed_by_two_people_and_no_case_is_seen() {
        String proposal;
        try (var owner = Visitor.login(port, "rule-owner")) {
            owner.open("/");
            assertThat(owner.text())
                    .contains("Reglene som fulgte med programmet, gjelder nå.", "Ingen forslag venter.");
            owner.look("rules");
            owner.click("Svarfrister");
            assertThat(owner.text()).contains("virkedager", "forslag, skal avtales");
            owner.look("rules-table");

            owner.open(ROW);
            owner.page.fill("#cell-offset", "seks uker");
            owner.click("Legg i kladden");
            assertThat(owner.text()).contains("Skriv et helt tall", "Skriv noe her.");
            assertThat(owner.page.locator("#cell-offset").inputValue()).isEqualTo("seks uker");
            owner.look("rules-row");
            owner.page.selectOption("#cell-anchor", "TWO_THIRDS");
            owner.page.fill("#cell-offset", "-110");
            owner.page.fill("#cell-source", "Avtalt med boligkontorene i Oslo");
            owner.click("Legg i kladden");
            assertThat(owner.page.locator("#cell-anchor-error").innerText())
                    .contains("regnes fra det samme som da reglene fulgte med programmet");
            assertThat(owner.page.locator("#cell-offset").inputValue()).isEqualTo("-110");
            owner.page.selectOption("#cell-anchor", "RELEASE");
            owner.click("Legg i kladden");
            assertThat(owner.text()).contains("Kladden er lagret.", "-120", "-110");

            owner.page.fill("#effectiveOn", "1.1.2020");
            owner.click("Send til beslutning");
            assertThat(owner.text())
                    .contains(
                            "Dagen har vært",
                            "Skriv hvorfor",
                            "Skriv inn minst én som er hørt",
                            "Velg hva saker som løper");
            owner.look("rules-draft");
            owner.page.fill("#reason", "Boliger avklares raskere nå");
            owner.page.check("#running-KEEP");
            owner.page.selectOption("#agency", "HOUSING");
            owner.page.fill("#who", "Boligkontoret i Oslo");
            owner.page.fill("#heardOn", "02.03.2026");
            owner.page.fill("#said", "Ti dager mindre går bra.");
            owner.click("Legg til");
            assertThat(owner.text()).contains("Ti dager mindre går bra.");
            assertThat(owner.page.locator("#reason").inputValue())
                    .as("typed before somebody was added")
                    .isEqualTo("Boliger avklares raskere nå");
            assertThat(owner.page.isChecked("#running-KEEP")).isTrue();
            owner.page.fill("#effectiveOn", Oslo.dateOf(clock.instant()).toString());
            owner.click("Send til beslutning");
            assertThat(owner.text()).contains("venter på beslutning", "Noen andre enn du må beslutte");
            proposal = owner.page.url().replaceAll(".*(/rules/proposals/\\d+).*", "$1");

            owner.click("Prøv det på saker som har vært og saker som løper");
            assertThat(owner.page.locator("main tbody tr").first().innerText()).contains("Alle", "6");
            assertThat(owner.text())
                    .contains("2–10 dager etter", "Fengsel", "Sammenlignet med reglene som hver sak går etter nå:")
                    .doesNotContain("TG-");
            owner.look("rules-try");
            assertThat(owner.post(proposal + "/decide?answer=publish&because=Selv"))
                    .isEqualTo(403);
            assertThat(owner.status("/cases/TG-2026-000001")).isEqualTo(403);
            assertThat(owner.complaints()).allMatch(what -> what.contains("422"));
        }
        assertThat(offset()).isEqualTo(-120);

        try (var decider = Visitor.login(port, "committee")) {
            decider.open(proposal);
            decider.page.check("#answer-publish");
            decider.click("Beslutt");
            assertThat(decider.text()).contains("Skriv hvorfor", "Sett et kryss for at du har sett");
            decider.look("rules-decide");
            decider.page.fill("#because", "Enig");
            decider.page.check("#moreTime");
            decider.click("Beslutt");
            assertThat(decider.text())
                    .contains(
                            "Utgaven er publisert.",
                            "ikke ennå",
                            "Boligkontoret i Oslo",
                            "-110",
                            "fikk eller kan ha fått mer tid");
            assertThat(offset()).isEqualTo(-120);
            clock.moveTo(start.plus(HEARD));
            decider.open("/rules/editions/" + editions.newest());
            assertThat(decider.text()).contains("gjelder nå");
            decider.look("rules-edition");
            assertThat(decider.complaints()).allMatch(what -> what.contains("422"));
        }
        assertThat(offset()).isEqualTo(-110);

        var reader = Guest.login(port, "nav-staff", "en");
        assertThat(reader.get("/rules").body())
                .contains("is in force", "Boliger avklares raskere")
                .doesNotContain("??");
        assertThat(reader.get("/rules/tables/due-dates").body()).contains("Avtalt med boligkontorene i Oslo");
        assertThat(reader.get(proposal).statusCode()).isEqualTo(403);
        assertThat(reader.post(ROW, Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void nothing_that_was_typed_is_lost_whichever_button_is_pressed() {
        var lost = new RowChange("due-dates", "due_decideHome_std", RowChange.What.ADD, Map.of());
        String path = "/rules/proposals/" + proposals.change(lost, OWNER);
        var owner = Guest.login(port, "rule-owner", "en");
        assertThat(owner.get(path).body()).contains("These changes have lost their row", "Decide on a home");

        var typed = new HashMap<>(Map.of("reason", "Homes are found faster", "effectiveOn", "soon", "who", "NAV Oslo"));
        assertThat(owner.post(path + "/drop?table=due-dates&row=due_decideHome_std", typed)
                        .body())
                .contains("Homes are found faster", "value=\"soon\"", "value=\"NAV Oslo\"")
                .doesNotContain("These changes have lost their row");

        assertThat(owner.post(path, typed).body())
                .as("half a hearing is not thrown away when the draft is kept")
                .contains("value=\"NAV Oslo\"", "id=\"said-error\"");
        typed.putAll(Map.of("agency", "NAV", "heardOn", "02.03.2026", "said", "Five days less will do."));
        owner.post(path, typed);
        assertThat(proposals.draft(OWNER).orElseThrow().heard())
                .extracting(Hearing::who)
                .containsExactly("NAV Oslo");
    }

    private int offset() {
        return rules.due("clarifyHousing", Profile.STANDARD).orElseThrow().offset();
    }
}

package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.throughgate.challenge.Challenges;
import no.throughgate.challenge.Raised;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UserId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateWebTest;
import no.throughgate.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong with the system is said by those who meet it, in a browser, and read by nobody else. */
@ThroughgateWebTest
class SystemicChallengeIT {

    @LocalServerPort
    int port;

    @Autowired
    Challenges challenges;

    @Autowired
    Surveys surveys;

    @Autowired
    CaseDriver drive;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_prison_officer_raises_a_challenge_and_is_stopped_from_naming_a_case() {
        try (var visitor = Visitor.login(port, "prison-staff")) {
            visitor.open("/challenges");
            visitor.look("challenges");
            visitor.click("Meld en utfordring");
            visitor.page.fill("#title", "Boliger finnes for sent");
            visitor.page.fill("#description", "Som i TG-2026-000001 vet ingen datoen i tide.");
            visitor.look("challenge-form");
            visitor.click("Send");
            assertThat(visitor.page.textContent("#description-error")).contains("saksnummer");
            assertThat(visitor.page.inputValue("#title")).isEqualTo("Boliger finnes for sent");
            visitor.complaints().clear();

            visitor.page.fill("#description", "Ingen vet datoen i tide, så hver bolig finnes i den siste uka.");
            visitor.click("Send");

            assertThat(visitor.page.textContent("h1")).isEqualTo("Boliger finnes for sent");
            assertThat(visitor.page.textContent("article")).contains("Grupper utfordringen", "Dere får svaret tilbake");
            visitor.look("challenge");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_challenge_of_others_is_not_there_and_the_case_page_knows_no_matter() {
        CaseId id = challenges.raise(Raised.by("/ngo/wayback"), Raised.somebody("/ngo/wayback", "ngo-staff"));
        var nav = Guest.login(port, "nav-staff");

        assertThat(nav.get("/matters/" + id).statusCode()).isEqualTo(404);
        assertThat(nav.get("/challenges").body()).doesNotContain(id.value());
        assertThat(nav.get("/agenda").statusCode()).isEqualTo(403);
        assertThat(nav.get("/surveys").statusCode()).isEqualTo(403);
        var ngo = Guest.login(port, "ngo-staff");
        assertThat(ngo.get("/matters/" + id).statusCode()).isEqualTo(200);
        assertThat(ngo.get("/cases/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void the_directorate_reads_its_agenda_and_the_figures_that_wait_to_be_checked() {
        CaseId id = challenges.raise(Raised.by("/ngo/wayback"), Raised.somebody("/ngo/wayback", "ngo-staff"));
        drive.done(id, "groupChallenge");
        surveys.open(2025, new UserId("operator"));

        try (var visitor = Visitor.login(port, "committee")) {
            visitor.look("worklist-directorate");
            visitor.open("/agenda");
            assertThat(visitor.page.textContent("table")).contains("Homes are found too late", "WayBack");
            visitor.look("agenda");
            visitor.open("/surveys");
            assertThat(visitor.page.textContent("article"))
                    .contains("venter på kontroll", "blindt, ingenting er notert");
            visitor.look("surveys");
            visitor.open("/obligations/" + drive.open(id, "placeOnAgenda").value());
            visitor.look("obligation-of-matter");
            assertThat(visitor.page.textContent("article")).contains("Sak om systemet", id.value());
            assertThat(visitor.complaints()).isEmpty();
        }
        var files = Guest.login(port, "committee");
        assertThat(files.get("/surveys/2025/figures.csv").body()).startsWith("\uFEFF\"year\";\"measure\"");
        assertThat(files.get("/surveys/1999/figures.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_raised_it_reads_what_became_of_it_and_says_whether_the_answer_answers() {
        CaseId id = challenges.raise(Raised.by("/ngo/wayback"), Raised.somebody("/ngo/wayback", "ngo-staff"));
        drive.done(id, "groupChallenge", "placeOnAgenda");
        drive.done(
                id,
                "answerChallenge",
                Map.of("decision", "PARTLY", "decisionReference", "2026/12", "answer", "Et rom holdes av."));

        try (var ngo = Visitor.login(port, "ngo-staff")) {
            ngo.open("/challenges");
            ngo.click("Registeret over systemutfordringer");
            assertThat(ngo.text()).contains("Homes are found too late", "Besvart", "<5", "Delvis", "Et rom holdes av.");
            ngo.look("register");
            ngo.open("/obligations/" + drive.open(id, "reviewAnswer").value());
            ngo.click("Jeg tar den");
            ngo.page.check("[name=challengeAnswered][value=true]");
            ngo.page.fill("[name=comment]", "Takk, det hjelper.");
            ngo.finish();
            ngo.open("/challenges/register");
            assertThat(ngo.text()).contains("Avsluttet");
            assertThat(ngo.complaints()).isEmpty();
        }
        assertThat(Guest.login(port, "nav-staff").get("/challenges/register").body())
                .doesNotContain("Homes are found too late");
    }

    @Test
    void a_register_with_no_room_for_all_says_that_the_oldest_are_left_out() {
        challenges.raise(Raised.by("/ngo/wayback"), Raised.somebody("/ngo/wayback", "ngo-staff"));
        var ngo = Guest.login(port, "ngo-staff", "en");
        assertThat(ngo.get("/challenges/register").body()).doesNotContain("Older ones are left out");
        jdbc.sql("""
                        insert into app.matter (case_id, kind, raised_by, raised_by_user, status, opened_at, closed_at, outcome)
                        select 'TG-S-2010-' || lpad(n::text, 6, '0'), 'CHALLENGE', '/ngo/wayback', 'ngo-staff', 'CLOSED',
                            timestamptz '2010-03-01' + n * interval '1 hour', '2010-12-01', 'ANSWERED' from generate_series(1, 500) n
                        """).update();
        try {
            jdbc.sql("""
                            insert into app.challenge (case_id, theme, agencies, title, description)
                            select case_id, 'HANDOVER', '{NAV}', 'An old one ' || right(case_id, 6), 'Nobody remembers what it was about.'
                            from app.matter where case_id like 'TG-S-2010-%'
                            """).update();
            assertThat(ngo.get("/challenges/register").body())
                    .contains("the 500 that were raised last. Older ones are left out", "Homes are found too late")
                    .contains("An old one 000500")
                    .doesNotContain("An old one 000001");
        } finally {
            jdbc.sql("delete from app.challenge where case_id like 'TG-S-2010-%'")
                    .update();
            jdbc.sql("delete from app.matter where case_id like 'TG-S-2010-%'").update();
        }
    }
}

package no.throughgate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import no.throughgate.forms.FormCatalog;
import no.throughgate.forms.FormSchema;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateWebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work as it is really done: interrupted, in two windows, beside colleagues. Nothing typed is lost, and nothing is written over. */
@ThroughgateWebTest
class LiveWorkIT {

    private static final Locale BOKMAAL = Locale.forLanguageTag("nb");
    private static final String REASON = "textarea[name=reason]";

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FormCatalog forms;

    @Autowired
    CleanSlate slate;

    CaseId caseId;
    String page;

    @BeforeEach
    void a_home_is_to_be_clarified() {
        caseId = driver.open(120);
        page = "/obligations/" + driver.open(caseId, "clarifyHousing").value();
    }

    @AfterEach
    void time_moves_again() {
        clock.reset();
    }

    @Test
    void what_is_typed_is_kept_and_another_window_writes_nothing_over() {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open(page);
            officer.click("Jeg tar den");
            officer.page.fill(REASON, "Har bodd hos venner");
            officer.page.locator("#draft[data-saved]").waitFor();
            officer.open("/worklist");
            officer.open(page);
            assertThat(officer.text()).contains("Kladd fra");
            assertThat(officer.page.inputValue(REASON)).isEqualTo("Har bodd hos venner");
            officer.look("draft");

            var other = officer.anotherTab(page);
            other.fill(REASON, "Har bodd hos søsteren");
            other.locator("#draft[data-saved]").waitFor();
            officer.page.fill(REASON, "Har bodd i bil");
            officer.page.locator("#draft[role=alert]").waitFor();
            assertThat(officer.text()).contains("Har bodd i bil", "Har bodd hos søsteren", "Ingenting er skrevet over");
            assertThat(draft()).contains("søsteren");
            officer.look("draft-both");
            officer.complaints().removeIf(text -> text.contains("409"));
            officer.click("Behold det som står her");
            officer.page.locator("text=Kladd fra").waitFor();
            assertThat(officer.page.inputValue(REASON)).isEqualTo("Har bodd i bil");

            officer.page.locator("[name=housingNeed][value=NEEDS_HOME]").check();
            officer.page.locator("[name=askedOn]").fill(LocalDate.now().toString());
            officer.click("Ferdig");
            officer.page.locator(".tg-check").waitFor();
            assertThat(officer.text()).contains("Har bodd i bil", "Da følger: Send henvisningen");
            officer.look("check");
            officer.page.locator(".tg-change a").last().click();
            officer.page.fill(REASON, "Har bodd i bil siden mai");
            officer.finish();
            assertThat(officer.complaints()).isEmpty();
        }
        assertThat(jdbc.sql("select count(*) from app.draft where obligation_id = :id")
                        .param("id", id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select data ->> 'reason' from app.obligation_result where obligation_id = :id")
                        .param("id", id())
                        .query(String.class)
                        .single())
                .isEqualTo("Har bodd i bil siden mai");
    }

    @Test
    void what_is_typed_before_the_scripts_are_there_is_kept_too() {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open(page);
            officer.click("Jeg tar den");
            officer.page.locator(REASON).waitFor();
            Queue<Route> held = new ConcurrentLinkedQueue<>();
            officer.page.route("**/js/drafts.js*", held::add);
            officer.page.navigate(officer.page.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            officer.page.fill(REASON, "Skrevet før skriptet kom");
            held.forEach(Route::resume);
            officer.page.locator("#draft[data-saved]").waitFor();
            assertThat(draft()).contains("før skriptet kom");
        }
    }

    @Test
    void a_session_that_ends_while_somebody_types_loses_nothing() {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open(page);
            officer.click("Jeg tar den");
            endSession("prison-staff");
            officer.page.fill(REASON, "Skrevet etter at økta var over");
            officer.page.locator("#draft-expired").waitFor();
            officer.look("draft-expired");
            Page login = officer.page.waitForPopup(() -> officer.page.click("#draft-expired a"));
            login.waitForURL("**/session/renewed**");
            assertThat(login.locator("main").innerText()).contains("Du er logget inn igjen");
            officer.page.locator("#draft-renewed").waitFor();
            assertThat(draft()).contains("Skrevet etter at økta var over");

            endSession("prison-staff");
            officer.click("Ferdig");
            officer.page.locator("#draft-expired").waitFor();
            assertThat(officer.page.inputValue(REASON)).isEqualTo("Skrevet etter at økta var over");
        }
    }

    @Test
    void without_scripts_what_was_sent_to_an_ended_session_is_given_back() {
        try (var officer = Visitor.loginWithoutScripts(port, "prison-staff")) {
            officer.open(page);
            officer.click("Jeg tar den");
            officer.page.fill(REASON, "Skrevet <b>uten</b> skript");
            endSession("prison-staff");
            officer.click("Ferdig");
            assertThat(officer.text()).contains("Økta di er utløpt", "Skrevet <b>uten</b> skript");
            officer.page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "session-expired.png")));
            officer.page.waitForPopup(() -> officer.click("Logg inn i en ny fane"));
            await().until(() -> sessions("prison-staff") > 0);
            officer.click("Gå videre med teksten");
            assertThat(officer.page.inputValue(REASON)).isEqualTo("Skrevet <b>uten</b> skript");
            officer.click("Ferdig");
            officer.page.locator(".ds-error-summary").waitFor();
            assertThat(officer.page.inputValue(REASON)).isEqualTo("Skrevet <b>uten</b> skript");
            assertThat(draft()).contains("uten");
        }
    }

    @Test
    void what_was_taken_by_a_slip_is_put_back_by_one_press_and_not_when_a_colleague_was_faster() {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open(page);
            officer.click("Jeg tar den");
            officer.click("Angre");
            officer.page.getByText("er som før").waitFor();
            assertThat(driver.column(driver.open(caseId, "clarifyHousing"), "assignee"))
                    .isNull();

            officer.click("Jeg tar den");
            officer.page.locator("form[data-undo]").waitFor();
            jdbc.sql(
                            "update app.obligation set changed_at = changed_at + interval '1 second' where obligation_id = :id")
                    .param("id", id())
                    .update();
            officer.click("Angre");
            officer.page.getByText("noen andre har rukket").waitFor();
            officer.click("Legg tilbake");
            officer.page.locator("form[data-undo]").waitFor();
            officer.look("undo");
            assertThat(officer.complaints()).isEmpty();
        }
    }

    @Test
    void an_open_page_hears_of_its_own_units_only_without_keeping_the_session_alive() {
        try (var officer = Visitor.login(port, "prison-staff");
                var stranger = Visitor.login(port, "housing-staff-3201")) {
            long used = lastUse("prison-staff");
            List.of(officer, stranger).forEach(LiveWorkIT::listen);
            assertThat(lastUse("prison-staff")).isEqualTo(used);
            driver.open(100);
            officer.page.waitForFunction("heard.length > 0");
            assertThat(officer.page.evaluate("heard.join()")).isEqualTo("");
            assertThat(stranger.page.evaluate("heard.length")).isEqualTo(0);

            officer.page.evaluate("heard.length = 0");
            jdbc.sql("notify throughgate_live, '/prison/oslo AN_AREA_OF_ANOTHER_RELEASE'")
                    .update();
            await().until(() -> Boolean.TRUE.equals(officer.page.evaluate("heard.length > 0")));
        }
    }

    @Test
    void keys_walk_the_list_and_can_be_switched_off() {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.page.keyboard().press("j");
            officer.page.keyboard().press("j");
            officer.page.keyboard().press("k");
            assertThat(
                            officer.page.evaluate(
                                    "document.activeElement.closest('tr') === document.querySelectorAll('.tg-list tbody tr:has(.tg-what)')[0]"))
                    .isEqualTo(true);
            officer.page.keyboard().press("?");
            assertThat(officer.page.locator("#keys").innerText()).contains("Neste rad i lista");
            officer.look("keys");
            officer.page.keyboard().press("j");
            officer.page.keyboard().press("Escape");
            officer.open(page);
            officer.page.keyboard().press("c");
            officer.page.locator("form[data-undo]").waitFor();
            officer.page.focus(REASON);
            officer.page.keyboard().type("c?j");
            assertThat(officer.page.inputValue(REASON)).isEqualTo("c?j");
            assertThat(officer.page.locator("#keys").isVisible()).isFalse();

            officer.open("/settings/keys");
            officer.look("keys-page");
            officer.click("Slå av");
            officer.page.getByText("Snarveiene er av").waitFor();
            officer.open("/worklist");
            officer.page.keyboard().press("j");
            assertThat(officer.page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
            assertThat(officer.complaints()).isEmpty();
        } finally {
            jdbc.sql("delete from app.user_setting").update();
        }
    }

    @Test
    void who_is_offline_is_told_so_and_the_text_is_saved_afterwards() {
        try (var officer = Visitor.login(port, "prison-staff")) {
            officer.open(page);
            officer.click("Jeg tar den");
            officer.page.locator(REASON).waitFor();
            // With its scripts: without them nobody would notice.
            officer.page.waitForLoadState();
            officer.page.context().setOffline(true);
            officer.page.fill(REASON, "Skrevet uten nett");
            officer.page.locator("#draft-unreachable").waitFor();
            assertThat(officer.page.locator("#offline").isVisible()).isTrue();
            officer.look("offline");
            officer.click("Ferdig");
            assertThat(officer.page.inputValue(REASON)).isEqualTo("Skrevet uten nett");
            officer.page.context().setOffline(false);
            officer.page.locator("#draft[data-saved]").waitFor();
            assertThat(officer.page.locator("#offline").isVisible()).isFalse();
            assertThat(draft()).contains("Skrevet uten nett");
        }
    }

    @Test
    void every_field_of_every_form_says_what_is_wrong_and_keeps_what_was_typed() {
        var officer = Guest.login(port, "prison-staff");
        try {
            for (var form : forms.all()) {
                if (!form.waitsForOptions()) {
                    sweep(officer, form, pretended(form.kind()));
                }
            }
        } finally {
            slate.wipe();
        }
    }

    private void sweep(Guest officer, FormSchema form, long obligation) {
        for (var bad : BadAnswers.values()) {
            var wrong = bad.wrong(form, BOKMAAL);
            if (wrong.isEmpty()) {
                continue;
            }
            var what = form.kind() + " " + bad;
            var answer = officer.post("/obligations/" + obligation, bad.typed(form));
            assertThat(answer.statusCode()).as(what).isEqualTo(422);
            assertThat(wrong).as(what).allSatisfy(field -> assertThat(answer.body())
                    .contains("id=\"" + field.id() + "-error\"", "href=\"#" + field.id() + "\""));
            assertThat(answer.body()).as(what).doesNotContain("<script>alert", "<img src=x");
            if (bad == BadAnswers.SCRIPT && form.fields().stream().anyMatch(BadAnswers::isText)) {
                assertThat(answer.body()).as(what).contains("&lt;script&gt;alert(");
            }
            jdbc.sql("delete from app.draft").update();
        }
    }

    @Test
    void a_megabyte_is_answered_at_its_field_and_more_than_any_form_holds_by_a_page_in_words() {
        var officer = Guest.login(port, "prison-staff");
        officer.post(page + "/claim", Map.of());
        var megabyte = officer.post(page, Map.of("reason", "å".repeat(1_000_000)));
        assertThat(megabyte.statusCode()).isEqualTo(422);
        assertThat(megabyte.body()).contains("Field_clarifyHousing_reason-error", "å".repeat(1_000));

        var tooLong = officer.post(page, Map.of("reason", "å".repeat(2_000_000)));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("Det var for mye på én gang").doesNotContain("Exception", "Tomcat");

        var tooMany = new HashMap<String, String>();
        IntStream.range(0, 3_000).forEach(i -> tooMany.put("field" + i, "x"));
        var counted = officer.post(page, tooMany);
        assertThat(counted.statusCode()).isEqualTo(413);
        assertThat(counted.body()).contains("Det var for mye på én gang");
    }

    @Test
    void every_page_that_is_reached_by_links_speaks_three_languages() {
        driver.done(caseId, "holdIntakeTalk");
        for (String user : List.of("prison-staff", "coordinator", "committee", "operator")) {
            new Crawl(Guest.login(port, user)).everyPage();
        }
    }

    /** Of this kind, in the officer's hands; no token waits for it. */
    private long pretended(String kind) {
        return jdbc.sql("""
                        insert into app.obligation (case_id, kind, code, life_area, info_lane, must, capability, sender_unit, receiver_unit,
                            state, assignee, offered_at, accepted_at, first_due_at, due_at, due_reason, changed_at)
                        select case_id, :kind, code, life_area, 'NOTICE', must, 'prison-staff', '/prison/oslo', '/prison/oslo',
                            'ACCEPTED', 'prison-staff', offered_at, offered_at, due_at, due_at, due_reason, changed_at
                        from app.obligation where obligation_id = :like returning obligation_id
                        """)
                .param("kind", kind)
                .param("like", id())
                .query(Long.class)
                .single();
    }

    @Test
    void what_a_colleague_takes_shows_in_an_open_list_but_not_while_somebody_chooses() {
        try (var officer = Visitor.login(port, "prison-staff");
                var colleague = Visitor.login(port, "prison-staff-2")) {
            officer.open("/worklist?view=unit&number=" + caseId);
            officer.page.evaluate("window.notReloaded = true");
            var row = officer.page.locator("#o" + id());
            colleague.open(page);
            colleague.click("Jeg tar den");
            row.getByText("Nils Liksom").waitFor();
            assertThat(officer.page.textContent("#live-says")).contains("Lista er oppdatert");

            officer.page.locator("tbody .tg-pick input").first().check();
            colleague.click("Legg tilbake");
            officer.page.locator("#live-waiting").waitFor();
            assertThat(row.innerText()).contains("Nils Liksom");
            officer.click("Vis endringene");
            row.getByText("Ingen har tatt den").waitFor();
            assertThat(officer.page.evaluate("window.notReloaded")).isEqualTo(true);
            assertThat(officer.complaints()).isEmpty();

            officer.page.locator("tbody .tg-pick input").first().check();
            colleague.click("Jeg tar den");
            officer.page.locator("#live-waiting").waitFor();
            officer.look("live-waiting");
        }
    }

    private static void listen(Visitor visitor) {
        visitor.page.evaluate("""
                () => new Promise(open => {
                    window.heard = [];
                    const live = new EventSource('/live');
                    live.addEventListener('changed', event => heard.push(event.data));
                    live.onopen = open;
                })
                """);
    }

    private long lastUse(String user) {
        return jdbc.sql("select max(last_access_time) from app.session where principal_name = :user")
                .param("user", user)
                .query(Long.class)
                .single();
    }

    private long id() {
        return Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
    }

    private String draft() {
        return jdbc.sql("select typed from app.draft where obligation_id = :id")
                .param("id", id())
                .query(String.class)
                .single();
    }

    /** As the clock would after half an hour. */
    private void endSession(String user) {
        jdbc.sql("delete from app.session where principal_name = :user")
                .param("user", user)
                .update();
    }

    private int sessions(String user) {
        return jdbc.sql("select count(*) from app.session where principal_name = :user")
                .param("user", user)
                .query(Integer.class)
                .single();
    }
}

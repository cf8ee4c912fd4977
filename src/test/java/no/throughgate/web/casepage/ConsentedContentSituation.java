package no.throughgate.web.casepage;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.cases.Cases;
import no.throughgate.consent.Consents;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case in Oslo prison, with NAV in Oslo looking on. */
@ThroughgateTest
abstract class ConsentedContentSituation {

    final CurrentUser nav = reader("nav-staff", "/nav/0301");
    final CurrentUser municipality = reader("municipal-coordinator", "/municipality/0301/coordination");
    final CurrentUser prison = reader("prison-staff", "/prison/oslo");
    final CurrentUser coordinator = reader("coordinator", "/prison/oslo/coordinator");

    @Autowired
    CaseDriver driver;

    @Autowired
    CasePages pages;

    @Autowired
    Cases cases;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    CaseId caseId;

    @BeforeEach
    void a_case_of_which_nothing_has_been_said(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        caseId = driver.open(200);
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    void said(String scope, List<String> to, List<String> about) {
        driver.done(caseId, "holdIntakeTalk");
        driver.done(
                caseId,
                "recordConsents",
                Map.of("consentScope", scope, "sharedWith", to, "sharedAbout", about, "givenHow", "WRITTEN"));
    }

    List<String> kinds(CurrentUser user) {
        return pages.open(caseId, user).stream()
                .map(CaseParts.OpenObligation::kind)
                .toList();
    }

    CaseParts.Area area(CurrentUser user, String area) {
        return pages.areas(caseId, user).stream()
                .filter(a -> a.area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    /** In the list, the areas, the history, and by name. */
    void seesHousing(CurrentUser user, boolean does) {
        assertThat(kinds(user).contains("clarifyHousing")).as("the list").isEqualTo(does);
        assertThat(area(user, "HOUSING").closed()).as("the area").isEqualTo(!does);
        assertThat(pages.timeline(caseId, user).stream().anyMatch(e -> e.about().equals("clarifyHousing")))
                .as("the history")
                .isEqualTo(does);
        assertThat(pages.knowable(caseId, user).test("clarifyHousing"))
                .as("by name")
                .isEqualTo(does);
    }
}

package no.throughgate.worklist.internal;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Work of the health lane is in nobody else's list and in nobody else's number, whatever unit one is a member of. */
@ThroughgateTest
class RestrictedWorkTest {

    private static final String NURSES = "/prison/oslo/health";

    @Autowired
    CaseDriver driver;

    @Autowired
    Worklist worklist;

    @Autowired
    MovableClock clock;

    private CaseId caseId;
    private String clinic;

    @BeforeEach
    void somebody_on_medicine_with_a_second_case_to_review(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        caseId = driver.open(200);
        driver.enter(caseId, "health-continuity");
        driver.done(caseId, "reviewHealthNeed", Map.of("healthNeed", false, "onMedicine", true, "overdoseRisk", false));
        clinic = driver.column(driver.open(caseId, "confirmMedicine"), "receiver_unit");
        driver.walk("health-continuity", 200);
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({"prison-staff,/prison/oslo", "nav-staff,/nav/0301", "ngo-staff,/ngo/rode-kors"})
    void members_of_the_unit_without_the_lane_see_and_count_only_their_own(String capability, String own) {
        WorklistPage page = page(reader(capability, own, NURSES, clinic));

        assertThat(kinds(page)).isEqualTo(kinds(page(reader(capability, own))));
        assertThat(kinds(page)).doesNotContain("reviewHealthNeed", "confirmMedicine", "nameGp");
        assertThat(page.counts().get(WorklistView.UNIT)).isEqualTo(page.rows().size());
    }

    @Test
    void the_health_services_see_what_they_owe() {
        WorklistPage nurses = page(reader("prison-health", NURSES));
        WorklistPage doctors = page(reader("health-staff", clinic));

        assertThat(kinds(nurses)).contains("reviewHealthNeed");
        assertThat(nurses.counts().get(WorklistView.UNIT))
                .isEqualTo(nurses.rows().size());
        assertThat(kinds(doctors)).contains("confirmMedicine");
        assertThat(doctors.counts().get(WorklistView.UNIT))
                .isEqualTo(doctors.rows().size());
    }

    @Test
    void the_notice_to_victims_is_the_leaders_work_and_nobody_elses_number() {
        WorklistPage leader = page(reader("prison-lead", "/prison/oslo"));

        assertThat(kinds(leader)).containsExactly("checkVictimNotice");
        assertThat(leader.counts().get(WorklistView.UNIT)).isEqualTo(1);
        for (String other : List.of("prison-staff", "prison-health", "health-staff", "coordinator")) {
            WorklistPage page = page(reader(other, "/prison/oslo"));
            assertThat(kinds(page)).as(other).doesNotContain("checkVictimNotice");
            assertThat(page.counts().get(WorklistView.UNIT))
                    .isEqualTo(page.rows().size());
        }
    }

    private WorklistPage page(CurrentUser user) {
        return worklist.page(user, Position.start(WorklistView.UNIT), "", Locale.ENGLISH);
    }

    private static List<String> kinds(WorklistPage page) {
        return page.rows().stream().map(WorklistRow::kind).toList();
    }
}

package no.throughgate.web.casepage;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's treatment and medicine stand in no part of the case page of those outside the health lane. */
@ThroughgateTest
class RestrictedLaneTest {

    private static final String HEALTH = "HEALTH_AND_SUBSTANCE";

    @Autowired
    CaseDriver driver;

    @Autowired
    CasePages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseId caseId;
    private List<String> restricted;

    @BeforeEach
    void somebody_on_medicine(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        caseId = driver.open(200);
        driver.enter(caseId, "health-continuity");
        driver.done(caseId, "reviewHealthNeed", Map.of("healthNeed", true, "onMedicine", true, "overdoseRisk", true));
        restricted = jdbc.sql("select distinct kind from app.obligation where info_lane = 'RESTRICTED'")
                .query(String.class)
                .list();
        assertThat(restricted).contains("reviewHealthNeed", "confirmMedicine", "acceptTreatment");
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    static Stream<CurrentUser> outsiders() {
        return Stream.of(
                reader("prison-staff", "/prison/oslo"),
                reader("prison-lead", "/prison/oslo"),
                reader("coordinator", "/prison/oslo/coordinator"),
                reader("nav-staff", "/nav/0301"),
                reader("ngo-staff", "/ngo/rode-kors", "/prison/oslo/health"));
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void whoever_is_outside_the_lane_finds_it_in_no_part(CurrentUser outsider) {
        assertThat(pages.open(caseId, outsider))
                .isNotEmpty()
                .extracting(CaseParts.OpenObligation::kind)
                .doesNotContainAnyElementsOf(restricted);
        assertThat(pages.timeline(caseId, outsider)).isNotEmpty().allSatisfy(event -> assertThat(event.about())
                .isNotIn(restricted));
        assertThat(pages.dropped(caseId, outsider))
                .extracting(CaseParts.DroppedStep::kind)
                .doesNotContainAnyElementsOf(restricted);
        assertThat(health(outsider).closed()).isTrue();
        assertThat(health(outsider).nextKind()).isNull();
        assertThat(restricted).noneMatch(pages.knowable(caseId, outsider));
    }

    @Test
    void the_prison_s_health_service_sees_all_of_it() {
        CurrentUser nurse = reader("prison-health", "/prison/oslo/health");

        assertThat(pages.head(caseId, nurse).caseId()).isEqualTo(caseId);
        assertThat(pages.open(caseId, nurse))
                .extracting(CaseParts.OpenObligation::kind)
                .contains("confirmMedicine", "acceptTreatment");
        assertThat(pages.timeline(caseId, nurse))
                .extracting(CaseParts.Event::about)
                .contains("reviewHealthNeed", "confirmMedicine");
        assertThat(health(nurse).closed()).isFalse();
        assertThat(health(nurse).nextKind()).isIn(restricted);
    }

    @Test
    void a_restricted_obligation_opens_the_case_to_nobody_outside_its_lane() {
        CaseId healthOnly = driver.park(200);
        driver.enter(healthOnly, "health-continuity");
        CurrentUser companion = reader("ngo-staff", "/ngo/rode-kors", "/prison/oslo/health");

        assertThatThrownBy(() -> pages.head(healthOnly, companion)).isInstanceOf(Problem.class);
    }

    private CaseParts.Area health(CurrentUser user) {
        return pages.areas(caseId, user).stream()
                .filter(area -> area.area().equals(HEALTH))
                .findFirst()
                .orElseThrow();
    }
}

package no.throughgate.web.casepage;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.throughgate.access.CurrentUser;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.notice.Notice;
import no.throughgate.notice.Notices;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person's treatment and medicine stand in no part of the case page of those outside the health lane, and who is told of the
 * release because the crime hurt them stands only in that of the prison's leader.
 */
@ThroughgateTest
class RestrictedLaneTest {

    private static final String HEALTH = "HEALTH_AND_SUBSTANCE";
    private static final String LAW = "LAW_AND_CONDITIONS";
    private static final String VICTIMS = "checkVictimNotice";

    @Autowired
    CaseDriver driver;

    @Autowired
    CasePages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    private CaseId caseId;
    private List<String> restricted;

    @BeforeEach
    void somebody_on_medicine(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        caseId = driver.open(200);
        driver.enter(caseId, "health-continuity");
        driver.done(caseId, "reviewHealthNeed", Map.of("healthNeed", true, "onMedicine", true, "overdoseRisk", true));
        restricted = jdbc.sql(
                        "select distinct kind from app.obligation where info_lane = 'RESTRICTED' and life_area = :area")
                .param("area", HEALTH)
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

    static Stream<CurrentUser> outsideTheVictimLane() {
        return Stream.of(
                reader("prison-staff", "/prison/oslo"),
                reader("coordinator", "/prison/oslo/coordinator", "/prison/oslo"),
                reader("prison-health", "/prison/oslo/health", "/prison/oslo"),
                reader("health-staff", "/prison/oslo"),
                reader("probation-lead", "/probation/03", "/prison/oslo"));
    }

    @ParameterizedTest
    @MethodSource("outsideTheVictimLane")
    void who_is_told_because_the_crime_hurt_them_is_in_no_part_and_no_number_of_anybody_elses(CurrentUser outsider) {
        int before = notices.waiting(outsider.actor());

        tellTheUnitOfTheVictimNotice();

        assertThat(notices.waiting(outsider.actor())).isEqualTo(before);
        assertThat(pages.open(caseId, outsider))
                .extracting(CaseParts.OpenObligation::kind)
                .doesNotContain(VICTIMS);
        assertThat(pages.timeline(caseId, outsider))
                .extracting(CaseParts.Event::about)
                .doesNotContain(VICTIMS);
        assertThat(area(LAW, outsider).nextKind()).isNotEqualTo(VICTIMS);
        assertThat(pages.knowable(caseId, outsider)).rejects(VICTIMS);
    }

    @Test
    void the_prison_s_leader_sees_and_counts_it_and_nothing_of_health() {
        CurrentUser leader = reader("prison-lead", "/prison/oslo");
        int before = notices.waiting(leader.actor());

        tellTheUnitOfTheVictimNotice();

        assertThat(notices.waiting(leader.actor())).isEqualTo(before + 1);
        assertThat(pages.open(caseId, leader))
                .extracting(CaseParts.OpenObligation::kind)
                .contains(VICTIMS)
                .doesNotContainAnyElementsOf(restricted);
        assertThat(pages.timeline(caseId, leader))
                .extracting(CaseParts.Event::about)
                .contains(VICTIMS);
    }

    @Test
    void who_owns_the_area_does_not_give_it_away() {
        CaseId atHome = driver.park(200);
        jdbc.sql(
                        "update app.release_case set serving_place = 'HOME', serving_unit = '/probation/03', serving_since = :now where case_id = :case")
                .param("now", Timestamp.from(clock.instant()))
                .param("case", atHome.value())
                .update();

        driver.enter(atHome, "release-readiness");

        assertThat(driver.column(driver.open(atHome, VICTIMS), "state")).isEqualTo("ACCEPTED");
        assertThat(jdbc.sql(
                                "select owner_unit from app.life_area_owner where case_id = :case and area = :area and until is null")
                        .param("case", atHome.value())
                        .param("area", LAW)
                        .query(String.class)
                        .single())
                .isEqualTo("/probation/03");
    }

    private void tellTheUnitOfTheVictimNotice() {
        var notice =
                new Notice(caseId, driver.open(caseId, VICTIMS), "alarm", 1, new UnitId("/prison/oslo"), null, false);
        transaction.executeWithoutResult(status -> notices.tell(notice));
    }

    private CaseParts.Area health(CurrentUser user) {
        return area(HEALTH, user);
    }

    private CaseParts.Area area(String which, CurrentUser user) {
        return pages.areas(caseId, user).stream()
                .filter(area -> area.area().equals(which))
                .findFirst()
                .orElseThrow();
    }
}

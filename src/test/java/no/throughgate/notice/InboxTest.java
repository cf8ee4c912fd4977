package no.throughgate.notice;

import static no.throughgate.support.Staff.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told sees it, and sees no more of it than the case pages would show. */
@ThroughgateTest
class InboxTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String CLINIC = "/prison/oslo/health";

    @Autowired
    CaseDriver driver;

    @Autowired
    Notices notices;

    @Autowired
    Directory directory;

    @Autowired
    MovableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseId caseId;

    @BeforeEach
    void somebody_on_medicine(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(TODAY, LocalTime.of(9, 0));
        caseId = driver.open(200);
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void an_alarm_of_the_health_lane_is_in_nobody_else_s_inbox_or_number() {
        driver.enter(caseId, "health-continuity");
        driver.done(caseId, "reviewHealthNeed", Map.of("healthNeed", false, "onMedicine", true, "overdoseRisk", false));
        ObligationId medicine = driver.open(caseId, "confirmMedicine");
        Actor leader = actor("/prison/oslo", "prison-lead", "told-leader");
        Actor companion = actor(CLINIC, "ngo-staff", "companion");
        Actor nurse = actor(CLINIC, "prison-health", "nurse");
        int before = notices.waiting(leader);
        int companions = notices.waiting(companion);
        tell(new Notice(caseId, medicine, "alarm", 4, new UnitId("/prison/oslo"), leader.user(), false));
        tell(new Notice(caseId, medicine, "alarm", 1, new UnitId(CLINIC), null, false));

        assertThat(notices.waiting(leader)).isEqualTo(before);
        assertThat(notices.waiting(companion)).isEqualTo(companions);
        assertThat(about(leader)).doesNotContain("confirmMedicine");
        assertThat(about(companion)).doesNotContain("confirmMedicine");
        assertThat(about(nurse)).contains("confirmMedicine");
        List<Long> hidden = inbox(nurse).stream()
                .filter(item -> medicine.equals(item.obligation()))
                .map(InboxItem::noticeId)
                .toList();
        assertThatThrownBy(() -> notices.acknowledge(hidden, companion)).isInstanceOf(Problem.class);
        assertThat(notices.acknowledge(hidden, nurse)).containsExactly(caseId);
    }

    @Test
    void a_leader_whose_unit_was_silent_is_told_at_level_two_and_acknowledges() {
        UnitId nav = new UnitId("/nav/0301");
        UserId who = directory.leaderOf(nav, TODAY).orElseThrow();
        driver.pass(java.time.Duration.ofDays(60));
        Actor leader = new Actor(who, java.util.Set.of(nav), java.util.Set.of("nav-lead", "nav-staff"));
        Actor adviser = actor("/nav/0301", "nav-staff", "an-adviser");

        List<InboxItem> told = inbox(leader).stream()
                .filter(item -> item.personal() && item.level() == 2)
                .toList();
        assertThat(told).isNotEmpty().allSatisfy(item -> {
            assertThat(item.opens()).isTrue();
            assertThat(item.due()).isNotNull();
        });
        assertThat(inbox(adviser)).noneMatch(InboxItem::personal);
        List<Long> one = List.of(told.get(0).noticeId());
        assertThatThrownBy(() -> notices.acknowledge(one, adviser)).isInstanceOf(Problem.class);
        assertThat(notices.acknowledge(one, leader)).containsExactly(caseId);
    }

    @Test
    void a_statutory_notice_tells_the_date_to_an_office_that_may_not_open_the_case_yet() {
        Actor clerk = actor("/municipality/0301/housing", "housing-staff", "clerk");

        assertThat(inbox(clerk)).filteredOn(InboxItem::statutory).isNotEmpty().allSatisfy(item -> {
            assertThat(item.opens()).isFalse();
            assertThat(item.release()).isEqualTo(TODAY.plusDays(200));
        });
    }

    @Test
    void of_another_agency_s_content_a_notice_says_only_that_something_is_late() {
        Actor adviser = actor("/nav/0301", "nav-staff", "an-adviser");
        ObligationId housing = driver.open(caseId, "clarifyHousing");
        tell(new Notice(caseId, housing, "alarm", 2, new UnitId("/nav/0301"), adviser.user(), false));

        assertThat(inbox(adviser))
                .filteredOn(item -> housing.equals(item.obligation()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.obligationKind()).isNull();
                    assertThat(item.due()).isNull();
                });
    }

    private void tell(Notice notice) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> notices.tell(notice));
    }

    private List<InboxItem> inbox(Actor reader) {
        return notices.inbox(reader, Notices.NEWEST, 200);
    }

    private List<String> about(Actor reader) {
        return inbox(reader).stream().map(InboxItem::obligationKind).toList();
    }
}

package no.throughgate.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.support.CaseBook.Raised;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody answers: what the ladder does. */
class SilenceTest extends Situation {

    /** NAV in the state's service is told of the stay: no step of its own is drawn for its silence. */
    private static final String NOTICE = "acknowledgeNotice";

    private static final UnitId NAV_STATE = new UnitId("/nav/state");

    @Autowired
    Directory directory;

    private ObligationId accepted(CaseId caseId, String kind) {
        ObligationId id = driver.open(caseId, kind);
        driver.accept(caseId, kind);
        return id;
    }

    @Test
    void an_agency_that_accepts_and_then_is_silent_climbs_every_level_once() {
        CaseId caseId = driver.open(300);
        ObligationId id = accepted(caseId, NOTICE);
        driver.pass(Duration.ofDays(90));

        assertThat(book.levels(id)).containsExactly("L0", "L1", "L2", "L3", "L4", "L5");
        assertThat(book.raised(id).stream().map(Raised::at)).isSorted();
        assertThat(book.containing(id).stream().map(c -> driver.column(c, "kind")))
                .containsExactly("createFallback", "decideAsLeaderPair", "decideAsCountyGovernor");
        assertThat(driver.state(id)).as("still owed").isEqualTo("ACCEPTED");
        assertThat(driver.column(id, "accountable_unit")).isEqualTo("/nav/state");
    }

    @Test
    void each_level_tells_whom_it_should() {
        CaseId caseId = driver.open(300);
        ObligationId id = accepted(caseId, NOTICE);
        driver.pass(Duration.ofDays(90));
        String navLeader = leader("/nav/state");
        assertThat(book.told(id).stream().filter(t -> t.startsWith("alarm")))
                .containsExactly(
                        "alarm L0 /nav/state",
                        "alarm L1 /nav/state",
                        "alarm L1 /prison/oslo",
                        "alarm L2 /nav/state " + navLeader,
                        "alarm L3 /prison/oslo/coordinator",
                        "alarm L4 /prison/oslo " + leader("/prison/oslo"),
                        "alarm L4 /nav/state " + navLeader,
                        "alarm L5 /county-governor/03");
    }

    private String leader(String unit) {
        return directory.leaderOf(new UnitId(unit), TODAY).map(UserId::value).orElseThrow();
    }

    @Test
    void an_offer_that_nobody_answers_climbs_from_its_accept_by_clock() {
        CaseId caseId = driver.open(300);
        ObligationId id = driver.open(caseId, NOTICE);
        Instant acceptBy = book.instant(id, "accept_by");
        driver.pass(Duration.ofDays(90));
        assertThat(book.raised(id).get(0)).isEqualTo(new Raised("L1", acceptBy, NOTICE));
        assertThat(book.levels(id)).containsExactly("L1", "L2", "L3", "L4", "L5");
        assertThat(driver.column(id, "accountable_unit"))
                .as("the sender stays accountable while nobody has accepted")
                .isEqualTo("/prison/oslo");
    }

    @Test
    void while_the_leader_is_away_the_deputy_hears() {
        UserId leader = directory.leaderOf(NAV_STATE, TODAY).orElseThrow();
        directory.recordAbsence(leader, TODAY, TODAY.plusDays(60));
        try {
            UserId deputy = directory.leaderOf(NAV_STATE, TODAY).orElseThrow();
            assertThat(deputy).isNotEqualTo(leader);
            CaseId caseId = driver.open(300);
            ObligationId id = accepted(caseId, NOTICE);
            driver.pass(Duration.ofDays(20));
            assertThat(book.told(id)).contains("alarm L2 /nav/state " + deputy.value());
        } finally {
            directory.endAbsence(leader);
        }
    }

    @Test
    void where_nobody_leads_the_level_is_skipped_with_a_record() {
        List<UserId> leaders = Stream.generate(() -> directory
                        .leaderOf(NAV_STATE, TODAY)
                        .map(user -> {
                            directory.recordAbsence(user, TODAY, TODAY.plusDays(60));
                            return user;
                        })
                        .orElse(null))
                .takeWhile(java.util.Objects::nonNull)
                .toList();
        try {
            CaseId caseId = driver.open(300);
            ObligationId id = accepted(caseId, NOTICE);
            driver.pass(Duration.ofDays(40));
            assertThat(book.told(id)).noneMatch(t -> t.startsWith("alarm L2"));
            assertThat(book.history(id)).contains("ladder.levelSkipped");
            assertThat(book.levels(id)).startsWith("L0", "L1", "L2", "L3");
        } finally {
            leaders.forEach(directory::endAbsence);
        }
    }

    @Test
    void a_receiver_without_an_address_gives_the_coordinator_a_containing_task_at_once() {
        String address = directory.contactAddress(NAV_STATE).orElseThrow();
        staff.contactAddress("/nav/state", null);
        try {
            CaseId caseId = driver.open(300);
            ObligationId id = driver.open(caseId, NOTICE);
            driver.runDueJobs();
            assertThat(driver.state(id)).isEqualTo("OFFERED");
            assertThat(book.levels(id)).containsExactly("L3");
            ObligationId containing = book.containing(id).get(0);
            assertThat(driver.column(containing, "kind")).isEqualTo("createFallback");
            assertThat(driver.column(containing, "receiver_unit")).isEqualTo("/prison/oslo/coordinator");
            assertThat(book.instant(containing, "due_at")).isAfter(clock.instant());
        } finally {
            staff.contactAddress("/nav/state", address);
        }
    }

    @Test
    void what_is_done_after_all_ends_its_containment() {
        CaseId caseId = driver.open(300);
        ObligationId id = accepted(caseId, NOTICE);
        driver.until(book.instant(id, "due_at"));
        while (book.containing(id).isEmpty()) {
            driver.pass(Duration.ofDays(1));
        }
        ObligationId fallback = book.containing(id).get(0);
        driver.done(caseId, NOTICE);
        assertThat(driver.state(fallback)).isEqualTo("WITHDRAWN");
        driver.pass(Duration.ofDays(60));
        assertThat(book.levels(id)).containsExactly("L0", "L1", "L2", "L3");
    }

    @Test
    void a_no_after_the_miss_ends_the_containment_for_what_follows_has_an_owner_of_its_own() {
        CaseId caseId = driver.open(300);
        ObligationId id = driver.open(caseId, NOTICE);
        while (book.containing(id).isEmpty()) {
            driver.pass(Duration.ofDays(1));
        }
        ObligationId fallback = book.containing(id).get(0);
        driver.refuse(caseId, NOTICE, RefusalCode.NOT_ELIGIBLE);
        assertThat(driver.state(fallback)).isEqualTo("WITHDRAWN");
        ObligationId next = driver.open(caseId, NOTICE);
        assertThat(driver.column(next, "accountable_unit")).isEqualTo("/prison/oslo/coordinator");
    }

    @Test
    void whoever_contains_a_miss_holds_from_then_on_what_was_missed() {
        CaseId caseId = driver.open(300);
        ObligationId id = accepted(caseId, NOTICE);
        while (book.containing(id).isEmpty()) {
            driver.pass(Duration.ofDays(1));
        }
        driver.done(caseId, "createFallback");
        assertThat(driver.state(id)).isEqualTo("FAILED");
        ObligationId held = driver.open(caseId, NOTICE);
        assertThat(held).isNotEqualTo(id);
        assertThat(driver.column(held, "accountable_unit")).isEqualTo("/prison/oslo/coordinator");
        driver.done(caseId, NOTICE);
        assertThat(driver.state(held)).isEqualTo("DONE");
    }

    @Test
    void what_only_health_workers_may_see_stays_with_them_when_it_comes_back() {
        CaseId caseId = driver.open(300);
        ObligationId id = driver.open(caseId, "reviewHealthNeed");
        while (book.containing(id).isEmpty()) {
            driver.pass(Duration.ofDays(1));
        }
        ObligationId fallback = book.containing(id).get(0);
        while (driver.state(fallback).equals("ACCEPTED")) {
            driver.done(caseId, "createFallback");
        }
        assertThat(driver.column(fallback, "receiver_unit")).isEqualTo("/prison/oslo/coordinator");
        ObligationId held = driver.open(caseId, "reviewHealthNeed");
        assertThat(held).isNotEqualTo(id);
        assertThat(driver.column(held, "info_lane")).isEqualTo("RESTRICTED");
        assertThat(driver.column(held, "accountable_unit")).isEqualTo("/prison/oslo/health");
        assertThat(driver.column(held, "capability")).isEqualTo("prison-health");
    }

    @Test
    void after_three_days_without_the_engine_each_alarm_comes_once_and_in_order() {
        CaseId caseId = driver.open(40);
        driver.pass(Duration.ofDays(5));
        long seen = jdbc.sql("select max(seq) from audit.event where case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .single();
        // The alarms of those three days, as they were planned.
        clock.moveTo(clock.instant().plus(Duration.ofDays(3)));
        List<String> planned = jdbc.sql(
                        "select obligation_id from app.obligation where case_id = ? and next_alarm_at <= ? order by next_alarm_at, obligation_id")
                .params(caseId.value(), java.sql.Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
        assertThat(planned).isNotEmpty();

        driver.runDueJobs();

        List<String> raised = jdbc.sql(
                        "select obligation_id || ' ' || (detail ->> 'level') from audit.event where case_id = ? and seq > ? and kind = 'ladder.raised' order by seq")
                .params(caseId.value(), seen)
                .query(String.class)
                .list();
        assertThat(raised).doesNotHaveDuplicates();
        assertThat(raised.stream().map(r -> r.split(" ")[0]).distinct()).startsWith(planned.toArray(String[]::new));
        for (String id : planned) {
            assertThat(raised.stream().filter(r -> r.startsWith(id + " "))).isSorted();
        }
        assertThat(jdbc.sql("select count(*) from app.obligation where case_id = ? and next_alarm_at <= ?")
                        .params(caseId.value(), java.sql.Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single())
                .isZero();
    }
}

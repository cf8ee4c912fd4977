package no.throughgate.process.scenario;

import static no.throughgate.intake.IntakeFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Status;
import no.throughgate.intake.StayIntake;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.ObligationId;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CaseInvariants;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Released from Oslo; twenty days later recalled, to Bergen, for two more months. */
@ThroughgateTest
class RecallTwentyDaysAfterReleaseTest {

    private static final LocalDate ADMITTED = LocalDate.of(2026, 3, 2);
    private static final LocalDate RELEASE = LocalDate.of(2026, 3, 24);
    private static final LocalDate RECALLED = RELEASE.plusDays(20);
    private static final LocalDate NEXT_RELEASE = RECALLED.plusDays(60);
    private static final Map<String, Object> DAY =
            Map.of("metAtGate", "MET", "personReached", true, "redLines", "NONE");

    @Autowired
    StayIntake intake;

    @Autowired
    Cases cases;

    @Autowired
    CaseDriver drive;

    @Autowired
    CaseBook book;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_monday_morning(@Autowired CleanSlate slate) {
        slate.wipe();
        BpmnAwareTests.init(engine);
        drive.at(ADMITTED, LocalTime.of(9, 0));
    }

    @AfterEach
    void end() {
        drive.endCases();
        BpmnAwareTests.reset();
    }

    @Test
    void the_same_case_goes_on_what_is_owed_outside_rests_and_nothing_is_asked_twice() throws Exception {
        CaseId id = drive.adopt(
                intake.receive(stay("recalled-oslo", "oslo", ADMITTED, RELEASE)).caseId());
        drive.done(id, "holdIntakeTalk");
        drive.done(id, "recordConsents", Map.of("consentScope", "ALL", "givenHow", "ORAL"));
        drive.done(id, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        drive.done(id, "referHousing");
        drive.accept(id, "decideHome");
        drive.done(id, "offerNgo", Map.of("ngoWanted", true, "ngo", "/ngo/wayback"));
        ObligationId home = drive.open(id, "decideHome");
        String first = drive.column(home, "first_due_at");

        drive.untilDay(id, RELEASE, LocalTime.of(10, 0));
        drive.done(id, "recordRelease");
        drive.done(id, "recordGateOutcome", DAY);
        assertThat(cases.facts(id).status()).isEqualTo(Status.RELEASED);

        // R + 20: Bergen reports a stay of the same person.
        drive.untilDay(id, RECALLED, LocalTime.of(10, 0));
        invariants.hold(id);
        assertThat(drive.adopt(intake.receive(stay("recalled-bergen", "bergen", RECALLED, NEXT_RELEASE))
                        .caseId()))
                .as("the same case")
                .isEqualTo(id);

        invariants.hold(id);
        assertThat(cases.facts(id).status()).isEqualTo(Status.OPEN);
        assertThat(cases.facts(id).prison()).isEqualTo(new UnitId("/prison/bergen"));
        assertThat(cases.facts(id).release().date()).isEqualTo(NEXT_RELEASE);
        assertThat(drive.column(home, "concat_ws(' ', closed_at, suspended_at, accountable_unit)"))
                .as("still the same office's, and due before the next release")
                .isEqualTo("/municipality/0301/housing");
        assertThat(drive.column(home, "(next_alarm_at is not null and due_at < '" + NEXT_RELEASE + "')"))
                .isEqualTo("true");
        assertThat(drive.openKinds(id))
                .as("what followed the last release")
                .doesNotContain("holdThirdMeeting", "contactDay7");
        assertThat(consentsUntil(id)).containsOnly(RELEASE.plusDays(180).toString());

        drive.done(id, "reviewReturn", Map.of("homeKept", true));
        drive.untilDay(id, NEXT_RELEASE.minusDays(20), LocalTime.of(10, 0));
        assertThat(asked(id))
                .as("nothing is asked twice")
                .doesNotContain("holdIntakeTalk", "clarifyHousing", "determineMunicipality", "makePlan", "offerNgo");

        drive.untilDay(id, NEXT_RELEASE.minusDays(9), LocalTime.of(10, 0));
        assertThat(asked(id))
                .as("gate, first payment and health are for this release")
                .contains("nameGateSlot", "setFirstPayment", "reviewHealthNeed", "recordConsents");

        drive.untilDay(id, NEXT_RELEASE, LocalTime.of(10, 0));
        assertThat(book.all(id, "recordRelease")).as("prepared anew").hasSize(2);
        drive.done(id, "recordRelease");

        invariants.hold(id);
        assertThat(cases.facts(id).status()).isEqualTo(Status.RELEASED);
        assertThat(rests(id)).isEmpty();
        assertThat(drive.column(home, "first_due_at")).isEqualTo(first);
        assertThat(drive.follow(id, "follow-up").process()).isActive();
        assertThat(places(id))
                .containsExactly("/prison/oslo 2026-03-02 2026-03-24", "/prison/bergen 2026-04-13 2026-06-12");
    }

    private static Map<String, String> stay(String stay, String prison, LocalDate began, LocalDate release) {
        Map<String, String> fields = new HashMap<>(event("INNMELDING", 0));
        fields.putAll(Map.of(
                "oppholdId",
                stay,
                "hendelseId",
                stay + "-begun",
                "institusjon",
                prison,
                "startdato",
                began.toString(),
                "forventetSluttdato",
                release.toString(),
                "kommunenummer",
                "0301",
                "tidspunkt",
                began + "T08:00:00+01:00"));
        return fields;
    }

    /** What was asked since the person came back. */
    private List<String> asked(CaseId id) {
        return jdbc.sql("""
                        select kind from app.obligation o join app.release_case c using (case_id)
                        where case_id = ? and o.offered_at >= c.returned_at and o.refusals = 0 order by obligation_id
                        """).param(id.value()).query(String.class).list();
    }

    private List<String> rests(CaseId id) {
        return jdbc.sql(
                        "select kind from app.obligation where case_id = ? and closed_at is null and suspended_at is not null")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private List<String> consentsUntil(CaseId id) {
        return jdbc.sql("select expires_on::text from app.consent where case_id = ? and ended_at is null")
                .param(id.value())
                .query(String.class)
                .list();
    }

    private List<String> places(CaseId id) {
        return jdbc.sql(
                        "select concat_ws(' ', prison_unit, since, until) from app.stay_location where case_id = ? order by since")
                .param(id.value())
                .query(String.class)
                .list();
    }
}

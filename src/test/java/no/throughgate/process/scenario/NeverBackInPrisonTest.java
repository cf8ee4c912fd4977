package no.throughgate.process.scenario;

import static no.throughgate.intake.IntakeFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Status;
import no.throughgate.intake.EventState;
import no.throughgate.intake.StayIntake;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.UnitId;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CaseInvariants;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Released from Oslo; twenty days later Bergen registers the wrong person, and finds out after some days. */
@ThroughgateTest
class NeverBackInPrisonTest {

    private static final LocalDate ADMITTED = LocalDate.of(2026, 3, 2);
    private static final LocalDate RELEASE = LocalDate.of(2026, 3, 24);
    private static final LocalDate REGISTERED = RELEASE.plusDays(20);

    @Autowired
    StayIntake intake;

    @Autowired
    Cases cases;

    @Autowired
    CaseDriver drive;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_monday_morning(@Autowired CleanSlate slate) {
        slate.wipe();
        jdbc.sql("truncate app.stay_event").update();
        drive.at(ADMITTED, LocalTime.of(9, 0));
    }

    @AfterEach
    void end() {
        drive.endCases();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-12", ""})
    void everything_goes_on_where_it_stood_with_its_owner_and_a_clock_and_all_are_told(String nextRelease)
            throws Exception {
        CaseId id = drive.adopt(
                intake.receive(stay("INNMELDING", "never-oslo", "oslo", ADMITTED, ADMITTED, RELEASE.toString()))
                        .caseId());
        drive.done(id, "holdIntakeTalk");
        drive.done(id, "recordConsents", Map.of("consentScope", "ALL", "givenHow", "ORAL"));
        drive.done(id, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        drive.done(id, "referHousing");
        drive.accept(id, "decideHome");
        drive.untilDay(id, RELEASE, LocalTime.of(10, 0));
        drive.done(id, "recordRelease");
        drive.done(id, "recordGateOutcome", Map.of("metAtGate", "MET", "personReached", true, "redLines", "NONE"));
        drive.untilDay(id, REGISTERED, LocalTime.of(10, 0));
        CaseFacts before = cases.facts(id);
        SortedSet<String> stood = stands(id);
        List<String> owed = owed(id);
        assertThat(owed).as("in the middle of the follow-up").hasSizeGreaterThan(4);

        drive.adopt(intake.receive(stay("INNMELDING", "never-bergen", "bergen", REGISTERED, REGISTERED, nextRelease))
                .caseId());
        assertThat(cases.facts(id).status()).isEqualTo(Status.OPEN);
        drive.untilDay(id, REGISTERED.plusDays(3), LocalTime.of(10, 0));
        assertThat(owed(id)).isNotEqualTo(owed);
        List<String> told = told(id, "(kind <> 'neverReturned')");

        assertThat(intake.receive(stay(
                                "ANNULERING",
                                "never-bergen",
                                "bergen",
                                REGISTERED,
                                REGISTERED.plusDays(3),
                                nextRelease))
                        .state())
                .isEqualTo(EventState.APPLIED);
        drive.runOn(id);

        CaseFacts after = cases.facts(id);
        assertThat(after.status()).isEqualTo(Status.RELEASED);
        assertThat(after.prison()).isEqualTo(new UnitId("/prison/oslo"));
        assertThat(after.release()).isEqualTo(before.release());
        assertThat(after.profile()).isEqualTo(before.profile());
        assertThat(stands(id)).as("every token where it stood").isEqualTo(stood);
        assertThat(owed(id))
                .as("same owners, same first due dates, nothing lost and nothing new")
                .isEqualTo(owed);
        invariants.hold(id);
        assertThat(silent(id)).as("what has no clock").isEmpty();
        assertThat(told(id, "(kind = 'neverReturned')"))
                .as("who was told of it")
                .containsAll(told)
                .isNotEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from app.stay_location where case_id = ? and prison_unit = '/prison/bergen'")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .as("nobody was there")
                .isZero();

        drive.untilDay(id, RELEASE.plusDays(31), LocalTime.of(10, 0));
        assertThat(drive.openKinds(id)).as("the follow-up goes on").contains("reviewStatus30");
    }

    @Test
    void who_was_released_in_hours_has_no_track_that_only_the_mistake_began_and_the_next_return_begins_them_all()
            throws Exception {
        CaseId id = drive.adopt(
                intake.receive(stay("INNMELDING", "hours-oslo", "oslo", ADMITTED, ADMITTED, ADMITTED.toString()))
                        .caseId());
        drive.untilDay(id, ADMITTED, LocalTime.of(15, 0));
        drive.done(id, "recordRelease");
        drive.untilDay(id, REGISTERED, LocalTime.of(10, 0));
        SortedSet<String> stood = stands(id);
        assertThat(drive.openKinds(id)).doesNotContain("clarifyHousing", "applyForIdAndBank");

        drive.adopt(intake.receive(stay("INNMELDING", "hours-bergen", "bergen", REGISTERED, REGISTERED, "2026-06-12"))
                .caseId());
        assertThat(drive.openKinds(id)).contains("clarifyHousing", "applyForIdAndBank");
        drive.untilDay(id, REGISTERED.plusDays(1), LocalTime.of(10, 0));
        intake.receive(stay("ANNULERING", "hours-bergen", "bergen", REGISTERED, REGISTERED.plusDays(1), "2026-06-12"));
        drive.runOn(id);
        assertThat(stands(id)).as("every token where it stood").isEqualTo(stood);
        invariants.hold(id);

        LocalDate back = REGISTERED.plusDays(2);
        drive.untilDay(id, back, LocalTime.of(10, 0));
        drive.adopt(intake.receive(stay("INNMELDING", "hours-again", "bergen", back, back, "2026-06-12"))
                .caseId());
        assertThat(drive.openKinds(id)).contains("clarifyHousing", "applyForIdAndBank");
    }

    /** Where the tokens are, without what contains a miss: the miss has a clock of its own again. */
    private SortedSet<String> stands(CaseId id) {
        SortedSet<String> nodes = new TreeSet<>(drive.activeNodes(id));
        nodes.removeIf(
                node -> List.of("call_escalation", "createFallback", "decideAsLeaderPair", "decideAsCountyGovernor")
                        .contains(node));
        return nodes;
    }

    private List<String> owed(CaseId id) {
        return jdbc.sql("""
                        select concat_ws(' ', kind, state, accountable_unit, receiver_unit, assignee, first_due_at) from app.obligation
                        where case_id = ? and closed_at is null and ladder <> 'CONTAINMENT' order by 1
                        """).param(id.value()).query(String.class).list();
    }

    private List<String> silent(CaseId id) {
        return jdbc.sql("""
                        select kind from app.obligation o where case_id = ? and closed_at is null and (suspended_at is not null
                            or next_alarm_at is null and not exists (select 1 from app.obligation f
                                where f.contains_obligation = o.obligation_id and f.closed_at is null))
                        """).param(id.value()).query(String.class).list();
    }

    /** Since the person was registered. */
    private List<String> told(CaseId id, String which) {
        return jdbc.sql("select distinct to_unit from app.notice where case_id = ? and created_at::date >= ? and "
                        + which)
                .params(id.value(), REGISTERED)
                .query(String.class)
                .list();
    }

    private static Map<String, String> stay(
            String type, String stay, String prison, LocalDate began, LocalDate said, String release) {
        Map<String, String> fields = new HashMap<>(event(type, 0));
        fields.putAll(Map.of("oppholdId", stay, "hendelseId", stay + type, "tidspunkt", said + "T08:00:00+01:00"));
        if (type.equals("INNMELDING")) {
            fields.putAll(Map.of("institusjon", prison, "startdato", began.toString(), "kommunenummer", "0301"));
            fields.remove("forventetSluttdato");
            if (!release.isEmpty()) {
                fields.put("forventetSluttdato", release);
            }
        }
        return fields;
    }
}

package no.throughgate.diagram;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.diagram.Diagram.Place;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.DateMoves;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a case stands: all of it to those in the lane, and to nobody else so much as that something runs there. */
@ThroughgateTest
class DiagramsTest {

    private static final Locale ENGLISH = Locale.ENGLISH;

    private final Actor officer = reader("prison-staff", "/prison/oslo").actor();
    private final Actor nurse = reader("prison-health", "/prison/oslo/health").actor();

    private final Actor coordinator =
            reader("coordinator", "/prison/oslo/coordinator").actor();
    private final Actor nav = reader("nav-staff", "/nav/0301").actor();

    @Autowired
    CaseDriver driver;

    @Autowired
    CaseTokens workflow;

    @Autowired
    Diagrams diagrams;

    @Autowired
    DateMoves moves;

    @Autowired
    MovableClock clock;

    private CaseId caseId;

    @BeforeEach
    void a_case(@Autowired CleanSlate slate) {
        slate.wipe();
        driver.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
        caseId = driver.open(200);
    }

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void the_tokens_are_those_of_the_workflow_and_each_process_knows_its_caller() {
        List<Token> tokens = workflow.of(caseId);

        assertThat(tokens.stream().map(Token::element).distinct().sorted().toList())
                .isEqualTo(List.copyOf(driver.activeNodes(caseId)))
                .contains("call_housing", "clarifyHousing", "timer_nextAlarm");
        var ids = tokens.stream().map(Token::id).toList();
        assertThat(tokens)
                .filteredOn(token -> token.calledFrom() != null)
                .isNotEmpty()
                .allSatisfy(token -> assertThat(ids).contains(token.calledFrom()));
        assertThat(tokens)
                .filteredOn(token -> token.calledFrom() == null)
                .extracting(Token::process)
                .containsOnly(driver.instance(caseId, "release-coordination").getId());
    }

    @Test
    void what_lies_inside_a_call_is_one_step_down_and_the_way_leads_back() {
        Place housing = place(diagram(officer), "call_housing").orElseThrow();
        assertThat(housing.title()).isEqualTo("Housing");
        assertThat(housing.inside()).isEqualTo(1);

        Diagram inside = diagram(officer, housing.calls());

        assertThat(inside.title()).isEqualTo("Housing");
        assertThat(inside.way()).extracting(Diagram.Way::title).containsExactly("Release coordination");
        assertThat(place(inside, "clarifyHousing").orElseThrow())
                .returns("Oslo fengsel", Place::owner)
                .returns(true, Place::owed)
                .returns(false, Place::late);
        assertThat(inside.file()).contains("name=\"Clarify where to live\"");
        assertThat(diagrams.of(caseId, Optional.of(inside.process()), officer, Locale.forLanguageTag("nn"))
                        .orElseThrow()
                        .file())
                .contains("name=\"Avklar kvar personen skal bu\"");
    }

    @Test
    void what_is_overdue_is_marked_at_the_step_and_at_every_call_above_it() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(150)));

        Place housing = place(diagram(officer), "call_housing").orElseThrow();

        assertThat(housing.late()).isTrue();
        assertThat(place(diagram(officer, housing.calls()), "clarifyHousing")
                        .orElseThrow()
                        .late())
                .isTrue();
    }

    @Test
    void to_those_outside_the_lane_nothing_runs_in_it() {
        driver.done(caseId, "reviewHealthNeed", Map.of("healthNeed", true, "onMedicine", true, "overdoseRisk", true));
        Place health = place(diagram(nurse), "call_healthContinuity").orElseThrow();
        assertThat(diagram(nurse, health.calls()).places())
                .extracting(Place::element)
                .contains("confirmMedicine", "timer_releaseTalk");

        assertThat(place(diagram(officer), "call_healthContinuity")).isEmpty();
        assertThatThrownBy(() -> diagram(officer, health.calls())).isInstanceOf(Problem.class);
    }

    @Test
    void that_a_step_of_a_closed_lane_is_done_does_not_show_by_what_waits_behind_it() {
        Actor leader = reader("prison-lead", "/prison/oslo").actor();
        driver.done(caseId, "checkVictimNotice", Map.of("victimNotice", "TOLD"));
        Place readiness = place(diagram(officer), "call_releaseReadiness").orElseThrow();

        assertThat(place(diagram(leader, readiness.calls()), "catch_victimNoticeOutdated"))
                .isPresent();
        assertThat(place(diagram(officer, readiness.calls()), "catch_victimNoticeOutdated"))
                .isEmpty();
    }

    @Test
    void that_a_date_change_goes_on_for_the_notice_to_victims_alone_shows_to_nobody_else() {
        Actor leader = reader("prison-lead", "/prison/oslo").actor();
        caseId = driver.park(0);
        driver.enter(caseId, "sudden-release");
        driver.done(caseId, "checkVictimNotice", Map.of("victimNotice", "TOLD"));
        driver.pass(Duration.ofMinutes(1));
        moves.move(
                caseId,
                new ReleaseDate(LocalDate.of(2026, 3, 3), ReleaseType.REMAND_COURT, Certainty.CONFIRMED),
                "test");
        assertThat(place(diagram(officer), "call_dateChange"))
                .as("NAV's acknowledgement shows")
                .isPresent();

        driver.done(caseId, "acknowledgeNewDate");

        Place change = place(diagram(leader), "call_dateChange").orElseThrow();
        assertThat(place(diagram(leader, change.calls()), "checkVictimNotice")).isPresent();
        assertThat(place(diagram(officer), "call_dateChange")).isEmpty();
        assertThatThrownBy(() -> diagram(officer, change.calls())).isInstanceOf(Problem.class);
    }

    @Test
    void that_a_miss_is_being_contained_shows_to_those_who_know_what_contains_it_and_to_nobody_else() {
        driver.missed(caseId, "reviewHealthNeed");
        driver.runOn(caseId);
        assertThat(workflow.of(caseId)).extracting(Token::element).contains("call_escalation", "createFallback");

        Place containment = place(diagram(coordinator), "call_escalation").orElseThrow();
        assertThat(containment.inside()).isEqualTo(1);
        assertThat(place(diagram(nav), "call_escalation")).isEmpty();
        assertThatThrownBy(() -> diagram(nav, containment.calls())).isInstanceOf(Problem.class);
    }

    @Test
    void a_miss_that_the_reader_may_know_of_shows_as_an_escalation() {
        driver.missed(caseId, "holdIntakeTalk");
        driver.runOn(caseId);

        assertThat(workflow.of(caseId)).extracting(Token::element).contains("takeOverIntakeTalk");
        Place mapping = place(diagram(officer), "call_mappingAndConsent").orElseThrow();
        assertThat(diagram(officer, mapping.calls()).places())
                .extracting(Place::element)
                .contains("takeOverIntakeTalk");
    }

    @Test
    void another_case_s_process_is_not_there() {
        CaseId other = driver.open(200);
        String foreign = driver.instance(other, "housing").getId();

        assertThatThrownBy(() -> diagram(officer, foreign)).isInstanceOf(Problem.class);
    }

    private Diagram diagram(Actor reader) {
        return diagrams.of(caseId, Optional.empty(), reader, ENGLISH).orElseThrow();
    }

    private Diagram diagram(Actor reader, String process) {
        return diagrams.of(caseId, Optional.of(process), reader, ENGLISH).orElseThrow();
    }

    private static Optional<Place> place(Diagram diagram, String element) {
        return diagram.places().stream()
                .filter(place -> place.element().equals(element))
                .findFirst();
    }
}

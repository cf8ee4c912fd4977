package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Status;
import no.throughgate.consent.Consents;
import no.throughgate.consent.Consents.Given;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;
import no.throughgate.kernel.UserId;
import no.throughgate.obligation.HelpRequests;
import no.throughgate.obligation.HelpRequests.Asker;
import no.throughgate.support.CaseBook;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("help-after-closure")
class HelpAfterClosureProcessTest extends ProcessTest {

    private static final String COORDINATION = "/municipality/0301/coordination";

    @Autowired
    HelpRequests requests;

    @Autowired
    Cases cases;

    @Autowired
    CaseBook book;

    @Autowired
    Consents consents;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_request_within_twelve_months_is_owed_by_the_municipal_coordinator_and_the_case_stays_closed() {
        CaseId id = closed();
        drive.at(MONDAY.plusDays(300), LocalTime.of(9, 0));

        assertThat(requests.askFor(id, "test").taken()).isTrue();

        Walk help = drive.follow(id, "help-after-closure");
        assertThat(help.process()).isWaitingAtExactly("timer_nextAlarm", "answerHelp");
        assertThat(drive.column(help.open("answerHelp"), "accountable_unit")).isEqualTo(COORDINATION);
        help.done("answerHelp");
        assertThat(help.process()).hasPassed("end_helpAnswered").isEnded();
        assertThat(cases.facts(id).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void a_request_that_nobody_answers_climbs_the_ladder_outside() {
        CaseId id = closed();
        requests.askFor(id, "test");
        Walk help = drive.follow(id, "help-after-closure");

        drive.untilDay(id, MONDAY.plusDays(20), LocalTime.of(9, 0));

        assertThat(help.process()).isWaitingAt("call_escalation");
        assertThat(drive.column(help.open("createFallback"), "accountable_unit"))
                .as("the prison's part is over")
                .isEqualTo(COORDINATION);
        help.done("createFallback");
        assertThat(help.process()).hasPassed("end_missContained");
        help.done("answerHelp");
        assertThat(help.process()).isEnded();
    }

    @Test
    void after_twelve_months_it_says_plainly_where_to_turn() {
        CaseId id = closed();
        drive.at(MONDAY.plusDays(366), LocalTime.of(9, 0));

        HelpRequests.Answer answer = requests.askFor(id, "test");

        assertThat(answer.taken()).isFalse();
        assertThat(answer.turnTo()).contains(new UnitId(COORDINATION));
        assertThat(drive.running(id)).isFalse();
        assertThat(book.history(id)).contains("help.tooLate");
    }

    @Test
    void one_request_is_answered_at_a_time_and_an_open_case_needs_none() {
        CaseId open = drive.park(LONG_ENOUGH);
        CaseId id = closed();
        requests.askFor(id, "test");

        assertThatThrownBy(() -> requests.askFor(id, "test")).hasMessageContaining("help.askedAlready");
        assertThatThrownBy(() -> requests.askFor(open, "test")).hasMessageContaining("help.caseIsOpen");
    }

    @Test
    void an_organisation_that_walked_with_the_person_writes_her_request_down_and_the_history_says_who_asked() {
        CaseId id = walkedWith();
        var companion = new Actor(new UserId("companion"), Set.of(new UnitId("/ngo/wayback")), Set.of("ngo-staff"));

        assertThat(requests.ask(id, companion, Asker.SELF).taken()).isTrue();

        assertThat(book.history(id)).contains("help.askedBySelf").doesNotContain("help.askedOnBehalf");
        assertThat(jdbc.sql("select asker || ' ' || asked_by from app.help_request where case_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("SELF companion");
        drive.done(id, "answerHelp");
        requests.askFor(id, "operator");
        assertThat(book.history(id)).contains("help.askedOnBehalf");
    }

    private CaseId walkedWith() {
        CaseId id = drive.park(LONG_ENOUGH);
        consents.replace(new Given(
                id,
                List.of(new UnitId("/ngo/wayback")),
                List.of(LifeArea.FAMILY_AND_NETWORK, LifeArea.GENERAL),
                "ORAL",
                clock.instant(),
                new UnitId("/prison/oslo")));
        drive.enter(id, "ngo-and-gate")
                .done("offerNgo", Map.of("ngoWanted", true, "ngo", "/ngo/wayback"))
                .done("acceptCompanionship");
        drive.close(id);
        return id;
    }

    @Test
    void who_never_had_to_do_with_the_case_does_not_find_it() {
        CaseId id = closed();
        var stranger = new Actor(new UserId("stranger"), Set.of(new UnitId("/nav/5001")), Set.of("nav-staff"));

        assertThatThrownBy(() -> requests.ask(id, stranger, Asker.ON_BEHALF))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    private CaseId closed() {
        CaseId id = drive.park(LONG_ENOUGH);
        drive.close(id);
        return id;
    }
}

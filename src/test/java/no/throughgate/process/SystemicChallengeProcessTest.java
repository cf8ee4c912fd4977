package no.throughgate.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import no.throughgate.challenge.Challenges;
import no.throughgate.challenge.Raised;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.support.CaseBook;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoversModel("systemic-challenge")
class SystemicChallengeProcessTest extends ProcessTest {

    private static final String DIRECTORATE = "/directorate/kdi";

    @Autowired
    Challenges challenges;

    @Autowired
    CaseBook book;

    @Autowired
    CleanSlate slate;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nothing_has_been_raised() {
        slate.wipe();
    }

    @Test
    void what_a_prison_raises_its_coordinator_groups_within_five_working_days() {
        Walk challenge = raised("/prison/oslo", "prison-staff");

        assertThat(challenge.process()).isWaitingAtExactly("timer_nextAlarm", "groupChallenge");
        assertThat(owner(challenge, "groupChallenge")).isEqualTo("/prison/oslo/coordinator");
        assertThat(drive.column(challenge.open("groupChallenge"), "(due_at at time zone 'Europe/Oslo')::date"))
                .isEqualTo(MONDAY.plusDays(7).toString());
    }

    @Test
    void what_an_organisation_raises_the_directorate_groups() {
        Walk challenge = raised("/ngo/wayback", "ngo-staff");

        assertThat(owner(challenge, "groupChallenge")).isEqualTo(DIRECTORATE);
    }

    @Test
    void a_challenge_goes_to_the_agenda_and_its_answer_comes_back_to_whoever_raised_it() {
        Walk challenge = raised("/ngo/wayback", "ngo-staff").done("groupChallenge");
        assertThat(challenge.process()).isWaitingAtExactly("timer_nextAlarm", "placeOnAgenda");

        challenge.done("placeOnAgenda", Map.of("meetsOn", "2026-03-20", "agendaItem", "7"));
        assertThat(owner(challenge, "answerChallenge")).isEqualTo(DIRECTORATE);
        challenge.done("answerChallenge", ANSWER);

        assertThat(challenge.process())
                .hasPassed("serviceTask_tellGroup")
                .isWaitingAtExactly("timer_nextAlarm", "reviewAnswer");
        assertThat(owner(challenge, "reviewAnswer")).isEqualTo("/ngo/wayback");
        assertThat(drive.column(challenge.open("reviewAnswer"), "capability")).isEqualTo("ngo-staff");
        assertThat(told(challenge.caseId())).containsExactly("/ngo/wayback somebody");

        challenge.done("reviewAnswer", answer("challengeAnswered", true));

        assertThat(challenge.process()).hasPassed("end_challengeClosed").isEnded();
        assertThat(outcome(challenge.caseId())).isEqualTo("ANSWERED");
        assertThat(book.history(challenge.caseId())).startsWith("matter.opened").endsWith("matter.closed");
    }

    @Test
    void challenges_of_one_kind_are_one_item_on_the_agenda_and_each_gets_the_answer() {
        Walk first = raised("/prison/oslo", "prison-staff").done("groupChallenge");
        Walk second = raised("/nav/0301", "nav-staff");
        second.done("groupChallenge", answer("group", first.caseId().value()));
        assertThat(second.process()).isWaitingAtExactly("timer_nextAlarm", "catch_groupAnswered");
        assertThat(drive.openKinds(second.caseId())).isEmpty();

        first.done("placeOnAgenda").done("answerChallenge", ANSWER);

        assertThat(second.process()).isWaitingAtExactly("timer_nextAlarm", "reviewAnswer");
        assertThat(owner(second, "reviewAnswer")).isEqualTo("/nav/0301");
        assertThat(told(second.caseId())).containsExactly("/nav/0301 somebody");
        second.done("reviewAnswer", answer("challengeAnswered", true));
        assertThat(second.process()).isEnded();
        assertThat(first.process()).as("each says for itself").isWaitingAtExactly("timer_nextAlarm", "reviewAnswer");
    }

    @Test
    void a_group_that_has_its_answer_takes_nobody_in_any_more() {
        Walk first = raised("/prison/oslo", "prison-staff").done("groupChallenge");
        Walk late = raised("/nav/0301", "nav-staff");
        first.done("placeOnAgenda").done("answerChallenge", ANSWER);

        assertThatExceptionOfType(WrongAnswer.class)
                .isThrownBy(() -> late.done(
                        "groupChallenge", answer("group", first.caseId().value())));
    }

    @Test
    void an_answer_that_does_not_answer_is_given_anew() {
        Walk challenge = answered().done("reviewAnswer", answer("challengeAnswered", false));
        assertThat(challenge.process()).isWaitingAtExactly("timer_nextAlarm", "reviseAnswer");
        assertThat(owner(challenge, "reviseAnswer")).isEqualTo(DIRECTORATE);

        challenge.done("reviseAnswer", Map.of("decisionReference", "2026/77", "answer", "The reasons in full."));

        assertThat(challenge.process()).isWaitingAtExactly("timer_nextAlarm", "reviewAnswer");
        challenge.done("reviewAnswer", answer("challengeAnswered", true));
        assertThat(outcome(challenge.caseId())).isEqualTo("ANSWERED");
    }

    @Test
    void where_nobody_says_whether_it_answers_the_answer_stands() {
        Walk challenge = answered().missed("reviewAnswer");

        assertThat(challenge.process())
                .hasPassed("missed_reviewAnswer", "end_challengeClosed")
                .isEnded();
        assertThat(outcome(challenge.caseId())).isEqualTo("NOT_OBJECTED");
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_escalated_to_the_directorate() {
        Walk challenge = raised("/ngo/wayback", "ngo-staff").done("groupChallenge", "placeOnAgenda");
        var missed = challenge.open("answerChallenge");

        challenge.missed("answerChallenge");

        assertThat(book.levels(missed)).containsExactly("L0", "L1", "L2", "L3", "L5");
        assertThat(owner(challenge, "decideAsDirectorate")).isEqualTo(DIRECTORATE);
        assertThat(drive.column(challenge.open("decideAsDirectorate"), "contains_obligation"))
                .isEqualTo("" + missed.value());

        challenge.done("decideAsDirectorate");

        assertThat(challenge.process())
                .hasPassed("end_missContained")
                .isWaitingAtExactly("timer_nextAlarm", "answerChallenge");
        assertThat(drive.state(missed)).isEqualTo("FAILED");
        challenge.done("answerChallenge", ANSWER);
        assertThat(challenge.process()).isWaitingAtExactly("timer_nextAlarm", "reviewAnswer");
    }

    @Test
    void a_grouping_that_the_coordinator_misses_is_the_directorates() {
        Walk challenge = raised("/prison/oslo", "prison-staff").missed("groupChallenge");

        challenge.done("decideAsDirectorate");

        assertThat(owner(challenge, "groupChallenge")).isEqualTo(DIRECTORATE);
    }

    @Test
    void neither_the_item_of_the_agenda_nor_the_reference_of_an_answer_says_whose_case_it_was() {
        Walk challenge = raised("/ngo/wayback", "ngo-staff").done("groupChallenge");
        about(
                "agendaItem",
                () -> challenge.done("placeOnAgenda", Map.of("meetsOn", "2026-03-20", "agendaItem", "TG-2026-000123")));
        about("agendaItem", () -> challenge.done("placeOnAgenda", Map.of("agendaItem", "018101 12345")));
        challenge.done("placeOnAgenda");
        about("decisionReference", () -> challenge.done("answerChallenge", about(ANSWER)));
        challenge.done("answerChallenge", ANSWER).done("reviewAnswer", Map.of("challengeAnswered", false));
        about("decisionReference", () -> challenge.done("reviseAnswer", about(Map.of("answer", "As it was."))));
    }

    private static Map<String, Object> about(Map<String, Object> answer) {
        var with = new java.util.HashMap<>(answer);
        with.put("decisionReference", "TG-2026-000123");
        return with;
    }

    private static void about(String field, Runnable said) {
        org.assertj.core.api.Assertions.assertThatThrownBy(said::run)
                .isInstanceOfSatisfying(no.throughgate.obligation.WrongAnswer.class, wrong -> assertThat(wrong.field())
                        .isEqualTo(field));
    }

    private static final Map<String, Object> ANSWER = Map.of(
            "decision",
            "ACCEPTED",
            "decisionReference",
            "2026/1234",
            "answer",
            "A place is kept for those who come out.");

    private Walk answered() {
        return raised("/ngo/wayback", "ngo-staff")
                .done("groupChallenge", "placeOnAgenda")
                .done("answerChallenge", ANSWER);
    }

    private Walk raised(String unit, String capability) {
        CaseId id = challenges.raise(Raised.by(unit), Raised.somebody(unit, capability));
        return drive.follow(id, "systemic-challenge");
    }

    private String owner(Walk challenge, String kind) {
        return drive.column(challenge.open(kind), "accountable_unit");
    }

    private String outcome(CaseId id) {
        return jdbc.sql("select outcome from app.matter where case_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private List<String> told(CaseId id) {
        return jdbc.sql("select to_unit || ' ' || to_user from app.notice where case_id = ? and kind = 'answered'")
                .param(id.value())
                .query(String.class)
                .list();
    }
}

package no.throughgate.web.casepage;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.throughgate.access.CurrentUser;
import no.throughgate.appointment.Appointments;
import no.throughgate.appointment.CalendarFile;
import no.throughgate.kernel.Problem;
import no.throughgate.meeting.Meeting;
import no.throughgate.meeting.Meetings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked to the group sees when and where, and carries it into a calendar; a decision is seen as its life area is. */
class MeetingSharedTest extends ConsentedContentSituation {

    private final CurrentUser housing = reader("housing-staff", "/municipality/0301/housing");

    @Autowired
    Meetings meetings;

    @Autowired
    Appointments appointments;

    @Autowired
    MeetingController controller;

    @Test
    void an_invited_unit_takes_the_meeting_into_its_calendar_and_the_file_names_nobody() {
        long id = called();

        var text = CalendarFile.of(appointments.find(caseId, id, nav.actor()), "Responsibility group");

        assertThat(text).contains("BEGIN:VEVENT", caseId.value(), "Responsibility group");
        assertThat(text).doesNotContain("Prøve").doesNotContain("Person");
    }

    @Test
    void for_whoever_the_case_is_closed_to_there_is_no_such_file() {
        long id = called();

        assertThatThrownBy(
                        () -> controller.calendar(caseId.value(), id, reader("nav-staff", "/nav/4601"), Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    @Test
    void a_health_unit_is_asked_only_if_the_person_agreed_to_share_with_it() {
        said("SOME", List.of("NAV"), List.of("GENERAL"));
        plan();
        long id = call();

        assertThat(jdbc.sql("select unit from app.appointment_party where appointment_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .contains("/nav/0301")
                .noneMatch(unit -> unit.contains("health"));
    }

    @Test
    void a_decision_is_open_to_the_unit_it_names_and_else_as_its_life_area_is() {
        called();
        driver.done(caseId, "holdFirstMeeting", Map.of("present", List.of("PERSON")));
        driver.done(
                caseId,
                "recordDecisions",
                Map.of("decidedUnit", "HOUSING", "decision", "Vise en leilighet", "decisionDue", "2026-05-04"));

        assertThat(decisions(housing)).containsExactly("Vise en leilighet");
        assertThat(decisions(coordinator)).containsExactly("Vise en leilighet");
        assertThat(decisions(nav)).isEmpty();
    }

    private List<String> decisions(CurrentUser user) {
        return meetings.of(caseId, user.actor()).stream()
                .flatMap(meeting -> meeting.decisions().stream())
                .map(Meeting.Decision::what)
                .toList();
    }

    private long called() {
        said("NONE", List.of(), List.of());
        plan();
        return call();
    }

    private void plan() {
        driver.done(caseId, "offerMapping", "makePlan", "recordAgreement");
        driver.done(caseId, "clarifyHousing", Map.of("housingNeed", "NEEDS_HOME"));
        driver.done(caseId, "referHousing", Map.of());
    }

    private long call() {
        driver.done(
                caseId,
                "callMeeting",
                Map.of("meetOn", "2026-04-14", "startsAt", "10:00", "minutes", 60, "place", "Møterom 2"));
        return jdbc.sql("select appointment_id from app.appointment where case_id = :case")
                .param("case", caseId.value())
                .query(Long.class)
                .single();
    }
}

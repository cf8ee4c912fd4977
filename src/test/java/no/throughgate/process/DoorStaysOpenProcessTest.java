package no.throughgate.process;

import static no.throughgate.obligation.RefusalCode.NO_CAPACITY;
import static no.throughgate.obligation.RefusalCode.PERSON_DECLINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.DateMoves;
import no.throughgate.obligation.OpenDoors;
import no.throughgate.support.CaseBook;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoversModel("door-stays-open")
class DoorStaysOpenProcessTest extends ProcessTest {

    private static final String TIMER = "timer_askAgain";

    @Autowired
    CaseBook book;

    @Autowired
    OpenDoors doors;

    @Autowired
    DateMoves dates;

    @Autowired
    MovableClock clock;

    @Test
    void what_was_declined_is_offered_again_after_14_30_and_every_90_days() {
        Walk door = company();

        assertThat(drive.dueDay(door.caseId(), TIMER)).isEqualTo(MONDAY.plusDays(14));
        door.reached(TIMER).done("offerNgoAgain", answer("reofferAnswer", "NOT_NOW"));
        assertThat(drive.dueDay(door.caseId(), TIMER)).isEqualTo(today().plusDays(30));
        door.reached(TIMER).done("offerNgoAgain", answer("reofferAnswer", "NOT_NOW"));
        assertThat(drive.dueDay(door.caseId(), TIMER)).isEqualTo(today().plusDays(90));
        door.reached(TIMER).done("offerNgoAgain", answer("reofferAnswer", "NOT_NOW"));
        assertThat(drive.dueDay(door.caseId(), TIMER)).isEqualTo(today().plusDays(90));
    }

    @Test
    void company_wanted_after_all_starts_the_track_anew() {
        Walk door = company().reached(TIMER).done("offerNgoAgain", answer("reofferAnswer", "WANTED"));

        assertThat(door.process()).isWaitingAt("call_ngoAndGate");
        while (drive.find(door.caseId(), "acceptCompanionship").isPresent()) {
            drive.refuse(door.caseId(), "acceptCompanionship", NO_CAPACITY);
        }
        assertThat(door.process()).hasPassed("end_companySought").isEnded();
    }

    @Test
    void whoever_asks_never_to_be_asked_again_is_never_asked_again() {
        Walk door = company().reached(TIMER).done("offerNgoAgain", answer("reofferAnswer", "NEVER"));

        assertThat(door.process()).hasPassed("end_neverAgain").isEnded();
    }

    @Test
    void a_mapping_that_is_wanted_after_all_is_held() {
        Walk mapping = drive.walk("mapping-and-consent", LONG_ENOUGH);
        drive.done(mapping.caseId(), "holdIntakeTalk", "recordConsents");
        drive.done(mapping.caseId(), "offerMapping", answer("mappingWanted", false));
        Walk door = mapping.follow("door-stays-open").reached(TIMER);
        int before = book.all(door.caseId(), "holdShortMapping").size();

        door.done("offerHelpAgain", answer("reofferAnswer", "WANTED"));
        assertThat(door.process()).isWaitingAtExactly("holdShortMapping");
        door.done("holdShortMapping");

        assertThat(door.process()).hasPassed("end_needsMapped").isEnded();
        assertThat(book.all(door.caseId(), "holdShortMapping")).hasSize(before + 1);
    }

    @Test
    void help_that_the_person_declined_through_the_one_who_gives_it_is_offered_again() {
        Walk housing = drive.walk("housing", LONG_ENOUGH)
                .done("clarifyHousing", answer("housingNeed", "NEEDS_HOME"))
                .done("referHousing")
                .refused("decideHome", PERSON_DECLINED);
        Walk door = housing.follow("door-stays-open").reached(TIMER);

        door.done("offerHelpAgain", answer("reofferAnswer", "WANTED"));
        assertThat(drive.column(door.open("arrangeHelp"), "receiver_unit")).isEqualTo("/prison/oslo/coordinator");
        assertThat(doors.declined(door.open("arrangeHelp"))).contains("decideHome");
        door.done("arrangeHelp");

        assertThat(door.process()).hasPassed("end_helpArranged").isEnded();
    }

    @Test
    void treatment_is_offered_again_inside_the_health_service_and_nowhere_else() {
        Walk health = drive.walk("health-continuity", LONG_ENOUGH)
                .done("reviewHealthNeed", Map.of("healthNeed", true, "onMedicine", false, "overdoseRisk", false))
                .refused("acceptTreatment", PERSON_DECLINED);
        Walk door = health.follow("door-stays-open").reached(TIMER);

        assertThat(drive.column(door.open("offerHealthAgain"), "receiver_unit")).isEqualTo("/prison/oslo/health");
        assertThat(drive.column(door.open("offerHealthAgain"), "info_lane")).isEqualTo("RESTRICTED");
        door.done("offerHealthAgain", answer("reofferAnswer", "WANTED")).done("arrangeTreatment");

        assertThat(door.process()).hasPassed("end_treatmentArranged").isEnded();
    }

    @Test
    void a_moved_release_date_asks_on_the_day_after() {
        Walk door = company();

        dates.move(
                door.caseId(),
                new ReleaseDate(MONDAY.plusDays(150), ReleaseType.SENTENCE_END, Certainty.DECIDED),
                "test");

        assertThat(drive.dueDay(door.caseId(), TIMER)).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void a_crisis_asks_on_the_same_day() {
        Walk door = company();

        drive.raiseHand(door.caseId(), Optional.empty());

        assertThat(drive.dueDay(door.caseId(), TIMER)).isEqualTo(MONDAY);
    }

    @Test
    void after_release_the_municipality_asks() {
        Walk door = company();
        drive.at(MONDAY.plusDays(LONG_ENOUGH + 1), LocalTime.of(9, 0));

        door.reached(TIMER);

        assertThat(drive.column(door.open("offerNgoAgain"), "receiver_unit"))
                .isEqualTo("/municipality/0301/coordination");
    }

    private Walk company() {
        return drive.walk("ngo-and-gate", LONG_ENOUGH)
                .done("offerNgo", answer("ngoWanted", false))
                .follow("door-stays-open");
    }

    private LocalDate today() {
        return Oslo.dateOf(clock.instant());
    }
}

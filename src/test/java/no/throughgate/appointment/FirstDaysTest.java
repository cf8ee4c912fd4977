package no.throughgate.appointment;

import static no.throughgate.support.Readers.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import no.throughgate.appointment.Itinerary.Code;
import no.throughgate.appointment.Itinerary.Trouble;
import no.throughgate.kernel.Actor;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Oslo;
import no.throughgate.kernel.UnitId;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.ThroughgateTest;
import no.throughgate.support.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T30: what the coordinator books is the case's, seen by each as they may, and wrong answers are said where they stand. */
@ThroughgateTest
class FirstDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    /** A Friday. */
    private static final LocalDate RELEASE = TODAY.plusDays(200);

    private final Actor coordinator =
            reader("coordinator", "/prison/oslo/coordinator").actor();
    private final Actor nav = reader("nav-staff", "/nav/0301").actor();
    private final Actor health = reader("prison-health", "/prison/oslo/health").actor();

    @Autowired
    Appointments appointments;

    @Autowired
    Days days;

    @Autowired
    CaseDriver drive;

    @Autowired
    JdbcClient jdbc;

    Walk readiness;

    @BeforeEach
    void two_weeks_before_release() {
        drive.at(TODAY, LocalTime.of(9, 0));
        readiness = drive.walk("release-readiness", 200).reached("timer_readiness14");
    }

    @AfterEach
    void end() {
        drive.endCases();
    }

    @Test
    void what_is_booked_is_the_days_of_the_case_with_its_friday_and_names_the_obligation_it_came_from() {
        readiness.done("bookFirstDays", answers());

        Days.Seen seen = days.of(caseId(), coordinator).orElseThrow();

        assertThat(seen.stops()).extracting(Stop::kind).containsExactly("IDENTITY", "BANK", "NAV");
        assertThat(seen.stops().get(1).whom()).as("a bank is no unit here").isNull();
        assertThat(seen.stops()).extracting(Stop::travel).containsExactly(0, 20, 30);
        assertThat(seen.stops().get(2).unit()).isEqualTo(new UnitId("/nav/0301"));
        assertThat(seen.itinerary().troubles()).isEmpty();
        assertThat(seen.warnings()).extracting(Enum::name).containsExactly("FRIDAY");
        assertThat(seen.load()).isNotNull();
        assertThat(seen.load().weeks().get(0).count()).isEqualTo(3);
        assertThat(jdbc.sql(
                                "select distinct o.kind from app.appointment p join app.obligation o on o.obligation_id = p.source_obligation "
                                        + "where p.case_id = :case")
                        .param("case", caseId().value())
                        .query(String.class)
                        .list())
                .containsExactly("bookFirstDays");
    }

    @Test
    void who_receives_the_person_sees_their_own_and_no_load() {
        readiness.done("bookFirstDays", answers());

        Days.Seen seen = days.of(caseId(), nav).orElseThrow();

        assertThat(seen.stops()).extracting(Stop::kind).containsExactly("NAV");
        assertThat(seen.itinerary().feasible())
                .as("that nothing is booked on the first day is not NAV's to know")
                .isTrue();
        assertThat(seen.load()).isNull();
        assertThat(days.of(
                        caseId(),
                        reader("housing-staff", "/municipality/0301/housing").actor()))
                .isEmpty();
    }

    @Test
    void about_health_only_the_time_is_seen_by_others_and_it_counts() {
        readiness.done("bookFirstDays", answers());
        bookHealth("09:15");

        Days.Seen seen = days.of(caseId(), coordinator).orElseThrow();

        Stop closed = seen.stops().get(1);
        assertThat(closed.closed()).isTrue();
        assertThat(List.of(closed.travel())).containsExactly(0);
        assertThat(closed.place()).isNull();
        assertThat(closed.unit()).isNull();
        assertThat(closed.whom()).isNull();
        assertThat(seen.itinerary().troubles()).extracting(Trouble::code).containsExactly(Code.OVERLAP);
        assertThat(seen.load().weeks().get(0).count()).isEqualTo(4);
        assertThat(days.of(caseId(), health).orElseThrow().stops())
                .extracting(Stop::kind)
                .contains("DOCTOR");
        assertThat(days.of(caseId(), nav).orElseThrow().stops()).hasSize(1);
    }

    @Test
    void a_wrong_answer_is_said_at_its_field() {
        wrong("secondUntil", "11:00", "secondUntil", "appointment.endsBeforeItBegins");
        wrong("secondHours", "12-15", "secondFrom", "appointment.outsideOpeningHours");
        wrong("thirdHours", "hele dagen", "thirdHours", "appointment.noOpeningHours");
        wrong("thirdHours", "15-9", "thirdHours", "appointment.noOpeningHours");
        wrong("thirdHours", "9-25", "thirdHours", "appointment.noOpeningHours");
        wrong("firstOn", RELEASE.minusDays(1).toString(), "firstOn", "appointment.notInTheFirstDays");
        wrong("firstOn", RELEASE.plusDays(6).toString(), "firstOn", "appointment.notInTheFirstDays");
        assertThat(appointments.of(caseId(), coordinator)).isEmpty();
    }

    @Test
    void days_that_cannot_be_walked_through_are_kept_and_said() {
        var swapped = answers();
        swapped.put("firstKind", "BANK");
        swapped.put("secondKind", "IDENTITY");
        readiness.done("bookFirstDays", swapped);

        assertThat(days.of(caseId(), coordinator).orElseThrow().itinerary().troubles())
                .extracting(Trouble::code)
                .containsExactly(Code.WRONG_ORDER);
    }

    @Test
    void more_than_the_person_can_keep_is_too_much() {
        readiness.done("bookFirstDays", answers());
        assertThat(days.tooMuch(caseId())).isFalse();
        for (String time : List.of("12:00", "13:00", "14:00", "15:00")) {
            bookHealth(time);
        }

        assertThat(days.tooMuch(caseId())).isTrue();
    }

    private void wrong(String field, String value, String beside, String message) {
        var answers = answers();
        answers.put(field, value);
        assertThatThrownBy(() -> readiness.done("bookFirstDays", answers))
                .isInstanceOfSatisfying(WrongAnswer.class, wrong -> {
                    assertThat(wrong.field()).isEqualTo(beside);
                    assertThat(wrong.messageKey()).isEqualTo(message);
                });
    }

    private void bookHealth(String from) {
        var begins = Oslo.at(RELEASE, LocalTime.parse(from));
        appointments.book(
                new Booking(
                        caseId(),
                        "DOCTOR",
                        LifeArea.HEALTH_AND_SUBSTANCE,
                        new UnitId("/prison/oslo/health"),
                        begins,
                        begins.plusSeconds(900),
                        null,
                        "Legekontoret",
                        null,
                        OptionalInt.empty(),
                        null,
                        Set.of()),
                begins);
    }

    private CaseId caseId() {
        return readiness.caseId();
    }

    private static Map<String, Object> answers() {
        var answers = new HashMap<String, Object>();
        put(answers, "first", "IDENTITY", RELEASE, "09:00", "09:30", "", 0);
        put(answers, "second", "BANK", RELEASE, "11:00", "11:30", "9-15", 20);
        put(answers, "third", "NAV", RELEASE.plusDays(3), "10:00", "11:00", "09:30–14.00", 30);
        return answers;
    }

    private static void put(
            Map<String, Object> answers,
            String n,
            String kind,
            LocalDate day,
            String from,
            String until,
            String hours,
            int travel) {
        answers.putAll(Map.of(
                n + "Kind", kind,
                n + "On", day.toString(),
                n + "From", from,
                n + "Until", until,
                n + "Place", "Oslo, " + kind,
                n + "Hours", hours,
                n + "Travel", travel));
    }
}

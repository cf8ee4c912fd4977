package no.throughgate.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import no.throughgate.cases.Cases;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.Problem;
import no.throughgate.obligation.WrongAnswer;
import no.throughgate.support.CaseDriver;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A challenge is about the system: whoever slips a person in is told so before anything is kept. */
@ThroughgateTest
class NobodysChallengeTest {

    @Autowired
    Challenges challenges;

    @Autowired
    Cases cases;

    @Autowired
    CaseDriver drive;

    @Autowired
    CleanSlate slate;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_monday_without_cases() {
        slate.wipe();
        drive.at(LocalDate.of(2026, 3, 2), LocalTime.of(9, 0));
    }

    @AfterEach
    void over() {
        drive.endCases();
        slate.wipe();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It happened to 01810112345 again, and nobody did anything.",
                "It happened to 018101 12345 again, and nobody did anything.",
                "Look at tg-2026-000123, that is what always happens."
            })
    void numbers_of_people_and_of_cases_are_refused(String text) {
        refused(text);
    }

    @Test
    void the_name_of_somebody_whom_the_unit_works_with_is_refused_however_it_is_written() {
        CaseId id = drive.park(200);
        String name = cases.names(java.util.List.of(id)).get(id);

        refused("We told everybody about " + name.toUpperCase().replace(" ", "  ") + ", and nobody came.");
    }

    @Test
    void who_is_not_the_units_own_cannot_be_known_and_words_that_only_begin_like_a_name_are_words() {
        CaseId id = drive.park(200);
        String name = cases.names(java.util.List.of(id)).get(id);

        assertThat(raise("The form for " + name + "s comes too late every time."))
                .isNotNull();
        assertThat(challenges.raise(
                        Raised.by("/ngo/wayback", "Nobody tells us when, not even of " + name + "."),
                        Raised.somebody("/ngo/wayback", "ngo-staff")))
                .isNotNull();
    }

    @Test
    void for_a_unit_that_is_not_ones_own_nobody_raises_anything() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        challenges.raise(Raised.by("/prison/oslo"), Raised.somebody("/ngo/wayback", "ngo-staff")));
        assertThatExceptionOfType(Problem.class)
                .as("in the unit, but not to do its work")
                .isThrownBy(() ->
                        challenges.raise(Raised.by("/prison/oslo"), Raised.somebody("/prison/oslo", "prison-health")));
    }

    @Test
    void a_challenge_has_no_person_no_stay_and_no_release() {
        CaseId id = raise("Nobody knows the release date in time.");

        assertThat(id.value()).startsWith("TG-S-2026-");
        assertThat(cases.names(java.util.List.of(id))).isEmpty();
        assertThat(cases.facts(id).release()).isNull();
        assertThat(jdbc.sql("select count(*) from person.person p join app.release_case c using (person_id)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void refused(String text) {
        assertThatExceptionOfType(WrongAnswer.class).isThrownBy(() -> raise(text));
        assertThat(jdbc.sql("select count(*) from app.matter").query(Long.class).single())
                .isZero();
    }

    private CaseId raise(String description) {
        return challenges.raise(
                Raised.by("/prison/oslo", description), Raised.somebody("/prison/oslo", "prison-staff"));
    }
}

package no.throughgate.intake;

import static no.throughgate.intake.IntakeFixture.event;
import static no.throughgate.intake.IntakeFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.CaseFacts;
import no.throughgate.cases.Cases;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.Status;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.support.CleanSlate;
import no.throughgate.support.ThroughgateTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way: from an event to a case with its workflow on the real engine. */
@ThroughgateTest
class StaysBecomeCasesTest {

    @Autowired
    StayIntake intake;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void standStill(@Autowired CleanSlate slate) {
        slate.wipe();
        clock.moveTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    @AfterEach
    void goOn() {
        clock.reset();
    }

    @Test
    void a_stay_becomes_a_case_its_date_moves_and_its_end_is_the_release_date() throws InvalidStay {
        CaseId caseId = receive("INNMELDING", 0, "2001").caseId();
        assertThat(cases.facts(caseId).release()).extracting(ReleaseDate::date).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(cases.names(List.of(caseId))).containsEntry(caseId, "Prøve Eksempelsen");
        assertThat(receive("OPPDATERING", 5, "2001").state()).isEqualTo(EventState.APPLIED);
        assertThat(cases.facts(caseId).release()).extracting(ReleaseDate::date).isEqualTo(LocalDate.of(2026, 8, 6));
        assertThat(receive("UTMELDING", 9, "2001").state()).isEqualTo(EventState.APPLIED);
        CaseFacts ended = cases.facts(caseId);
        assertThat(ended.release()).extracting(ReleaseDate::date).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(ended.release()).extracting(ReleaseDate::certainty).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void an_annulled_stay_ends_its_case() throws InvalidStay {
        CaseId caseId = receive("INNMELDING", 0, "2002").caseId();
        assertThat(receive("ANNULERING", 3, "2002").state()).isEqualTo(EventState.APPLIED);
        assertThat(cases.facts(caseId).status()).isEqualTo(Status.ANNULLED);
    }

    @Test
    void an_update_says_how_things_are_now_and_leaves_what_it_does_not_mention() throws InvalidStay {
        CaseId caseId = receive("INNMELDING", 0, "2004").caseId();
        CaseFacts before = cases.facts(caseId);
        // 155 days from 27 February: two thirds are 104 days, rounded up.
        assertThat(before.twoThirdsOn()).isEqualTo(LocalDate.of(2026, 6, 11));
        Map<String, String> update = with(with(event("OPPDATERING", 5), "oppholdId", "2004"), "hendelseId", "2004-5");
        assertThat(intake.receive(with(with(update, "toTredjedelsdato", "2026-06-01"), "navn", "Ny Eksempelsen"))
                        .state())
                .isEqualTo(EventState.APPLIED);
        CaseFacts after = cases.facts(caseId);
        assertThat(after.release()).extracting(ReleaseDate::date).isEqualTo(LocalDate.of(2026, 8, 6));
        assertThat(after.twoThirdsOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(cases.names(List.of(caseId))).containsEntry(caseId, "Ny Eksempelsen");
        assertThat(after)
                .usingRecursiveComparison()
                .comparingOnlyFields("municipalityBefore", "remand", "admittedOn", "prison")
                .isEqualTo(before);

        Map<String, String> next = with(with(event("OPPDATERING", 6), "oppholdId", "2004"), "hendelseId", "2004-6");
        intake.receive(with(with(with(next, "kommunenummer", "4601"), "kategori", "V"), "startdato", "2026-02-20"));
        CaseFacts corrected = cases.facts(caseId);
        assertThat(corrected.municipalityBefore()).isEqualTo("4601");
        assertThat(corrected.remand()).isTrue();
        assertThat(corrected.admittedOn()).isEqualTo(LocalDate.of(2026, 2, 20));
        assertThat(cases.names(List.of(caseId))).containsEntry(caseId, "Ny Eksempelsen");
    }

    private Receipt receive(String type, int minute, String stayId) throws InvalidStay {
        Map<String, String> fields = with(event(type, minute), "oppholdId", stayId);
        return intake.receive(with(fields, "hendelseId", stayId + type + minute));
    }
}

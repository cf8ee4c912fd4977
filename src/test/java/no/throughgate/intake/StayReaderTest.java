package no.throughgate.intake;

import static no.throughgate.intake.IntakeFixture.event;
import static no.throughgate.intake.IntakeFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.throughgate.cases.Certainty;
import no.throughgate.cases.ReleaseDate;
import no.throughgate.cases.ReleaseType;
import no.throughgate.kernel.UnitId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayReaderTest {

    private static IntakeFixture fixture;

    @BeforeAll
    static void prepare() {
        fixture = new IntakeFixture();
    }

    @Test
    void a_complete_event_is_understood() throws InvalidStay {
        StayEvent event = read(event("INNMELDING", 0));
        assertThat(event.sequence()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(event.stay().prison()).isEqualTo(new UnitId("/prison/oslo"));
        assertThat(event.stay().person().birthYear()).isEqualTo(1985);
        assertThat(event.stay().person().sex()).isEqualTo("F");
        assertThat(event.stay().release())
                .isEqualTo(new ReleaseDate(LocalDate.of(2026, 8, 1), ReleaseType.SENTENCE_END, Certainty.CALCULATED));
        assertThat(event.stay().twoThirds())
                .as("told by the prison, or worked out when the case opens")
                .isNull();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_field_by_field() {
        Map<String, String> wrong = with(with(event("INNMELDING", 0), "startdato", "27.02.2026"), "kategori", "X");
        assertThat(problems(with(wrong, "navn", " ")))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("startdato", "kategori", "navn");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    norskident,         15838510076,               intake.notANationalId
                    norskident,         15038510190,               intake.realRefused
                    norskident,         1583851007,                intake.notANationalId
                    startdato,          2026-02-30,                intake.notADate
                    startdato,          2028-01-01,                intake.startsTooFarAhead
                    forventetSluttdato, 2026-01-01,                intake.endsBeforeItStarts
                    forventetSluttdato, 2126-01-01,                intake.tooLong
                    faktiskSluttdato,   2026-05-01,                intake.endsInTheFuture
                    institusjon,        sing-sing,                 intake.unknownPrison
                    kommunenummer,      9999,                      intake.unknownMunicipality
                    tidspunkt,          2027-01-01T00:00:00Z,      intake.inTheFuture
                    tidspunkt,          yesterday,                 intake.notAnInstant
                    type,               INNSETTELSE,               intake.notACode
                    kilde,              KRIMINALOMSORGEN,          intake.notACode
                    hendelseId,         '; drop table',            intake.notAnId
                    sprak,              norsk,                     intake.notALanguage
                    """)
    void a_bad_value_is_named_with_its_field_and_never_quoted(String field, String value, String key) {
        Map<String, String> event = event("INNMELDING", 0);
        event.remove("startdato".equals(field) ? "forventetSluttdato" : "none");
        List<FieldProblem> problems = problems(with(event, field, value));
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).field()).isEqualTo(field);
        assertThat(problems.get(0).messageKey()).isEqualTo(key);
        assertThat(problems.get(0).args()).doesNotContain(value);
    }

    @Test
    void what_each_type_needs_is_asked_for() {
        assertThat(problems(Map.of()))
                .extracting(FieldProblem::field)
                .containsExactly("hendelseId", "oppholdId", "norskident", "type", "kilde", "tidspunkt");
        Map<String, String> end = event("UTMELDING", 0);
        end.remove("faktiskSluttdato");
        assertThat(problems(end)).extracting(FieldProblem::field).containsExactly("faktiskSluttdato");
    }

    @Test
    void a_remand_prisoner_has_no_two_thirds_date_and_an_estimated_end_set_by_the_court() throws InvalidStay {
        StayEvent.Stay stay =
                read(with(event("INNMELDING", 0), "kategori", "V")).stay();
        assertThat(stay.remand()).isTrue();
        assertThat(stay.twoThirds()).isNull();
        assertThat(stay.release())
                .isEqualTo(new ReleaseDate(LocalDate.of(2026, 8, 1), ReleaseType.REMAND_COURT, Certainty.ESTIMATED));
    }

    @Test
    void other_names_of_a_field_are_known_and_unknown_fields_do_not_matter() throws InvalidStay {
        Map<String, String> fields = event("INNMELDING", 0);
        fields.put("organisasjonsnummer", fields.remove("institusjon").replace("oslo", "310000175"));
        fields.put("START", fields.remove("startdato"));
        fields.put("noeNytt", "1");
        assertThat(read(fields).stay().prison()).isEqualTo(new UnitId("/prison/oslo"));
    }

    @Test
    void an_installation_for_real_people_refuses_synthetic_numbers() {
        StayReader real = new StayReader(fixture.directory, fixture.clock, AcceptedIdentities.REAL_ONLY);
        InvalidStay refused =
                catchThrowableOfType(InvalidStay.class, () -> real.read(RawStay.of(event("INNMELDING", 0))));
        assertThat(refused.problems()).extracting(FieldProblem::messageKey).containsExactly("intake.syntheticRefused");
    }

    private static StayEvent read(Map<String, String> fields) throws InvalidStay {
        return fixture.reader.read(RawStay.of(fields));
    }

    private static List<FieldProblem> problems(Map<String, String> fields) {
        return catchThrowableOfType(InvalidStay.class, () -> read(fields)).problems();
    }
}

package no.throughgate.forms;

import static no.throughgate.forms.FormsFixture.BOKMAAL;
import static no.throughgate.forms.FormsFixture.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormValidationTest {

    private static final FormSchema EVERY = FormsFixture.everyComponent();

    @Test
    void a_filled_in_form_gives_typed_values() {
        FormResult result = FormsFixture.form("decideHome")
                .validate(
                        typed(
                                "homeDecision", "GRANTED",
                                "decisionReference", " 2026/01234-5 ",
                                "decidedOn", "24.03.2026",
                                "moveInFrom", "2026-04-01",
                                "contactName", "Test Testesen",
                                "note", ""),
                        BOKMAAL);

        assertThat(result.accepted()).isTrue();
        assertThat(result.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "homeDecision", "GRANTED",
                        "decisionReference", "2026/01234-5",
                        "decidedOn", LocalDate.of(2026, 3, 24),
                        "moveInFrom", LocalDate.of(2026, 4, 1),
                        "contactName", "Test Testesen"));
    }

    @Test
    void an_empty_form_names_every_field_that_must_be_filled_in_and_stores_nothing() {
        FormResult result = FormsFixture.form("decideHome").validate(typed("note", "Ringte i dag"), BOKMAAL);

        assertThat(result.errors())
                .containsOnlyKeys("homeDecision", "decisionReference", "decidedOn", "contactName")
                .containsValue("Dette må fylles ut.");
        assertThat(result.values()).isEmpty();
        assertThat(result.typed()).containsEntry("note", List.of("Ringte i dag"));
    }

    @Test
    void a_question_answered_yes_or_no_gives_a_boolean() {
        assertThat(read("sureNeeded", "true")).isEqualTo(true);
        assertThat(read("sureNeeded", "false")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1250      | 1250
            1250,50   | 1250.5
            1250.5    | 1250.5
            1 250,50  | 1250.5
            12 500    | 12500
            ' 12 '    | 12
            -10,5     | -10.5
            −1        | -1
            """)
    void numbers_are_read_as_norwegians_write_them(String text, BigDecimal number) {
        assertThat((BigDecimal) read("moneyNeeded", text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lineNeeded  | 1234           | Skriv minst 5 tegn.
            lineNeeded  | 1234567890123  | Skriv høyst 12 tegn; dette er 13.
            lineNeeded  | '      '       | Dette må fylles ut.
            code        | 030x           | Dette er ikke skrevet slik det skal; se hjelpeteksten.
            mail        | kari@          | Skriv en e-postadresse, for eksempel kari@example.no.
            mobile      | 22 00 00 00    | Skriv nummeret med landkode og uten mellomrom, for eksempel +4722000000.
            wholeNeeded | tolv           | Skriv et tall, for eksempel 1250 eller 1 250,50.
            wholeNeeded | 1e1            | Skriv et tall, for eksempel 1250 eller 1 250,50.
            wholeNeeded | 1,5            | Skriv et helt tall.
            wholeNeeded | 0              | Tallet må være minst 1.
            wholeNeeded | 15             | Tallet kan være høyst 14.
            moneyNeeded | 1,555          | Skriv høyst 2 sifre etter komma.
            moneyNeeded | 12.500         | Mener du 12500? Skriv det uten punktum.
            dayNeeded   | 24/03/2026     | Skriv datoen som dag, måned og år, for eksempel 24.03.2026.
            dayNeeded   | 29.02.2027     | Denne datoen finnes ikke. Sjekk dag, måned og år.
            dayNeeded   | 01.01.0001     | Denne datoen finnes ikke. Sjekk dag, måned og år.
            atNeeded    | halv ti        | Skriv klokkeslettet med timer og minutter, for eksempel 09:30.
            atNeeded    | 24:00          | Skriv klokkeslettet med timer og minutter, for eksempel 09:30.
            pickNeeded  | D              | Velg et av alternativene.
            oneNeeded   | a              | Velg et av alternativene.
            someNeeded  | D              | Velg et av alternativene.
            tickNeeded  | yes            | Velg et av alternativene.
            """)
    void what_is_wrong_is_said_in_plain_words(String key, String text, String message) {
        FormResult result = EVERY.validate(typed(key, text), BOKMAAL);

        assertThat(result.errors()).containsEntry(key, message);
        assertThat(result.typed()).containsEntry(key, List.of(text));
    }

    @Test
    void times_are_read_with_colon_point_or_nothing() {
        assertThat(List.of("09:30", "9.30", "0930"))
                .allSatisfy(text -> assertThat(read("atNeeded", text)).isEqualTo(LocalTime.of(9, 30)));
    }

    @Test
    void a_tick_that_is_demanded_must_be_set_and_another_is_true_or_false() {
        assertThat(EVERY.validate(typed(), BOKMAAL).errors()).containsEntry("tickNeeded", "Kryss av for å gå videre.");
        assertThat(read("tickNeeded", "true")).isEqualTo(true);
        assertThat(read("tickFree")).isEqualTo(false);
    }

    @Test
    void several_choices_are_kept_once_and_in_order() {
        assertThat(read("someNeeded", "C", "A", "C")).isEqualTo(List.of("C", "A"));
    }

    @Test
    void a_second_answer_smuggled_into_a_field_is_refused() {
        FormResult result = EVERY.validate(typed("oneNeeded", "A", "oneNeeded", "B"), BOKMAAL);

        assertThat(result.errors()).containsEntry("oneNeeded", "Gi ett svar.");
    }

    @Test
    void script_text_is_just_text() {
        String text = "<script>alert(1)</script> ${7*7} {{7*7}}";

        assertThat(read("textNeeded", text)).isEqualTo(text);
    }

    @Test
    void a_megabyte_pasted_is_refused_at_once_and_not_lost() {
        String paste = "a ".repeat(500_000);

        for (FormField field : EVERY.fields()) {
            FormResult result = EVERY.validate(typed(field.key(), paste), BOKMAAL);
            assertThat(result.errors()).containsKey(field.key());
            assertThat(result.typed().get(field.key())).containsExactly(paste);
        }
        assertThat(EVERY.validate(typed("textNeeded", paste), BOKMAAL).errors().get("textNeeded"))
                .startsWith("Skriv høyst 60 tegn; dette er 999");
    }

    @Test
    void text_that_the_database_cannot_hold_is_refused_before_it_gets_there() {
        assertThat(EVERY.validate(typed("lineNeeded", "null\0null"), BOKMAAL).errors())
                .containsKey("lineNeeded");
        assertThat(EVERY.validate(typed("lineNeeded", "half \ud83d!"), BOKMAAL).errors())
                .containsKey("lineNeeded");
        assertThat(EVERY.validate(typed("lineNeeded", "whole \ud83d\ude00!"), BOKMAAL)
                        .errors())
                .doesNotContainKey("lineNeeded");
    }

    @Test
    void line_breaks_count_once_however_the_browser_sends_them() {
        String sixty = "123456789\r\n".repeat(6).strip();

        assertThat((String) read("textNeeded", sixty)).hasSize(59).doesNotContain("\r");
    }

    @Test
    void answers_to_questions_that_were_not_asked_are_ignored() {
        FormResult result = FormsFixture.form("decideHome").validate(typed("caseId", "TG-2026-000001"), BOKMAAL);

        assertThat(result.typed()).doesNotContainKey("caseId");
        assertThat(result.errors()).doesNotContainKey("caseId");
    }

    private static Object read(String key, String... entries) {
        FormField field = EVERY.fields().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        Reading reading = field.read(List.of(entries));
        assertThat(reading.complaint()).isNull();
        return reading.value();
    }
}

package no.throughgate.forms;

import static no.throughgate.forms.FormsFixture.BOKMAAL;
import static no.throughgate.forms.FormsFixture.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTemplateTest {

    private final FormSchema form = FormsFixture.form("decideHome");

    @Test
    void every_form_renders_in_every_language() {
        for (FormSchema each : FormsFixture.catalog().all()) {
            for (Locale locale : List.of(BOKMAAL, FormsFixture.NYNORSK, FormsFixture.ENGLISH)) {
                String html = FormPages.fields(each, Map.of(), Map.of(), locale);
                assertThat(html).doesNotContain("??", "th:", "ds-error-summary");
                each.fields().forEach(field -> assertThat(html)
                        .contains("id=\"" + field.id() + "\"", "name=\"" + field.key() + "\""));
            }
        }
    }

    @Test
    void what_the_case_knows_stands_in_the_field_with_its_date_and_its_source() {
        FormSchema referral = FormsFixture.form("referHousing");
        var known = Map.of("householdSize", new KnownAnswer(List.of("2"), LocalDate.of(2026, 3, 2), "Oslo fengsel", 7));

        String html = FormPages.fields(referral, typed("householdSize", "2"), known, Map.of("householdSize", "WRONG"));

        assertThat(html)
                .contains("value=\"2\"", "Kjent siden 2. mars 2026, fra Oslo fengsel.")
                .contains("name=\"householdSize.again\"")
                .containsPattern("value=\"WRONG\" selected")
                .containsOnlyOnce(".again\"");
    }

    @Test
    void an_error_is_listed_on_top_with_a_link_and_told_at_the_field() {
        FormResult result = form.validate(typed("decidedOn", "i går"), BOKMAAL);

        String html = FormPages.fields(form, result.typed(), result.errors(), BOKMAAL);

        assertThat(html)
                .contains("href=\"#Field_decideHome_decidedOn\"")
                .contains("Vedtatt den: Skriv datoen som dag, måned og år")
                .contains("aria-describedby=\"Field_decideHome_decidedOn-error Field_decideHome_decidedOn-help\"")
                .contains("value=\"i går\"");
    }

    @Test
    void what_was_typed_is_shown_again_and_never_runs() {
        String attack = "\"><script>alert(1)</script>";

        String html = FormPages.fields(
                form, typed("contactName", attack, "note", attack, "homeDecision", "DENIED"), Map.of(), BOKMAAL);

        assertThat(html)
                .doesNotContain("<script>")
                .contains("&lt;script&gt;")
                .containsPattern("value=\"DENIED\"[^>]*checked=\"checked\"");
    }

    @Test
    void nothing_is_inline_and_nothing_is_remembered_by_the_browser() {
        String html = FormPages.fields(FormsFixture.everyComponent(), Map.of(), Map.of(), BOKMAAL);

        assertThat(html).doesNotContainPattern("<style|<script|style=|\\son[a-z]+=");
        assertThat(html.split("<(input|select|textarea) ").length).isEqualTo(html.split("autocomplete=\"off\"").length);
    }
}

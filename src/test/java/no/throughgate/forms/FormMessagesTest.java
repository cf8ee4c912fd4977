package no.throughgate.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class FormMessagesTest {

    private final FormCatalog catalog = FormsFixture.catalog();

    @ParameterizedTest
    @ValueSource(strings = {"", "_nn", "_en"})
    void every_label_help_and_option_has_its_words_in_this_language(String suffix) throws IOException {
        var words = words(suffix);

        assertThat(words.stringPropertyNames()).containsAll(inTheForms().keySet());
        assertThat(words.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_nn", "_en"})
    void no_words_are_left_over_from_a_form_that_is_gone(String suffix) throws IOException {
        var left = new TreeSet<>(words(suffix).stringPropertyNames());
        left.removeIf(key -> key.startsWith("forms."));

        assertThat(left).isEqualTo(inTheForms().keySet());
    }

    @Test
    void the_three_languages_have_the_same_keys() throws IOException {
        assertThat(words("_nn").keySet()).isEqualTo(words("").keySet());
        assertThat(words("_en").keySet()).isEqualTo(words("").keySet());
    }

    @Test
    void the_english_words_are_those_of_the_form_files() throws IOException {
        Properties english = words("_en");

        inTheForms()
                .forEach((key, text) ->
                        assertThat(english.getProperty(key)).as(key).isEqualTo(text));
    }

    @Test
    void free_text_outside_the_health_lane_warns_against_what_does_not_belong_there() {
        Stream<FormField> texts = catalog.all().stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.type() == FieldType.TEXTAREA);

        assertThat(texts).allSatisfy(field -> assertThat(field.help())
                .containsAnyOf(
                        "No health details, no offence.",
                        "Only the health service sees this.",
                        "Nothing about any one person."));
    }

    @Test
    void a_complaint_speaks_the_readers_language() {
        FormSchema form = FormsFixture.form("decideHome");

        assertThat(complaint(form, FormsFixture.BOKMAAL)).isEqualTo("Dette må fylles ut.");
        assertThat(complaint(form, FormsFixture.NYNORSK)).isEqualTo("Dette må fyllast ut.");
        assertThat(complaint(form, FormsFixture.ENGLISH)).isEqualTo("This must be filled in.");
        assertThat(complaint(form, Locale.FRENCH)).isEqualTo("Dette må fylles ut.");
    }

    private static String complaint(FormSchema form, Locale locale) {
        return form.validate(FormsFixture.typed(), locale).errors().get("homeDecision");
    }

    /** Message key to the English words in the form file. */
    private TreeMap<String, String> inTheForms() {
        var words = new TreeMap<String, String>();
        for (FormSchema form : catalog.all()) {
            form.paragraphs()
                    .forEach(name -> words.put(form.kind() + "." + name, RawForms.paragraph(form.kind(), name)));
            for (FormField field : form.fields()) {
                String key = form.kind() + "." + field.key();
                words.put(key, field.label());
                if (!field.help().isEmpty()) {
                    words.put(key + ".help", field.help());
                }
                field.options().forEach((value, label) -> words.put(key + "." + value, label));
            }
        }
        return words;
    }

    private static Properties words(String suffix) throws IOException {
        var words = new Properties();
        var file = new ClassPathResource("messages/forms" + suffix + ".properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}

package no.throughgate.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCatalogTest {

    @Test
    void finds_a_form_by_the_kind_of_obligation() {
        FormSchema form = FormsFixture.form("decideHome");

        assertThat(form.fields())
                .extracting(FormField::key)
                .startsWith("homeDecision", "decisionReference", "decidedOn");
        assertThat(FormsFixture.catalog().form("noSuchKind")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "iframe", "id": "F"}                                        | unsupported type 'iframe'
            {"type": "textfield", "id": "F", "key": "a", "conditional": {}}      | unsupported property 'conditional'
            {"type": "textfield", "id": "F", "key": "a", "label": "=a"}          | expression
            {"type": "textfield", "id": "F", "key": "a", "label": "A"}           | maxLength
            {"type": "textfield", "id": "F", "key": "a", "label": "A", "validate": {"required": true, "maxLength": 9}} | minLength
            {"type": "textfield", "id": "F", "key": "a", "label": "A", "validate": {"maxLength": 9, "pattern": "\\\\w"}} | differently
            {"type": "textfield", "id": "F", "key": "a", "label": "A", "validate": {"maxLength": "=9"}} | number
            {"type": "textfield", "id": "F", "key": "a", "label": "A", "validate": {"maxLength": 9.5}} | whole number
            {"type": "number", "id": "F", "key": "a", "label": "A"}              | min
            {"type": "number", "id": "F", "key": "a", "label": "A", "increment": 5} | unsupported property 'increment'
            {"type": "radio", "id": "F", "key": "a", "label": "A"}               | options
            {"type": "datetime", "subtype": "datetime", "id": "F", "key": "a", "dateLabel": "A"} | subtype
            {"type": "checkbox", "id": "F", "key": "An answer", "label": "A"}    | camelCase
            """)
    void a_form_that_we_cannot_render_faithfully_stops_the_start_by_its_file_name(String component, String reason) {
        assertThatThrownBy(() -> FormsFixture.sample(component))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("forms/sample.form")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": "other", "type": "default", "schemaVersion": 16, "components": []}  | its id must be sample
            {"id": "sample", "type": "default", "schemaVersion": 17, "components": []} | schemaVersion
            {"id": "sample", "type": "default", "components": []}                      | schemaVersion
            {"id": "sample", "id": "sample"}                                           | Duplicate
            []                                                                         | is not a form
            """)
    void so_does_a_file_that_is_not_such_a_form_at_all(String content, String reason) {
        assertThatThrownBy(() -> FormsFixture.read(
                        FormsFixture.messages("messages/forms"), FormsFixture.named("sample.form", content)))
                .hasMessageContaining("forms/sample.form")
                .hasMessageContaining(reason);
    }
}

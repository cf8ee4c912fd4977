package no.throughgate.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The catalogue says what shows that an obligation is done; its form must demand exactly that. */
class FormEvidenceTest {

    private static final Pattern EVIDENCE = Pattern.compile("id=\"catalogue_(\\w+)_evidence\"><text>\"(\\w+)\"");

    @Test
    void each_form_demands_the_evidence_that_the_catalogue_asks_for() throws IOException {
        Map<String, String> catalogue = catalogue();

        assertThat(FormsFixture.catalog().all().stream()
                        .filter(form -> !demands(form, catalogue.getOrDefault(form.kind(), "")))
                        .map(form -> form.kind() + " must demand " + catalogue.get(form.kind())))
                .isEmpty();
    }

    private static boolean demands(FormSchema form, String evidence) {
        return switch (evidence) {
            case "NONE" -> true;
            case "NOTE" ->
                any(form, FieldType.TEXTAREA, ".*")
                        || any(form, FieldType.TEXTFIELD, ".*")
                        || any(form, FieldType.DATE, ".*");
            case "CONTACT_NAME" -> any(form, FieldType.TEXTFIELD, ".*Name|spokeWith");
            case "DECISION_REFERENCE" -> any(form, FieldType.TEXTFIELD, "decisionReference|reference");
            case "AMOUNT_AND_DATE" -> any(form, FieldType.NUMBER, "amount") && any(form, FieldType.DATE, ".*");
            case "APPOINTMENT" ->
                (any(form, FieldType.DATE, ".*") || any(form, FieldType.TIME, ".*"))
                        && (any(form, FieldType.TEXTFIELD, "place|meetingPlace|address|keysAt|firstPlace|contactName")
                                || any(form, FieldType.TEXTFIELD, "minutesReference"));
            default -> false;
        };
    }

    private static boolean any(FormSchema form, FieldType type, String key) {
        return required(form)
                .anyMatch(field -> field.type() == type && field.key().matches(key));
    }

    private static Stream<FormField> required(FormSchema form) {
        return form.fields().stream().filter(field -> field.rules().required());
    }

    private static Map<String, String> catalogue() throws IOException {
        String table =
                new ClassPathResource("processes/obligation-catalogue.dmn").getContentAsString(StandardCharsets.UTF_8);
        var evidence = new TreeMap<String, String>();
        var rows = EVIDENCE.matcher(table);
        while (rows.find()) {
            evidence.put(rows.group(1), rows.group(2));
        }
        return evidence;
    }
}

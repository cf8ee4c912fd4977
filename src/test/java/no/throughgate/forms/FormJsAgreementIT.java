package no.throughgate.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One form, two renderers: what form-js takes, our server takes as the same value; what one refuses, so does the other. */
class FormJsAgreementIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static FormJs formJs;
    /** In place of what the page would fill in. */
    private static final Map<String, String> FILLED_IN = Map.of("/nav/0301", "NAV Oslo", "/nav/4601", "NAV Bergen");

    private static List<FormSchema> forms;
    private static JsonNode problems;

    @BeforeAll
    static void load_every_form() {
        formJs = new FormJs();
        forms = Stream.concat(FormsFixture.catalog().all().stream(), Stream.of(FormsFixture.everyComponent()))
                .map(form -> form.waitsForOptions() ? form.withOptions(FILLED_IN) : form)
                .toList();
        problems = formJs.load(forms.stream().map(FormJsAgreementIT::file).toList());
    }

    @AfterAll
    static void close() {
        formJs.close();
    }

    @Test
    void form_js_loads_every_form_without_a_warning() {
        assertThat(problems.propertyNames()).as(problems.toString()).isEmpty();
        assertThat(formJs.grumbles).isEmpty();
    }

    @Test
    void both_accept_and_reject_the_same_answers() {
        var cases = FieldCases.of(forms);
        int rounds = cases.values().stream().mapToInt(List::size).max().orElseThrow();

        int compared = 0;
        var met = new HashSet<Object>();
        var disagreements = new ArrayList<String>();
        for (int round = 0; round < rounds; round++) {
            var answers = new LinkedHashMap<FormSchema, Map<String, FieldCase>>();
            for (FormSchema form : forms) {
                if (FieldCases.hasRound(form, cases, round)) {
                    answers.put(form, FieldCases.round(form, cases, round));
                }
            }
            JsonNode theirs = formJs.round(dataByForm(answers));
            for (FormSchema form : answers.keySet()) {
                FormResult ours = form.validate(typed(answers.get(form)), FormsFixture.ENGLISH);
                for (FormField field : form.fields()) {
                    if (round < cases.get(field).size()) {
                        compared++;
                        met.add(FieldCases.question(field));
                        FieldCase answer = answers.get(form).get(field.key());
                        compare(form, field, answer, ours, theirs.path(form.kind()), disagreements);
                    }
                }
            }
        }

        assertThat(disagreements).as("of %d answers", compared).isEmpty();
        assertThat(compared).isGreaterThan(2_500);
        assertThat(forms).allSatisfy(form -> assertThat(form.fields())
                .allSatisfy(field -> assertThat(met).contains(FieldCases.question(field))));
        assertThat(formJs.grumbles).isEmpty();
    }

    /** The only ways in which we are stricter: data that no keyboard can bring into form-js, or that it would misread. */
    @Test
    void we_are_stricter_in_these_five_ways_and_laxer_in_none() {
        FormSchema every = FormsFixture.everyComponent();
        Map<String, FieldCase> stricter = Map.of(
                "wholeNeeded", FieldCase.read("1e1", "1e1"), // typed: form-js refuses the letter
                "moneyNeeded", FieldCase.read("12.500", "12.500"), // twelve and a half, or thousands?
                "dayNeeded", FieldCase.text("1899-12-31"), // typed: the date picker begins in 1900
                "atNeeded", FieldCase.text("24:00"), // typed: the time field drops it
                "lineNeeded", FieldCase.text("null\0null")); // PostgreSQL cannot store it

        JsonNode errors = formJs.round(dataByForm(Map.of(every, stricter)))
                .path(every.kind())
                .path("errors");
        FormResult ours = every.validate(typed(stricter), FormsFixture.ENGLISH);

        stricter.keySet().forEach(key -> {
            assertThat(errors.propertyNames()).doesNotContain("Field_everyComponent_" + key);
            assertThat(ours.errors()).containsKey(key);
        });
    }

    @Test
    void what_a_norwegian_types_into_form_js_is_what_we_read_from_the_same_keys() {
        FormSchema every = FormsFixture.everyComponent();
        Map<String, String> keys = Map.of("moneyNeeded", "1250,5", "dayNeeded", "24.03.2026", "atNeeded", "9.30");

        JsonNode theirs = formJs.type(every.kind(), keys);

        keys.forEach((key, text) -> {
            FormField field = every.fields().stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            Object ours = field.read(List.of(text)).value();
            assertThat(sameValue(ours, theirs.path(key)))
                    .as("%s: %s and %s", key, ours, theirs.path(key))
                    .isTrue();
        });
    }

    private static void compare(
            FormSchema form,
            FormField field,
            FieldCase answer,
            FormResult ours,
            JsonNode theirs,
            List<String> disagreements) {
        JsonNode arrived = theirs.path("submitted").path(field.key());
        boolean theyAccept = theirs.path("errors").path(field.id()).isMissingNode() && arrivesWhole(answer, arrived);
        boolean weAccept = !ours.errors().containsKey(field.key());
        if (theyAccept != weAccept) {
            disagreements.add("%s %s: form-js %s, we %s %s"
                    .formatted(
                            field.id(),
                            answer,
                            theirs.path("errors").path(field.id()) + " " + arrived,
                            weAccept,
                            ours.errors().get(field.key())));
            return;
        }
        if (weAccept) {
            Object value = field.read(answer.typed()).value();
            if (!sameValue(value, arrived)) {
                disagreements.add("%s %s: form-js has %s, we have %s".formatted(field.id(), answer, arrived, value));
            }
        }
    }

    /** form-js drops what it cannot hold (a word in a number field, an unknown option) and submits the rest: that is a refusal too. */
    private static boolean arrivesWhole(FieldCase answer, JsonNode arrived) {
        if (answer.data() == null) {
            return true;
        }
        JsonNode given = JSON.valueToTree(answer.data());
        if (given.isNumber() && arrived.isNumber()) {
            return given.decimalValue().compareTo(arrived.decimalValue()) == 0;
        }
        // A one-line field turns line breaks into spaces, in form-js and with us.
        return given.isString() && arrived.isString()
                ? given.stringValue()
                        .replaceAll("[\r\n\t]", " ")
                        .equals(arrived.stringValue().replaceAll("[\r\n\t]", " "))
                : given.equals(arrived);
    }

    private static boolean sameValue(Object value, JsonNode arrived) {
        if (value == null) {
            boolean nothing = arrived.isNull() || arrived.isMissingNode() || arrived.isArray() && arrived.isEmpty();
            return nothing
                    || arrived.isString()
                            && JavaScriptText.trim(arrived.stringValue()).isEmpty();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).compareTo(arrived.decimalValue()) == 0;
        }
        if (value instanceof List<?> list) {
            return JSON.valueToTree(list).equals(arrived);
        }
        return value.toString().equals(JavaScriptText.trim(arrived.asString()));
    }

    private static Map<String, Map<String, Object>> dataByForm(Map<FormSchema, Map<String, FieldCase>> answers) {
        var byForm = new LinkedHashMap<String, Map<String, Object>>();
        answers.forEach((form, fields) -> {
            var data = new LinkedHashMap<String, Object>();
            fields.forEach((key, answer) -> {
                if (answer.data() != null) {
                    data.put(key, answer.data());
                }
            });
            form.fields().stream()
                    .filter(field -> !field.optionsFrom().isEmpty())
                    .forEach(field -> data.put(
                            field.optionsFrom(),
                            FILLED_IN.entrySet().stream()
                                    .map(o -> Map.of("value", o.getKey(), "label", o.getValue()))
                                    .toList()));
            byForm.put(form.kind(), data);
        });
        return byForm;
    }

    private static Map<String, List<String>> typed(Map<String, FieldCase> answers) {
        var typed = new LinkedHashMap<String, List<String>>();
        answers.forEach((key, answer) -> typed.put(key, answer.typed()));
        return typed;
    }

    private static JsonNode file(FormSchema form) {
        return RawForms.file(
                form.kind().equals("everyComponent") ? "everyComponent.form" : "forms/" + form.kind() + ".form");
    }
}

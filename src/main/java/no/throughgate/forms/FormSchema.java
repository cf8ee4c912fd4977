package no.throughgate.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One form as its file says it.
 *
 * @param kind the obligation kind: file name, form id and first part of every message key
 * @param paragraphs names of the explaining texts above the fields; the words are messages {@code <kind>.<name>}
 * @param fields what is asked, in the file's order
 */
public record FormSchema(String kind, List<String> paragraphs, List<FormField> fields, FormTexts texts) {

    /** Does the page have to fill in options? */
    public boolean waitsForOptions() {
        return fields.stream().anyMatch(field -> !field.optionsFrom().isEmpty());
    }

    /** With options that only the page knows, value to words; until then, no answer to such a field is accepted. */
    public FormSchema withOptions(Map<String, String> options) {
        return new FormSchema(
                kind,
                paragraphs,
                fields.stream()
                        .map(field -> field.optionsFrom().isEmpty() ? field : field.with(options))
                        .toList(),
                texts);
    }

    /**
     * Reads what was typed.
     *
     * @param raw request parameters by field key; keys that the form does not know are ignored
     * @param locale the language of the error messages
     */
    public FormResult validate(Map<String, List<String>> raw, Locale locale) {
        var values = new LinkedHashMap<String, Object>();
        var errors = new LinkedHashMap<String, String>();
        var typed = new LinkedHashMap<String, List<String>>();
        for (FormField field : fields) {
            List<String> entries = raw.getOrDefault(field.key(), List.of());
            typed.put(field.key(), List.copyOf(entries));
            Reading reading = field.read(entries);
            if (reading.complaint() != null) {
                errors.put(field.key(), texts.complaint(reading.complaint(), locale));
            } else if (reading.value() != null) {
                values.put(field.key(), reading.value());
            }
        }
        return new FormResult(errors.isEmpty() ? values : Map.of(), errors, typed);
    }

    /** Stored answers as they would be typed, by field key. */
    public Map<String, List<String>> typed(Map<String, Object> data) {
        return FormAnswers.typed(this, data);
    }

    /** Stored answers in words, in the form's order. */
    public List<Said> said(Map<String, Object> data, Locale locale) {
        return FormAnswers.said(this, data, locale);
    }

    /** Every question with its answer in words, for a last look; unanswered ones too. */
    public List<Checked> checked(Map<String, Object> data, Locale locale) {
        return FormAnswers.checked(this, data, locale);
    }

    /** As {@link #view(Map, Map, Locale)}, where the case knows some of the answers. @param again why one is asked again */
    public FormView view(
            Map<String, List<String>> typed,
            Map<String, String> errors,
            Map<String, KnownAnswer> known,
            Map<String, String> again,
            Locale locale) {
        return FormViews.of(this, typed, errors, new FormViews.Known(known, again), locale);
    }

    /**
     * What the template shows.
     *
     * @param typed what was typed before, by field key; empty for a fresh form
     * @param errors messages by field key, as {@link FormResult#errors()} has them
     */
    public FormView view(Map<String, List<String>> typed, Map<String, String> errors, Locale locale) {
        return view(typed, errors, Map.of(), Map.of(), locale);
    }
}

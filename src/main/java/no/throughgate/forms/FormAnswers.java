package no.throughgate.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Stored answers, read back: as they would be typed, and as a reader wants them. */
final class FormAnswers {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private FormAnswers() {}

    static Map<String, List<String>> typed(FormSchema form, Map<String, Object> data) {
        var typed = new LinkedHashMap<String, List<String>>();
        for (FormField field : form.fields()) {
            Object value = data.get(field.key());
            if (value instanceof Collection<?> several) {
                typed.put(field.key(), several.stream().map(Object::toString).toList());
            } else if (value != null) {
                typed.put(field.key(), List.of(typed(field, value)));
            }
        }
        return typed;
    }

    private static String typed(FormField field, Object value) {
        return switch (field.type()) {
            // A decimal point could be taken for the mark of thousands.
            case NUMBER -> value.toString().replace('.', ',');
            case TIME -> LocalTime.parse(value.toString()).format(CLOCK);
            default -> value.toString();
        };
    }

    /** Answers that are a unit's path are left out: they mean something to the system only. */
    static List<Said> said(FormSchema form, Map<String, Object> data, Locale locale) {
        Map<String, List<String>> typed = typed(form, data);
        return form.fields().stream()
                .filter(field -> typed.containsKey(field.key())
                        && field.optionsFrom().isEmpty()
                        && !typed.get(field.key()).isEmpty())
                .map(field -> new Said(
                        form.texts().label(form, field, locale),
                        typed.get(field.key()).stream()
                                .map(text -> words(form, field, text, locale))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** With the options that only the page knew, since its reader has just chosen one. */
    static List<Checked> checked(FormSchema form, Map<String, Object> data, Locale locale) {
        Map<String, List<String>> typed = typed(form, data);
        return form.fields().stream()
                .map(field -> new Checked(
                        field.id(),
                        form.texts().label(form, field, locale),
                        typed.getOrDefault(field.key(), List.of()).stream()
                                .map(text -> words(form, field, text, locale))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static String words(FormSchema form, FormField field, String text, Locale locale) {
        if (field.options().containsKey(text)) {
            return form.texts().option(form, field, text, locale);
        }
        return switch (field.type()) {
            case DATE ->
                LocalDate.parse(text)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale));
            case CHECKBOX -> form.texts().text(Boolean.parseBoolean(text) ? "forms.yes" : "forms.no", locale);
            default -> text;
        };
    }
}

package no.throughgate.forms;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of the forms in the reader's language: messages {@code <kind>.<key>}, {@code .help} and {@code .<OPTION>}. */
final class FormTexts {

    private final MessageSource messages;

    FormTexts(MessageSource messages) {
        this.messages = messages;
    }

    String paragraph(FormSchema form, String name, Locale locale) {
        return text(form.kind() + "." + name, locale);
    }

    String label(FormSchema form, FormField field, Locale locale) {
        return text(form.kind() + "." + field.key(), locale);
    }

    String help(FormSchema form, FormField field, Locale locale) {
        return field.help().isEmpty() ? "" : text(form.kind() + "." + field.key() + ".help", locale);
    }

    String option(FormSchema form, FormField field, String value, Locale locale) {
        return field.optionsFrom().isEmpty()
                ? text(form.kind() + "." + field.key() + "." + value, locale)
                : field.options().get(value);
    }

    String complaint(Reading.Complaint complaint, Locale locale) {
        return text(
                "forms.error." + complaint.code(), locale, complaint.arguments().toArray());
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

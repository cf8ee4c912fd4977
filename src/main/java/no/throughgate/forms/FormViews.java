package no.throughgate.forms;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.throughgate.forms.FormView.ErrorLink;
import no.throughgate.forms.FormView.FieldView;
import no.throughgate.forms.FormView.KnownView;
import no.throughgate.forms.FormView.OptionView;
import org.jspecify.annotations.Nullable;

/** Prepares a form for the template. */
final class FormViews {

    private final FormSchema form;
    private final Known known;
    private final Locale locale;

    /** What the case knows, and the reasons chosen for asking again, by field key. */
    record Known(Map<String, KnownAnswer> answers, Map<String, String> again) {}

    private FormViews(FormSchema form, Known known, Locale locale) {
        this.form = form;
        this.known = known;
        this.locale = locale;
    }

    static FormView of(
            FormSchema form, Map<String, List<String>> typed, Map<String, String> errors, Known known, Locale locale) {
        var views = new FormViews(form, known, locale);
        List<FieldView> fields = form.fields().stream()
                .map(field -> views.field(
                        field, typed.getOrDefault(field.key(), List.of()), errors.getOrDefault(field.key(), "")))
                .toList();
        List<String> paragraphs = form.paragraphs().stream()
                .map(name -> form.texts().paragraph(form, name, locale))
                .toList();
        List<ErrorLink> summary = fields.stream()
                .filter(FieldView::wrong)
                .map(field -> new ErrorLink(field.id(), field.label() + ": " + field.error()))
                .toList();
        return new FormView(paragraphs, views.word("summary"), summary, fields);
    }

    private FieldView field(FormField field, List<String> typed, String error) {
        String help = Stream.of(form.texts().help(form, field, locale), hint(field))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return new FieldView(
                field.id(),
                field.key(),
                field.type().name().toLowerCase(Locale.ROOT),
                form.texts().label(form, field, locale),
                word(field.rules().required() ? "required" : "optional"),
                field.rules().required(),
                help,
                describedBy(field, help, error),
                error,
                String.join(" ", typed),
                inputMode(field.type()),
                options(field, typed),
                known(field));
    }

    private @Nullable KnownView known(FormField field) {
        KnownAnswer answer = known.answers().get(field.key());
        if (answer == null) {
            return null;
        }
        String day = answer.since()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        String id = field.id() + "-again";
        String chosen = known.again().getOrDefault(field.key(), "");
        return new KnownView(
                id,
                field.key() + KnownView.AGAIN,
                form.texts().text("forms.known", locale, day, answer.unit()),
                Arrays.stream(AskedAgain.values())
                        .map(Enum::name)
                        .map(why -> new OptionView(id + "-" + why, why, word("known." + why), why.equals(chosen)))
                        .toList());
    }

    /** How to write it, where the type alone decides that. */
    private String hint(FormField field) {
        return switch (field.type()) {
            case DATE -> word("hint.date");
            case TIME -> word("hint.time");
            default -> "";
        };
    }

    private static String inputMode(FieldType type) {
        return type == FieldType.NUMBER ? "decimal" : "text";
    }

    private static @Nullable String describedBy(FormField field, String help, String error) {
        var ids = new ArrayList<String>();
        if (!error.isEmpty()) {
            ids.add(field.id() + "-error");
        }
        if (!help.isEmpty()) {
            ids.add(field.id() + "-help");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    private List<OptionView> options(FormField field, List<String> typed) {
        var options = new ArrayList<OptionView>();
        for (String value : field.options().keySet()) {
            // The error summary links to the field's id: for a group that is its first option.
            String id = options.isEmpty() ? field.id() : field.id() + "-" + value;
            options.add(
                    new OptionView(id, value, form.texts().option(form, field, value, locale), typed.contains(value)));
        }
        return options;
    }

    private String word(String key) {
        return form.texts().text("forms." + key, locale);
    }
}

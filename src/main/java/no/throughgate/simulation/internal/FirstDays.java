package no.throughgate.simulation.internal;

import java.time.LocalDate;
import no.throughgate.forms.FieldType;
import no.throughgate.forms.FormField;
import org.jspecify.annotations.Nullable;

/** Books the first days as a coordinator would who looks at the calendar: the release day and the two after it, half an hour each. */
final class FirstDays {

    private FirstDays() {}

    static boolean asks(FormField field) {
        return field.type() == FieldType.DATE
                || field.type() == FieldType.TIME
                || field.key().endsWith("Hours");
    }

    static String answer(FormField field, @Nullable LocalDate release, LocalDate today) {
        if (field.type() == FieldType.DATE) {
            int after = field.key().startsWith("first") ? 0 : field.key().startsWith("second") ? 1 : 2;
            return (release == null ? today : release).plusDays(after).toString();
        }
        if (field.type() == FieldType.TIME) {
            return field.key().endsWith("From") ? "10:00" : "10:30";
        }
        return "";
    }
}

package no.throughgate.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one field's text: a typed value, nothing (left empty), or a complaint. */
record Reading(@Nullable Object value, @Nullable Complaint complaint) {

    /** @param code last part of the message key {@code forms.error.<code>} */
    record Complaint(String code, List<Object> arguments) {}

    static Reading of(Object value) {
        return new Reading(value, null);
    }

    static Reading empty(FormField field) {
        return field.rules().required() ? wrong("required") : new Reading(null, null);
    }

    static Reading wrong(String code, Object... arguments) {
        return new Reading(null, new Complaint(code, List.of(arguments)));
    }
}

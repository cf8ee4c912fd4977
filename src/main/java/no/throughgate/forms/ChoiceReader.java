package no.throughgate.forms;

import java.util.LinkedHashSet;
import java.util.List;

/** Answers chosen from the form's own options; a value that is not among them comes from no page of ours. */
final class ChoiceReader {

    private ChoiceReader() {}

    static Reading one(FormField field, String typed) {
        if (typed.isEmpty()) {
            return Reading.empty(field);
        }
        if (!field.options().containsKey(typed)) {
            return Reading.wrong("option");
        }
        return field.isYesOrNo() ? Reading.of(Boolean.valueOf(typed)) : Reading.of(typed);
    }

    static Reading many(FormField field, List<String> typed) {
        var chosen = new LinkedHashSet<>(typed);
        chosen.remove("");
        if (chosen.isEmpty()) {
            return Reading.empty(field);
        }
        return field.options().keySet().containsAll(chosen) ? Reading.of(List.copyOf(chosen)) : Reading.wrong("option");
    }

    /** A tick that is demanded must be set; one that is not is true or false, never unknown. */
    static Reading tick(FormField field, String typed) {
        return switch (typed) {
            case "true" -> Reading.of(true);
            case "" -> field.rules().required() ? Reading.wrong("tick") : Reading.of(false);
            default -> Reading.wrong("option");
        };
    }
}

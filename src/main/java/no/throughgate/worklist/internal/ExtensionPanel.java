package no.throughgate.worklist.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.forms.TypedDay;
import no.throughgate.planning.ExtensionReason;
import no.throughgate.planning.ExtensionWindow;

/**
 * The panel on which a due date is put off, with what was typed and what was wrong with it.
 *
 * @param errors message key by field, empty before anything is sent
 */
record ExtensionPanel(ExtensionWindow window, String to, String because, Map<String, String> errors) {

    static ExtensionPanel empty(ExtensionWindow window) {
        return new ExtensionPanel(window, "", "", Map.of());
    }

    /** What the page sends: a day as somebody types it, and a reason's code. */
    record Typed(String to, String because) {

        Typed {
            to = to == null ? "" : to.strip();
            because = because == null ? "" : because;
        }

        Optional<LocalDate> day() {
            return TypedDay.read(to);
        }

        Optional<ExtensionReason> reason() {
            return Stream.of(ExtensionReason.values())
                    .filter(reason -> reason.name().equals(because))
                    .findFirst();
        }

        /** What is missing, before anybody asks the rules. */
        Map<String, String> errors() {
            Map<String, String> errors = new LinkedHashMap<>();
            if (day().isEmpty()) {
                errors.put("to", "obligation.extension.chooseADay");
            }
            if (reason().isEmpty()) {
                errors.put("because", "obligation.extension.chooseAReason");
            }
            return errors;
        }
    }
}

package no.throughgate.worklist.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.throughgate.forms.TypedDay;
import no.throughgate.obligation.AsideReason;
import org.jspecify.annotations.Nullable;

/** What is typed to put something aside: a day as somebody writes it, and a reason's code. */
record AsidePanel(@Nullable String until, @Nullable String because) {

    AsidePanel {
        until = until == null ? "" : until.strip();
        because = because == null ? "" : because;
    }

    Optional<LocalDate> day() {
        return TypedDay.read(until);
    }

    Optional<AsideReason> reason() {
        return Stream.of(AsideReason.values())
                .filter(reason -> reason.name().equals(because))
                .findFirst();
    }

    /** Message key by field. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (day().isEmpty()) {
            errors.put("until", "aside.chooseADay");
        }
        if (reason().isEmpty()) {
            errors.put("because", "aside.chooseAReason");
        }
        return errors;
    }
}

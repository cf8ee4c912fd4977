package no.throughgate.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as somebody types it on a page that is no form file: read as every form reads it. */
public final class TypedDay {

    private TypedDay() {}

    /** @return 2026-03-24 or 24.03.2026 (zeros may be left out) as a day; empty if it is neither, or no day of the calendar */
    public static Optional<LocalDate> read(String typed) {
        try {
            return MomentReader.day(JavaScriptText.trim(typed));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

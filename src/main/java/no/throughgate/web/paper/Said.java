package no.throughgate.web.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** What was answered when one step was done, with typed access to the answers that the paper needs. */
record Said(String kind, String unit, Instant at, Map<String, Object> answers) {

    String text(String key) {
        Object value = answers.get(key);
        return value == null ? "" : value.toString().strip();
    }

    Optional<LocalDate> date(String key) {
        return text(key).matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? Optional.of(LocalDate.parse(text(key).substring(0, 10)))
                : Optional.empty();
    }

    Optional<LocalTime> time(String key) {
        return text(key).matches("\\d{2}:\\d{2}.*")
                ? Optional.of(LocalTime.parse(text(key).substring(0, 5)))
                : Optional.empty();
    }

    /** The first of these that was answered: the same thing is asked under several names. */
    String first(String... keys) {
        for (String key : keys) {
            if (!text(key).isEmpty()) {
                return text(key);
            }
        }
        return "";
    }
}

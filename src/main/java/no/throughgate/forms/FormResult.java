package no.throughgate.forms;

import java.util.List;
import java.util.Map;

/**
 * The answer to a filled-in form: either all values, or the errors together with what was typed, so that nothing is lost.
 *
 * @param values by field key: {@code String}, {@code Long} (whole number), {@code BigDecimal}, {@code LocalDate}, {@code LocalTime},
 *     {@code Boolean} or {@code List<String>}; a field left empty has no entry; empty when there are errors
 * @param errors one message per wrong field, in the reader's language and in the form's order
 * @param typed every field's text exactly as it came in
 */
public record FormResult(Map<String, Object> values, Map<String, String> errors, Map<String, List<String>> typed) {

    public boolean accepted() {
        return errors.isEmpty();
    }
}

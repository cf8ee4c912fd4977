package no.throughgate.process.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Inputs of a table, any of which may be null, which {@link Map#of} refuses. */
final class Inputs {

    private Inputs() {}

    static Map<String, @Nullable Object> input(String name, @Nullable Object value) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put(name, value);
        return inputs;
    }

    static Map<String, @Nullable Object> inputs(
            String first, @Nullable Object one, String second, @Nullable Object two) {
        Map<String, @Nullable Object> inputs = input(first, one);
        inputs.put(second, two);
        return inputs;
    }

    static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}

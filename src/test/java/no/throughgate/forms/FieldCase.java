package no.throughgate.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same answer as our server gets it and as form-js gets it.
 *
 * @param typed request parameters of the field
 * @param data the JSON value for form-js, null = left out
 */
record FieldCase(List<String> typed, @Nullable Object data) {

    static FieldCase text(String text) {
        return new FieldCase(List.of(text), text);
    }

    static FieldCase read(String typed, Object data) {
        return new FieldCase(List.of(typed), data);
    }

    @Override
    public String toString() {
        String all = String.valueOf(typed);
        return all.length() < 80 ? all : all.substring(0, 60) + "… (" + all.length() + " characters)";
    }
}

package no.throughgate.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields as they were written, before anybody has understood them. Unknown fields are left out, blank ones too. */
record RawStay(Map<StayField, String> values) {

    static RawStay of(Map<String, String> fields) {
        Map<StayField, String> values = new EnumMap<>(StayField.class);
        fields.forEach((name, value) -> {
            String text = value.strip();
            if (!text.isEmpty()) {
                StayField.named(name).ifPresent(field -> values.putIfAbsent(field, text));
            }
        });
        return new RawStay(values);
    }

    Optional<String> get(StayField field) {
        return Optional.ofNullable(values.get(field));
    }

    RawStay with(StayField field, String value) {
        Map<StayField, String> copy = new EnumMap<>(StayField.class);
        copy.putAll(values);
        copy.put(field, value);
        return new RawStay(copy);
    }

    /** By documented names, in a fixed order: what is sealed and what a fingerprint is taken of. */
    Map<String, String> named() {
        Map<String, String> named = new TreeMap<>();
        values.forEach((field, value) -> named.put(field.label(), value));
        return named;
    }

    @Override
    public String toString() {
        return "RawStay[withheld]";
    }
}

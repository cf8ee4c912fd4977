package no.throughgate.forms;

import java.util.List;

/** Turns what was typed into a field into a typed value or a complaint. */
@FunctionalInterface
interface FieldReader {

    Reading read(FormField field, List<String> entries);

    /** For the types that take one answer: several entries under one name come from no page of ours. */
    static FieldReader ofOneEntry(OneEntry reader) {
        return (field, entries) -> switch (entries.size()) {
            case 0 -> reader.read(field, "");
            case 1 -> reader.read(field, entries.get(0));
            default -> Reading.wrong("oneAnswer");
        };
    }

    @FunctionalInterface
    interface OneEntry {
        Reading read(FormField field, String typed);
    }
}

package no.throughgate.worklist.internal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the button that takes something back sends: which obligation, and where the reader was. The history knows the rest.
 *
 * @param verb {@code undo}, for a while; {@code take-up}, as long as it is put aside
 */
public record UndoButton(
        long id,
        String verb,
        @Nullable String from,
        @Nullable String back) implements Serializable {

    public String address() {
        return "/obligations/" + id + "/" + verb;
    }

    public boolean hurries() {
        return verb.equals("undo");
    }
}

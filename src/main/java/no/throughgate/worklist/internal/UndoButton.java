package no.throughgate.worklist.internal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the button that takes something back sends: which obligation, and where the reader was. The history knows the rest. */
public record UndoButton(
        long id, @Nullable String from, @Nullable String back) implements Serializable {}

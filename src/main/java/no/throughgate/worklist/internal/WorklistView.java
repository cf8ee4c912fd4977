package no.throughgate.worklist.internal;

import java.util.Arrays;
import java.util.Locale;
import no.throughgate.access.Visibility;

/**
 * The views of the worklist. Each is a narrowing of "what my units owe": the same text makes the list and its count,
 * so that the two cannot disagree.
 */
enum WorklistView {
    MINE("o.assignee = :user"),
    UNIT("true"),
    /** What rests has no clock, so it is not late. */
    OVERDUE("o.due_at < :now and o.suspended_at is null");

    /** Everything that any of the views shows. */
    static final String ALL = "o.closed_at is null and " + Visibility.OWED;

    private final String narrowing;

    WorklistView(String narrowing) {
        this.narrowing = narrowing;
    }

    String narrowing() {
        return narrowing;
    }

    /** As in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an address names; anything else is the unit's view. */
    static WorklistView of(String key) {
        return Arrays.stream(values())
                .filter(view -> view.key().equals(key))
                .findFirst()
                .orElse(UNIT);
    }
}

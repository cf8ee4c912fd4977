package no.throughgate.worklist.internal;

import java.util.Arrays;
import java.util.Locale;
import no.throughgate.access.Visibility;

/**
 * The views of the worklist. The same text makes a view's list and its count, so that the two cannot disagree. Bind what
 * {@link Visibility} binds, {@code now}, {@code today} and {@code doneSince}.
 */
enum WorklistView {
    MINE("o.receiver_unit", Owed.OPEN, "o.assignee = :user", SortOrder.ASIDE_LAST),
    UNIT("o.receiver_unit", Owed.OPEN, "true", SortOrder.NEAREST),
    /** What rests has no clock, so it is not late. */
    OVERDUE("o.receiver_unit", Owed.OPEN, "o.due_at < :now and o.suspended_at is null", SortOrder.NEAREST),
    /** What my unit asked of others and nobody has done yet. */
    WAITING("o.sender_unit", "o.closed_at is null and " + Visibility.SENT, "true", SortOrder.NEAREST),
    /** What my unit has done in the last {@link #DONE_DAYS} days and may still look into. */
    DONE(
            "o.receiver_unit",
            "o.state = 'DONE' and o.closed_at > :doneSince and " + Visibility.DONE,
            "true",
            SortOrder.LATEST);

    static final int DONE_DAYS = 30;

    private final String queue;
    private final String shared;
    private final String narrowing;
    private final SortOrder order;

    WorklistView(String queue, String shared, String narrowing, SortOrder order) {
        this.queue = queue;
        this.shared = shared;
        this.narrowing = narrowing;
        this.order = order;
    }

    /** The column that says in which unit's queue a row stands. */
    String queue() {
        return queue;
    }

    /** What several views have in common: they are counted in one pass. */
    String shared() {
        return shared;
    }

    /** What this view alone asks for. */
    String narrowing() {
        return narrowing;
    }

    SortOrder order() {
        return order;
    }

    /** Whether its text speaks of the case too, alias {@code c}. */
    boolean asksTheCase() {
        return this == DONE;
    }

    /** Whether its rows are to be taken and done by the reader's unit. */
    public boolean takes() {
        return this != WAITING && this != DONE;
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

    private static final class Owed {
        static final String OPEN = "o.closed_at is null and " + Visibility.OWED;
    }
}

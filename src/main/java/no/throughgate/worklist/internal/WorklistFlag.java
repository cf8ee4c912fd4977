package no.throughgate.worklist.internal;

import java.util.Arrays;
import java.util.Optional;

/** What a row can be marked with, and what finds the rows that are. Aliases {@code o} and {@code c}. */
public enum WorklistFlag {
    /** Released on a Friday or before a holiday: the day after, everything is closed. */
    CLOSED_DAY_AFTER("c.release_date = any(cast(:closedDayAfter as date[]))", true),
    MOVED("exists (" + WorklistRow.MOVES + ")", false),
    UNCERTAIN("c.release_certainty = 'ESTIMATED'", true),
    CAME_BACK("o.refusals > 0", false),
    OFFERED("o.state = 'OFFERED'", false),
    RESTING("o.suspended_at is not null and o.closed_at is null", false),
    ASIDE(Aside.IN_FORCE + " is not null", false);

    private final String sql;
    private final boolean asksTheCase;

    WorklistFlag(String sql, boolean asksTheCase) {
        this.sql = sql;
        this.asksTheCase = asksTheCase;
    }

    String sql() {
        return sql;
    }

    boolean asksTheCase() {
        return asksTheCase;
    }

    static Optional<WorklistFlag> of(String name) {
        return Arrays.stream(values()).filter(flag -> flag.name().equals(name)).findFirst();
    }
}

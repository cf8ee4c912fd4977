package no.throughgate.worklist.internal;

import java.util.List;
import java.util.stream.Collectors;

/** How a view is sorted, and with it how the next page begins after the last row of this one. */
enum SortOrder {
    /** Nearness to release, then the due date: as the index has it. */
    NEAREST("asc", ">", new Key("o.nearness", "near"), new Key("o.due_at", "at")),
    /** As {@link #NEAREST}, but what one has put aside comes last. Few rows, sorted when they are asked for. */
    ASIDE_LAST(
            "asc",
            ">",
            new Key(Aside.IN_FORCE + " is not null", "aside"),
            new Key("o.nearness", "near"),
            new Key("o.due_at", "at")),
    /** What was closed last comes first. */
    LATEST("desc", "<", new Key("o.closed_at", "at"));

    private final String direction;
    private final String beyond;
    private final List<Key> keys;

    SortOrder(String direction, String beyond, Key... keys) {
        this.direction = direction;
        this.beyond = beyond;
        this.keys = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(keys), java.util.stream.Stream.of(new Key("o.obligation_id", "id")))
                .toList();
    }

    String columns() {
        return joined("%s as page_%s");
    }

    String by() {
        return keys.stream().map(key -> key.expression() + " " + direction).collect(Collectors.joining(", "));
    }

    String byPage() {
        return keys.stream()
                .map(key -> "page_%s %s".formatted(key.name(), direction))
                .collect(Collectors.joining(", "));
    }

    /** The rows of later pages; bind {@code after<key>}. */
    String after() {
        return "(%s) %s (%s)"
                .formatted(
                        keys.stream().map(Key::expression).collect(Collectors.joining(", ")),
                        beyond,
                        keys.stream().map(key -> ":after_" + key.name()).collect(Collectors.joining(", ")));
    }

    private String joined(String each) {
        return keys.stream()
                .map(key -> each.formatted(key.expression(), key.name()))
                .collect(Collectors.joining(", "));
    }

    /** @param expression of the alias {@code o} */
    private record Key(String expression, String name) {}
}

package no.throughgate.metrics;

import java.util.Set;

/** Of what a number is. A count and what is reckoned of the same people, their median and what nine of ten took, are one: they are hidden together. */
record Item(String part, String what) implements Comparable<Item> {

    /** Everybody released in the period: who they are is decided before any measure, and is the same in all of them. */
    static final Item RELEASED = new Item("RELEASED", "");

    private static final Set<String> OF_ACCEPTED = Set.of("accepted", "median_hours", "p90_hours");

    static Item of(String part, String what) {
        return new Item(part, OF_ACCEPTED.contains(what) ? "hours" : what);
    }

    @Override
    public int compareTo(Item other) {
        int by = part.compareTo(other.part);
        return by != 0 ? by : what.compareTo(other.what);
    }
}

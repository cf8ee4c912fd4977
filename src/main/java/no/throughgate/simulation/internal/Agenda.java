package no.throughgate.simulation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** What will happen, in the order of its time; of equal times, in the order it was planned. */
final class Agenda {

    private record Item(Instant at, long number, String workflow, Runnable what) {}

    /** Something that happens now, and in whose case: things of one case happen one after the other. */
    record Happening(Instant at, String workflow, Runnable what) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::number));
    private long planned;

    synchronized void plan(Instant at, String workflow, Runnable what) {
        items.add(new Item(at, planned++, workflow, what));
    }

    synchronized Optional<Instant> next() {
        return Optional.ofNullable(items.peek()).map(Item::at);
    }

    synchronized boolean isEmpty() {
        return items.isEmpty();
    }

    synchronized List<Happening> takeUntil(Instant end) {
        List<Happening> taken = new ArrayList<>();
        while (!items.isEmpty() && !items.peek().at().isAfter(end)) {
            Item item = items.poll();
            taken.add(new Happening(item.at(), item.workflow(), item.what()));
        }
        return taken;
    }
}

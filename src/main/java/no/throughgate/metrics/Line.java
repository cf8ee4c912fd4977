package no.throughgate.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers that add up, or that are weighed together, to another: cells by their id.
 *
 * @param implied follows from other lines, so that it helps whoever narrows down and not whoever reckons exactly
 * @param sum whether it adds up; a mean of means does not
 */
record Line(int[] parts, int total, boolean implied, boolean sum) {

    static Line of(List<Cell> parts, Cell total, boolean implied) {
        long all = parts.stream().mapToLong(Cell::amount).sum();
        return new Line(parts.stream().mapToInt(Cell::id).toArray(), total.id(), implied, all == total.amount());
    }

    IntStream all() {
        return IntStream.concat(Arrays.stream(parts), IntStream.of(total));
    }
}

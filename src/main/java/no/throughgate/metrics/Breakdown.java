package no.throughgate.metrics;

import java.util.List;
import java.util.Map;

/**
 * All that may be shown of one measure. A page shows some of it and a year's file all of it: what is hidden in one is hidden in the other.
 *
 * @param everybody in the order of part and kind of number
 * @param slices by kind, of everybody and of each slice; of everybody they all say the same
 */
public record Breakdown(List<Figure> everybody, Map<Slice, List<Figure>> slices) {

    /** Of everybody and of each slice. */
    public List<Figure> by(Slice slice) {
        return slices.getOrDefault(slice, everybody);
    }
}

package no.throughgate.metrics;

import java.util.List;
import java.util.Map;

/**
 * All that may be shown of one measure.
 *
 * @param everybody in the order of part and kind of number
 * @param slices by kind, of everybody and of each slice; what is hidden of everybody in one of them may be shown in another
 */
public record Breakdown(List<Figure> everybody, Map<Slice, List<Figure>> slices) {}

package no.throughgate.metrics;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was known before there was a workflow: to compare with, each with its year and population in the messages
 * ({@code measure.baseline.<key>}).
 *
 * @param what the numbers of the measure that it stands beside
 * @param percent of all that are counted there
 */
public record Baseline(Measure measure, String what, int percent, String key) {

    private static final List<Baseline> ALL = List.of(
            new Baseline(Measure.M1, "count", 50, "notice50"),
            new Baseline(Measure.M1, "count", 25, "notice25"),
            new Baseline(Measure.M1, "count", 14, "notice14"),
            new Baseline(Measure.M2, "count", 30, "mapped30"),
            new Baseline(Measure.M3, "at_release", 24, "home24"),
            new Baseline(Measure.M4, "at_release", 58, "work58"));

    public static Stream<Baseline> of(Measure measure, String what) {
        return ALL.stream().filter(b -> b.measure() == measure && b.what().equals(what));
    }
}

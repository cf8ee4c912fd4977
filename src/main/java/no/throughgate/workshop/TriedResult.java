package no.throughgate.workshop;

import java.util.List;
import no.throughgate.metrics.Figure;

/**
 * What a proposal would have done, or would do to what is open: numbers alone, small ones hidden.
 *
 * @param editions by which the cases went when their obligations were made, of those that are open: go now; what it is compared with
 */
public record TriedResult(TryPeriod period, List<Integer> editions, List<Table> tables) {

    /** The whole that shifts add up to. */
    public static final String TRIED = "TRIED";

    /**
     * One set of numbers, sliced one way.
     *
     * @param name SHIFT_KIND, SHIFT_AGENCY, LATE_KIND or LATE_AGENCY
     * @param parts its columns
     */
    public record Table(String name, List<String> parts, List<Line> lines) {

        public boolean byKind() {
            return name.endsWith("_KIND");
        }
    }

    /** @param figures one for each part, absent (null) where nothing was counted */
    public record Line(String slice, List<Figure> figures) {}
}

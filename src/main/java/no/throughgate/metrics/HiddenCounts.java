package no.throughgate.metrics;

import java.math.BigDecimal;
import java.util.List;

/** Counts that are no measure of their own and are shown under the same rule: what rests on fewer than five people is hidden, and what would give it away. */
public final class HiddenCounts {

    /** A count of everybody, beside those of each slice. */
    public static final String EVERYBODY = Counted.EVERYBODY;

    private HiddenCounts() {}

    /**
     * @param people how many people stand behind it
     * @param count what is counted of them
     */
    public record Tally(String slice, String part, long people, long count) {}

    /**
     * In the order of slice and part, everybody first.
     *
     * @param total the part that the others add up to
     */
    public static List<Figure> hide(String total, List<Tally> tallies) {
        return SmallNumbers.hidden(
                total::equals,
                tallies.stream()
                        .map(t -> new Counted(t.slice(), t.part(), "count", t.people(), BigDecimal.valueOf(t.count())))
                        .toList());
    }
}

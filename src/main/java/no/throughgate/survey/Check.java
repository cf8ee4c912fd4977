package no.throughgate.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.throughgate.planning.FigureCheckRule;
import org.jspecify.annotations.Nullable;

/**
 * A year's figures as they wait to be checked.
 *
 * @param edition of the year before with which they are compared; 0 where it has not been published
 * @param sameFiguresAs the published edition of the same year that says the same figures; 0 where none does
 * @param limits from where on a figure is worth a look, as the rules of today say
 * @param computedAt when they were computed last
 */
public record Check(
        int year,
        String from,
        String asOf,
        Instant computedAt,
        int edition,
        int sameFiguresAs,
        Limits limits,
        List<Part> parts) {

    /** From where on too much is not recorded, and from where on a number has changed: each a rule with its source. */
    public record Limits(FigureCheckRule notRecorded, FigureCheckRule changed) {

        public FigureCheckRule of(Remark remark) {
            return remark == Remark.CHANGED ? changed : notRecorded;
        }

        public List<FigureCheckRule> all() {
            return List.of(notRecorded, changed);
        }
    }

    /** One measure: nothing to count at all is blind, and said first. */
    public record Part(String measure, List<Line> lines) {

        public boolean blind() {
            return lines.isEmpty();
        }

        public boolean remarkable() {
            return blind() || lines.stream().anyMatch(line -> line.remark() != Remark.NONE);
        }
    }

    /** One number now and a year before. */
    public record Line(String part, String what, Number now, Number before, Remark remark) {}

    /** @param value null where it is hidden, or where there is none */
    public record Number(boolean hidden, @Nullable BigDecimal value) {

        static final Number ZERO = new Number(false, BigDecimal.ZERO);
        static final Number NONE = new Number(false, null);

        /** Nothing is known: that is not the same as zero. */
        public boolean absent() {
            return !hidden && value == null;
        }
    }

    /** What whoever checks has to look at. */
    public enum Remark {
        NONE,
        /** Too much of all is not recorded or unknown. */
        NOT_RECORDED,
        /** Much more than the year before, or much less. */
        CHANGED
    }

    public List<Part> remarkable() {
        return parts.stream().filter(Part::remarkable).toList();
    }
}

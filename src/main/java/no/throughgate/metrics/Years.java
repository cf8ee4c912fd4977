package no.throughgate.metrics;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import no.throughgate.kernel.Oslo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The periods that a reader may ask for: twelve months up to the day of the freeze, and no others. Two periods that differ by a day would
 * give away, by subtraction, what happened to the one person who was released on it.
 */
@Component
public class Years {

    private static final int OFFERED = 5;

    private final MonthDay freeze;

    Years(@Value("${throughgate.survey.freeze}") String freeze) {
        this.freeze = MonthDay.parse("--" + freeze);
    }

    /** The latest first: only those that have been frozen by then. */
    public List<Integer> frozen(Instant now) {
        int year = now.atZone(Oslo.ZONE).getYear();
        int latest = Period.endingIn(year, freeze).asOf().isAfter(now) ? year - 1 : year;
        return IntStream.range(0, OFFERED).mapToObj(n -> latest - n).toList();
    }

    public Period period(int year) {
        return Period.endingIn(year, freeze);
    }
}

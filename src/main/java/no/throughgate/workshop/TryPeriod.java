package no.throughgate.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.throughgate.kernel.Oslo;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal is tried on: whole quarters that are over, or what is open now. No two quarters overlap, so that no two answers
 * give away by subtraction what happened in between.
 *
 * @param name RUNNING, or a quarter such as 2026-3
 */
public record TryPeriod(
        String name, @Nullable Instant from, @Nullable Instant until) {

    public static final String RUNNING = "RUNNING";

    private static final int QUARTERS = 4;

    public boolean running() {
        return name.equals(RUNNING);
    }

    public int year() {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    public int quarter() {
        return Integer.parseInt(name.substring(name.indexOf('-') + 1));
    }

    /** What may be chosen: what runs, then the last four quarters that are over, the latest first. */
    public static List<TryPeriod> offered(Instant now) {
        LocalDate today = Oslo.dateOf(now);
        LocalDate present = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        return Stream.concat(
                        Stream.of(new TryPeriod(RUNNING, null, null)),
                        IntStream.rangeClosed(1, QUARTERS).mapToObj(back -> quarter(present.minusMonths(3L * back))))
                .toList();
    }

    private static TryPeriod quarter(LocalDate first) {
        return new TryPeriod(
                first.getYear() + "-" + (first.getMonthValue() + 2) / 3,
                Oslo.at(first, LocalTime.MIDNIGHT),
                Oslo.at(first.plusMonths(3), LocalTime.MIDNIGHT));
    }
}

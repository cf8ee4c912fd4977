package no.throughgate.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one person has to keep in the first four weeks after release, of all agencies together.
 *
 * @param suggestions what to merge or space so that no week holds more than it may; empty if none does
 */
public record Load(List<Week> weeks, List<Suggestion> suggestions) {

    public static final int WEEKS = 4;

    /** @param number 1 begins with the release day; @param limit agreed with the person, else the rule's */
    public record Week(int number, LocalDate from, int count, int limit) {

        public boolean tooMany() {
            return count > limit;
        }
    }

    public enum How {
        MERGE_PLACE,
        MERGE_AGENCY,
        SPACE,
        NO_ROOM
    }

    /** @param second to be merged with the first; @param week begins that day and has room for the first */
    public record Suggestion(
            How how,
            @Nullable Stop first,
            @Nullable Stop second,
            @Nullable LocalDate week) {}

    public boolean tooMuch() {
        return weeks.stream().anyMatch(Week::tooMany);
    }

    /** @param limit appointments by the week's number */
    public static Load of(LocalDate release, Collection<Stop> stops, IntUnaryOperator limit) {
        var weeks = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(number -> {
                    LocalDate from = release.plusWeeks(number - 1L);
                    return new Week(number, from, in(stops, from).size(), limit.applyAsInt(number));
                })
                .toList();
        return new Load(weeks, new LoadRelief(weeks, stops).suggestions());
    }

    static List<Stop> in(Collection<Stop> stops, LocalDate from) {
        return stops.stream()
                .filter(stop -> !stop.day().isBefore(from) && stop.day().isBefore(from.plusWeeks(1)))
                .sorted(Itinerary.IN_ORDER)
                .toList();
    }
}

package no.throughgate.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import no.throughgate.appointment.Load.How;
import no.throughgate.appointment.Load.Suggestion;
import no.throughgate.appointment.Load.Week;
import no.throughgate.kernel.Agency;
import org.jspecify.annotations.Nullable;

/** Merges first, since nothing is lost by it, then moves the latest into the next week that has room. What is closed to the reader stays. */
final class LoadRelief {

    private record Pair(Stop first, Stop second, How how) {

        boolean sameDay() {
            return first.day().equals(second.day());
        }
    }

    private final List<Week> weeks;
    private final Collection<Stop> stops;
    private final int[] count;
    private final Set<Stop> used = new HashSet<>();
    private final List<Suggestion> found = new ArrayList<>();

    LoadRelief(List<Week> weeks, Collection<Stop> stops) {
        this.weeks = weeks;
        this.stops = stops;
        this.count = weeks.stream().mapToInt(Week::count).toArray();
    }

    List<Suggestion> suggestions() {
        for (int week = 0; week < count.length; week++) {
            List<Stop> known = Load.in(stops, weeks.get(week).from()).stream()
                    .filter(stop -> !stop.closed())
                    .toList();
            merge(week, known);
            space(week, known);
            if (over(week)) {
                found.add(
                        new Suggestion(How.NO_ROOM, null, null, weeks.get(week).from()));
            }
        }
        return List.copyOf(found);
    }

    private boolean over(int week) {
        return count[week] > weeks.get(week).limit();
    }

    private void merge(int week, List<Stop> known) {
        for (Pair pair : pairs(known)) {
            if (over(week) && !used.contains(pair.first()) && !used.contains(pair.second())) {
                used.add(pair.first());
                used.add(pair.second());
                count[week]--;
                found.add(new Suggestion(pair.how(), pair.first(), pair.second(), null));
            }
        }
    }

    /** Those on one day before the others, which somebody would have to move. */
    private static List<Pair> pairs(List<Stop> known) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < known.size(); i++) {
            for (Stop second : known.subList(i + 1, known.size())) {
                How how = how(known.get(i), second);
                if (how != null) {
                    pairs.add(new Pair(known.get(i), second, how));
                }
            }
        }
        pairs.sort(Comparator.comparing(pair -> !pair.sameDay()));
        return pairs;
    }

    /** The coordinator books for places that are no unit here: that she does makes them no one agency. */
    private static @Nullable How how(Stop first, Stop second) {
        if (place(first).equals(place(second))) {
            return How.MERGE_PLACE;
        }
        Agency agency = first.unit() == null ? null : first.unit().agency();
        return agency != null
                        && agency != Agency.COORDINATOR
                        && second.unit() != null
                        && agency == second.unit().agency()
                ? How.MERGE_AGENCY
                : null;
    }

    private static String place(Stop stop) {
        return Objects.requireNonNullElse(stop.place(), "").strip().toLowerCase(Locale.ROOT);
    }

    private void space(int week, List<Stop> known) {
        for (int i = known.size() - 1; i >= 0 && over(week); i--) {
            LocalDate room = used.contains(known.get(i)) ? null : room(week);
            if (room != null) {
                count[week]--;
                found.add(new Suggestion(How.SPACE, known.get(i), null, room));
            }
        }
    }

    /** The next week with room, which has that much less of it from now on. */
    private @Nullable LocalDate room(int after) {
        for (int week = after + 1; week < count.length; week++) {
            if (count[week] < weeks.get(week).limit()) {
                count[week]++;
                return weeks.get(week).from();
            }
        }
        return null;
    }
}

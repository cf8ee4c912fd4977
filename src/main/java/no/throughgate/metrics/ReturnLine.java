package no.throughgate.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a year of return statistics may say: numbers that grow with the months, that can be known today, and behind which nobody can be
 * recognised, neither by one of them nor by the difference between two.
 *
 * @param today what lies after it cannot have been counted
 */
record ReturnLine(LocalDate today) {

    /** Months after release that are counted. */
    static final List<Integer> MONTHS = List.of(1, 6, 24);

    private static final int FIRST_YEAR = 2000;

    /** Hears what is wrong. */
    interface Complaints {
        void wrong(String column, String messageKey, String... args);
    }

    Optional<ReturnYear> read(Map<String, String> fields, Complaints complaints) {
        var wrong = new ArrayList<String>();
        Complaints hears = (column, key, args) -> {
            wrong.add(column);
            complaints.wrong(column, key, args);
        };
        int year = year(fields.getOrDefault("year", ""), hears);
        int released = number("released", fields, hears).orElse(0);
        SortedMap<Integer, Integer> returned = returned(fields, hears);
        String source = fields.getOrDefault("source", "");
        if (source.isEmpty() || source.length() > 200) {
            hears.wrong("source", "figures.returns.noSource");
        }
        if (wrong.isEmpty()) {
            compare(year, released, returned, hears);
        }
        return wrong.isEmpty() ? Optional.of(new ReturnYear(year, released, returned, source)) : Optional.empty();
    }

    private int year(String text, Complaints complaints) {
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year >= today.getYear()) {
            complaints.wrong(
                    "year",
                    "figures.returns.notAYear",
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(today.getYear() - 1));
        }
        return year;
    }

    private static SortedMap<Integer, Integer> returned(Map<String, String> fields, Complaints complaints) {
        var returned = new TreeMap<Integer, Integer>();
        for (int months : MONTHS) {
            String column = column(months);
            if (!fields.getOrDefault(column, "").isEmpty()) {
                number(column, fields, complaints).ifPresent(n -> returned.put(months, n));
            }
        }
        return returned;
    }

    private static OptionalInt number(String column, Map<String, String> fields, Complaints complaints) {
        String text = fields.getOrDefault(column, "");
        if (!text.matches("\\d{1,7}")) {
            complaints.wrong(column, "figures.returns.notANumber");
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        if (small(number)) {
            complaints.wrong(column, "figures.returns.tooSmall");
        }
        return OptionalInt.of(number);
    }

    private void compare(int year, int released, SortedMap<Integer, Integer> returned, Complaints complaints) {
        if (returned.isEmpty()) {
            complaints.wrong("", "figures.returns.nothing");
        }
        int before = 0;
        for (var one : returned.entrySet()) {
            String column = column(one.getKey());
            if (LocalDate.of(year, 12, 31).plusMonths(one.getKey()).isAfter(today)) {
                complaints.wrong(column, "figures.returns.tooEarly");
            } else if (one.getValue() < before || one.getValue() > released) {
                complaints.wrong(column, "figures.returns.notGrowing");
            } else if (small(one.getValue() - before) || small(released - one.getValue())) {
                complaints.wrong(column, "figures.returns.tooNear");
            }
            before = one.getValue();
        }
    }

    /** Behind so few somebody could be recognised; behind nobody nobody can. */
    private static boolean small(int number) {
        return number > 0 && number < SmallNumbers.LEAST;
    }

    private static String column(int months) {
        return "returned_" + months + "m";
    }
}

package no.throughgate.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds counted things up as one would by hand: of everybody, and of each slice. */
final class Sums {

    private Sums() {}

    /** By what a number is of, and of how many people. */
    static Map<String, BigDecimal> of(List<Row> rows, @Nullable Slice slice) {
        Map<String, List<Row>> piles = new TreeMap<>();
        for (Row row : rows) {
            pile(piles, "ALL", row);
            if (slice != null) {
                // What others have counted knows no slices.
                pile(piles, row.caseId() == null ? "UNKNOWN" : row.slices().get(slice), row);
            }
        }
        var numbers = new TreeMap<String, BigDecimal>();
        piles.forEach((where, pile) -> add(numbers, where, pile));
        return numbers;
    }

    private static void pile(Map<String, List<Row>> piles, String slice, Row row) {
        piles.computeIfAbsent(slice + " " + row.part() + " " + row.what(), p -> new ArrayList<>())
                .add(row);
    }

    private static void add(Map<String, BigDecimal> numbers, String where, List<Row> pile) {
        String what = pile.get(0).what();
        long everybody = people(pile);
        if (what.equals("hours")) {
            String head = where.substring(0, where.length() - what.length());
            numbers.put(key(head + "median_hours", everybody), quantile(pile, 0.5));
            numbers.put(key(head + "p90_hours", everybody), quantile(pile, 0.9));
            return;
        }
        BigDecimal sum = pile.stream().map(Row::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (what.equals("mean") || what.equals("mean_days") || what.equals("days_a_case")) {
            numbers.put(key(where, everybody), sum.divide(BigDecimal.valueOf(pile.size()), 10, RoundingMode.HALF_UP));
            return;
        }
        long counted = everybody == 0
                ? sum.longValue()
                : people(pile.stream().filter(r -> r.value().signum() != 0).toList());
        numbers.put(key(where, counted), sum);
    }

    private static long people(List<Row> pile) {
        return pile.stream()
                .map(Row::caseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())
                .size();
    }

    /** Between the two nearest, as far as it lies between them. */
    private static BigDecimal quantile(List<Row> pile, double share) {
        List<Double> sorted =
                pile.stream().map(r -> r.value().doubleValue()).sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return BigDecimal.valueOf(sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below));
    }

    static String key(Counted c) {
        return key(c.slice() + " " + c.part() + " " + c.what(), c.n());
    }

    private static String key(String where, long n) {
        return where + " of " + n;
    }
}

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

    static List<String> of(List<Row> rows, @Nullable Slice slice) {
        Map<String, List<Row>> piles = new TreeMap<>();
        for (Row row : rows) {
            pile(piles, "ALL", row);
            if (slice != null) {
                // What others have counted knows no slices.
                pile(piles, row.caseId() == null ? "UNKNOWN" : row.slices().get(slice), row);
            }
        }
        var numbers = new ArrayList<String>();
        piles.forEach((where, pile) -> numbers.addAll(numbers(where, pile)));
        return numbers.stream().sorted().toList();
    }

    private static void pile(Map<String, List<Row>> piles, String slice, Row row) {
        piles.computeIfAbsent(slice + " " + row.part() + " " + row.what(), p -> new ArrayList<>())
                .add(row);
    }

    private static List<String> numbers(String where, List<Row> pile) {
        String what = pile.get(0).what();
        long everybody = people(pile);
        if (what.equals("hours")) {
            String head = where.substring(0, where.length() - what.length());
            return List.of(
                    text(head + "median_hours", everybody, quantile(pile, 0.5)),
                    text(head + "p90_hours", everybody, quantile(pile, 0.9)));
        }
        BigDecimal sum = pile.stream().map(Row::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (what.equals("mean") || what.equals("mean_days") || what.equals("days_a_case")) {
            return List.of(
                    text(where, everybody, sum.divide(BigDecimal.valueOf(pile.size()), 10, RoundingMode.HALF_UP)));
        }
        long counted = everybody == 0
                ? sum.longValue()
                : people(pile.stream().filter(r -> r.value().signum() != 0).toList());
        return List.of(text(where, counted, sum));
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

    static String text(Counted c) {
        return text(
                c.slice() + " " + c.part() + " " + c.what(),
                c.n(),
                Objects.requireNonNullElse(c.value(), BigDecimal.ZERO));
    }

    private static String text(String where, long n, BigDecimal value) {
        return where + " of " + n + ": "
                + value.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

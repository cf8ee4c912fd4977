package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Somebody who lays all measures of a year with all their slices beside each other and wants to know what is hidden in them. Knows what every
 * reader of the definitions knows: that slices add up to everybody and municipalities to their county, that those released are the same
 * wherever they stand, which parts make a whole and which are some of another, and that nothing hidden is zero unless the whole slice is. What
 * is absent is zero. Reckons exactly, by eliminating; and narrows down, line by line.
 */
final class Attack {

    private static final long PRIME = 998_244_353;
    private static final long BOUND = 1_000_000;

    /** What is some of what: measure, part and kind of number, twice. */
    private static final List<String> SOME_OF = List.of(
            "M3 NOT_RECORDED at_release < M3 NOT_RECORDED at_r28",
            "M4 RELEASED at_90 < M1 RELEASED count",
            "M6 NOT_RECORDED count < M1 RELEASED count",
            "M6 ID count < M1 RELEASED count",
            "M6 BANK_ACCOUNT count < M1 RELEASED count",
            "M6 PHONE count < M1 RELEASED count",
            "M6 NOT_RECORDED count + M6 ID count < M1 RELEASED count",
            "M6 NOT_RECORDED count + M6 PHONE count < M1 RELEASED count",
            "M7 NO_OWNER count < M1 RELEASED count",
            "M7 NO_OWNER count < M17 NOT_HANDED_OVER count",
            "M9 DAY_1 count < M9 DAY_3 count",
            "M9 DAY_3 count < M9 DAY_7 count",
            "M9 DAY_7 count < M1 RELEASED count",
            "M10 IN_NEED count < M1 RELEASED count",
            "M10 TALK count < M10 IN_NEED count",
            "M10 NALOXONE count < M10 IN_NEED count",
            "M10 NALOXONE count + M10 NALOXONE_DECLINED count < M10 IN_NEED count",
            "M12 PRISON-NAV:HOUSING in_time + M12 PRISON-NAV:HOUSING missed < M12 PRISON-NAV:HOUSING offered",
            "M12 PRISON-NAV:HOUSING contained < M12 PRISON-NAV:HOUSING missed",
            "M12 PRISON-NAV:INCOME in_time < M12 PRISON-NAV:INCOME offered",
            "M12 PRISON-NAV:HOUSING in_time + M12 PRISON-NAV:INCOME in_time < M11 PRISON-NAV accepted",
            "M18 BOTH_PRESENT count < M18 PERSON_PRESENT count",
            "M18 BOTH_PRESENT count < M18 NGO_PRESENT count",
            "M18 PERSON_PRESENT count < M18 MEETINGS count",
            "M24 WANTED_LATER count < M24 DECLINED count",
            "M24 WANTED_LATER count + M24 NEVER_AGAIN count < M24 DECLINED count");

    /** What a cell is called, so that two names of the same number are one. */
    record Number(String measure, String slicing, String slice, String part, String what) {}

    private record Equation(Map<Number, Integer> terms) {}

    private final Map<Number, Long> known = new HashMap<>();
    private final Set<Number> unknown = new TreeSet<>(java.util.Comparator.comparing(Number::toString));
    private final Set<Number> maybeNone = new HashSet<>();
    private final List<Equation> equations = new ArrayList<>();
    private final Map<String, Set<String>> slices = new TreeMap<>();
    private final Map<String, Set<String>> parts = new TreeMap<>();

    private Attack(Map<Measure, Breakdown> published) {
        slices.put("", new TreeSet<>(Set.of("ALL")));
        published.forEach((measure, all) -> {
            read(measure, "", all.everybody());
            all.slices()
                    .forEach((by, figures) -> read(
                            measure,
                            by.name(),
                            figures.stream().filter(f -> !f.everybody()).toList()));
        });
        for (Number both : known.keySet()) {
            unknown.remove(both);
        }
        published.forEach((measure, all) -> {
            blank(measure, "", all.everybody());
            all.slices()
                    .forEach((by, figures) -> blank(
                            measure,
                            by.name(),
                            figures.stream().filter(f -> !f.everybody()).toList()));
        });
        published.keySet().forEach(this::lines);
        SOME_OF.forEach(this::some);
    }

    /** What there is no doubt about, with what it is. */
    static Map<Number, Long> on(Map<Measure, Breakdown> published) {
        var attack = new Attack(published);
        var found = new LinkedHashMap<Number, Long>();
        attack.eliminated().forEach(n -> found.put(n, -1L));
        attack.narrowed().forEach(found::put);
        return found;
    }

    private static boolean adds(String what) {
        return !Set.of("mean", "mean_days", "days_a_case", "median_hours", "p90_hours")
                .contains(what);
    }

    private void read(Measure measure, String slicing, List<Figure> figures) {
        for (Figure figure : figures) {
            if (!adds(figure.what())) {
                continue;
            }
            slices.computeIfAbsent(slicing, s -> new TreeSet<>()).add(figure.slice());
            parts.computeIfAbsent(measure.name(), m -> new TreeSet<>()).add(figure.part() + " " + figure.what());
            Number number = number(measure.name(), slicing, figure.slice(), figure.part(), figure.what());
            if (figure.hidden()) {
                unknown.add(number);
            } else {
                Long before = known.put(number, figure.value().longValue());
                if (before != null && before != figure.value().longValue()) {
                    throw new AssertionError("two numbers for " + number);
                }
            }
        }
    }

    /** Where nothing at all is shown of those released in a slice, though every part stands there, it may be that zeros are hidden too. */
    private void blank(Measure measure, String slicing, List<Figure> figures) {
        long all = parts.get(measure.name()).stream().filter(p -> !whole(p)).count();
        figures.stream().map(Figure::slice).distinct().forEach(slice -> {
            List<Figure> said = figures.stream()
                    .filter(f -> f.slice().equals(slice) && adds(f.what()) && !whole(f.part() + " " + f.what()))
                    .toList();
            if (measure == Measure.M30) {
                said.stream()
                        .filter(f -> unknown.contains(number("M30", "", "ALL", f.part(), f.what())))
                        .forEach(f -> maybeNone.add(number("M30", slicing, slice, f.part(), f.what())));
            }
            if (said.stream().allMatch(Figure::hidden) && (said.size() == all || measure == Measure.M30)) {
                said.forEach(f -> maybeNone.add(number(measure.name(), slicing, slice, f.part(), f.what())));
            }
        });
    }

    private static boolean whole(String part) {
        return part.startsWith("RELEASED ") && !part.equals("RELEASED at_90");
    }

    private static final Map<String, String> PARTS_THAT_ARE_SLICES = Map.of(
            "by_sex", "SEX SEX_", "by_age", "AGE AGE_", "by_county", "COUNTY ", "by_sentence", "SENTENCE SERVED_");

    /** Those released are the same everywhere; and who is a part of them is a slice of them. */
    private static Number number(String measure, String slicing, String slice, String part, String what) {
        if (part.equals("RELEASED") && !(measure.equals("M4") && what.equals("at_90"))) {
            return new Number("all", slicing, slice, "RELEASED", "count");
        }
        if (measure.equals("M30")) {
            String[] by = PARTS_THAT_ARE_SLICES.get(what).split(" ", -1);
            String value = part.substring(by[1].length());
            if (slicing.isEmpty() || slicing.equals(by[0]) && slice.equals(value)) {
                return new Number("all", by[0], value, "RELEASED", "count");
            }
            String one = slicing + "=" + slice;
            String other = by[0] + "=" + value;
            return one.compareTo(other) < 0
                    ? new Number("cross", one, other, "", "")
                    : new Number("cross", other, one, "", "");
        }
        return new Number(measure, slicing, slice, part, what);
    }

    private void lines(Measure measure) {
        String m = measure.name();
        for (String part : parts.getOrDefault(m, Set.of())) {
            String[] name = part.split(" ");
            sliced((slicing, slice) -> number(m, slicing, slice, name[0], name[1]));
        }
        var byWhat = new TreeMap<String, List<String>>();
        parts.getOrDefault(m, Set.of())
                .forEach(part -> byWhat.computeIfAbsent(part.split(" ")[1], w -> new ArrayList<>())
                        .add(part.split(" ")[0]));
        byWhat.forEach((what, names) -> places().forEach(place -> {
            Function<String, Number> at = part -> number(m, place[0], place[1], part, what);
            if (measure == Measure.M27) {
                // Every question was answered by as many.
                add(
                        names.stream()
                                .filter(p -> p.startsWith("safeHome"))
                                .map(at)
                                .toList(),
                        names.stream()
                                .filter(p -> p.startsWith("someoneToCall"))
                                .map(at)
                                .toList());
            } else {
                String total = measure == Measure.M15 ? "TRANSFERS" : "RELEASED";
                if (Set.of("M1", "M3", "M4", "M8", "M15", "M17", "M30").contains(m)) {
                    add(names.stream().filter(p -> !p.equals(total)).map(at).toList(), List.of(at.apply(total)));
                }
            }
        }));
    }

    private Stream<String[]> places() {
        return slices.entrySet().stream()
                .flatMap(by -> by.getValue().stream().map(slice -> new String[] {by.getKey(), slice}));
    }

    private interface Of {
        Number at(String slicing, String slice);
    }

    private void sliced(Of of) {
        slices.forEach((slicing, all) -> {
            if (!slicing.isEmpty()) {
                add(all.stream().map(slice -> of.at(slicing, slice)).toList(), List.of(of.at("", "ALL")));
            }
        });
        nested(of, "North", "Aasen", "Berg");
        nested(of, "West", "Dal", "Fjord");
        nested(of, "South", "Eng");
    }

    private void nested(Of of, String county, String... municipalities) {
        add(Stream.of(municipalities).map(m -> of.at("MUNICIPALITY", m)).toList(), List.of(of.at("COUNTY", county)));
    }

    private void some(String fact) {
        String[] sides = fact.split(" < ");
        Of rest = (slicing, slice) -> new Number(fact, slicing, slice, "rest", "");
        places().forEach(place -> {
            Number left = rest.at(place[0], place[1]);
            unknown.add(left);
            maybeNone.add(left);
            var all = new ArrayList<Number>(List.of(left));
            for (String part : sides[0].split(" \\+ ")) {
                all.add(told(part, place));
            }
            add(all, List.of(told(sides[1], place)));
        });
        sliced(rest);
    }

    private static Number told(String name, String[] place) {
        String[] words = name.split(" ");
        return number(words[0], place[0], place[1], words[1], words[2]);
    }

    private void add(List<Number> parts, List<Number> totals) {
        var terms = new LinkedHashMap<Number, Integer>();
        parts.forEach(n -> terms.merge(n, 1, Integer::sum));
        totals.forEach(n -> terms.merge(n, -1, Integer::sum));
        terms.values().removeIf(f -> f == 0);
        if (terms.keySet().stream().anyMatch(unknown::contains)) {
            equations.add(new Equation(terms));
        }
    }

    private Set<Number> eliminated() {
        var columns = new ArrayList<>(unknown);
        var place = new HashMap<Number, Integer>();
        columns.forEach(n -> place.put(n, place.size()));
        var rows = new ArrayList<long[]>();
        for (Equation equation : equations) {
            var row = new long[columns.size()];
            equation.terms().forEach((n, f) -> {
                if (place.containsKey(n)) {
                    row[place.get(n)] = (f + PRIME) % PRIME;
                }
            });
            rows.add(row);
        }
        int done = 0;
        for (int column = 0; column < columns.size() && done < rows.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                java.util.Collections.swap(rows, done, pivot);
                clear(rows, done++, column);
            }
        }
        var found = new TreeSet<Number>(java.util.Comparator.comparing(Number::toString));
        for (long[] row : rows) {
            int at = -1;
            int many = 0;
            for (int i = 0; i < row.length && many < 2; i++) {
                if (row[i] != 0) {
                    at = i;
                    many++;
                }
            }
            if (many == 1) {
                found.add(columns.get(at));
            }
        }
        return found;
    }

    private static void clear(List<long[]> rows, int done, int column) {
        long[] from = rows.get(done);
        long inverse = java.math.BigInteger.valueOf(from[column])
                .modInverse(java.math.BigInteger.valueOf(PRIME))
                .longValue();
        for (int k = 0; k < from.length; k++) {
            from[k] = from[k] * inverse % PRIME;
        }
        for (int i = 0; i < rows.size(); i++) {
            long times = rows.get(i)[column];
            if (i != done && times != 0) {
                long[] row = rows.get(i);
                for (int k = column; k < from.length; k++) {
                    if (from[k] != 0) {
                        row[k] = (row[k] + (PRIME - times) * from[k]) % PRIME;
                    }
                }
            }
        }
    }

    private Map<Number, Long> narrowed() {
        var range = new HashMap<Number, long[]>();
        unknown.forEach(n -> range.put(n, new long[] {maybeNone.contains(n) ? 0 : 1, BOUND}));
        boolean moved = true;
        for (int round = 0; moved && round < 500; round++) {
            moved = false;
            for (Equation equation : equations) {
                moved |= narrow(equation, range);
            }
        }
        var found = new LinkedHashMap<Number, Long>();
        range.forEach((n, r) -> {
            if (r[0] == r[1]) {
                found.put(n, r[0]);
            }
        });
        return found;
    }

    private boolean narrow(Equation equation, Map<Number, long[]> range) {
        long low = 0;
        long high = 0;
        for (var term : equation.terms().entrySet()) {
            long[] r = range(term.getKey(), range);
            low += term.getValue() > 0 ? r[0] : -r[1];
            high += term.getValue() > 0 ? r[1] : -r[0];
        }
        boolean moved = false;
        for (var term : equation.terms().entrySet()) {
            long[] r = range.get(term.getKey());
            if (r == null || Math.abs(term.getValue()) != 1) {
                continue;
            }
            boolean plus = term.getValue() > 0;
            long restLow = low - (plus ? r[0] : -r[1]);
            long restHigh = high - (plus ? r[1] : -r[0]);
            long least = Math.max(r[0], plus ? -restHigh : restLow);
            long most = Math.min(r[1], plus ? -restLow : restHigh);
            if (least > r[0] || most < r[1]) {
                r[0] = least;
                r[1] = most;
                low = restLow + (plus ? r[0] : -r[1]);
                high = restHigh + (plus ? r[1] : -r[0]);
                moved = true;
            }
        }
        return moved;
    }

    private long[] range(Number number, Map<Number, long[]> range) {
        long[] r = range.get(number);
        if (r != null) {
            return r;
        }
        long value = known.getOrDefault(number, 0L);
        return new long[] {value, value};
    }
}

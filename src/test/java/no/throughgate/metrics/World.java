package no.throughgate.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A country of some people whom anything may have happened to, and what each measure counts of them: what nobody may see. */
final class World {

    static final List<Regions.InCounty> MUNICIPALITIES = List.of(
            new Regions.InCounty("Aasen", "North"),
            new Regions.InCounty("Berg", "North"),
            new Regions.InCounty("Dal", "West"),
            new Regions.InCounty("Fjord", "West"),
            new Regions.InCounty("Eng", "South"));

    static final List<Measure> MEASURES = List.of(
            Measure.M1,
            Measure.M3,
            Measure.M4,
            Measure.M6,
            Measure.M7,
            Measure.M8,
            Measure.M9,
            Measure.M10,
            Measure.M11,
            Measure.M12,
            Measure.M15,
            Measure.M17,
            Measure.M18,
            Measure.M24,
            Measure.M27,
            Measure.M30);

    private record Thing(int person, Map<Slice, String> slices, String part, String what, int value) {}

    private final Random random;
    private final double rare;
    private final Map<Measure, List<Thing>> things = new EnumMap<>(Measure.class);

    World(long seed) {
        random = new Random(seed);
        rare = 0.03 + random.nextDouble() * 0.3;
        int people = 6 + random.nextInt(90);
        for (int person = 0; person < people; person++) {
            live(person);
        }
    }

    private void live(int person) {
        var slices = new EnumMap<Slice, String>(Slice.class);
        var home = MUNICIPALITIES.get(
                Math.min(random.nextInt(MUNICIPALITIES.size()), random.nextInt(MUNICIPALITIES.size())));
        slices.put(Slice.MUNICIPALITY, home.municipality());
        slices.put(Slice.COUNTY, home.county());
        slices.put(Slice.PRISON, one("/prison/a", "/prison/b", "/prison/c"));
        slices.put(Slice.PROFILE, one("STANDARD", "EXPRESS"));
        slices.put(Slice.SEX, one("M", "F"));
        slices.put(Slice.AGE, one("25_34", "35_49", "18_24"));
        slices.put(Slice.SENTENCE, one("DAYS_90", "YEAR", "UNKNOWN"));
        released(person, slices);
        during(person, slices);
    }

    private void released(int person, Map<Slice, String> s) {
        whole(Measure.M1, person, s, "count", one("BEFORE_30", "NEVER", "BEFORE_8", "AFTER_4"));
        String before = one("OWN_HOME", "NOT_RECORDED", "NEEDS_HOME");
        whole(Measure.M3, person, s, "at_r28", before);
        whole(
                Measure.M3,
                person,
                s,
                "at_release",
                before.equals("NOT_RECORDED") ? one("NOT_RECORDED", "OWN_HOME") : one("OWN_HOME", "TEMPORARY"));
        whole(Measure.M4, person, s, "at_release", one("MISSING", "IN_PLACE"));
        if (!seldom()) {
            whole(Measure.M4, person, s, "at_90", one("NOT_RECORDED", "WORK", "SCHOOL"));
        }
        add(Measure.M6, person, s, "RELEASED", "count", 1);
        if (seldom()) {
            add(Measure.M6, person, s, "NOT_RECORDED", "count", 1);
        } else {
            for (String thing : List.of("ID", "BANK_ACCOUNT", "PHONE")) {
                if (!seldom()) {
                    add(Measure.M6, person, s, thing, "count", 1);
                }
            }
        }
        String owner = one("MUNICIPALITY", "NONE", "INTERIM");
        whole(Measure.M17, person, s, "count", owner.equals("MUNICIPALITY") ? "HANDED_OVER" : "NOT_HANDED_OVER");
        add(Measure.M7, person, s, "RELEASED", "count", 1);
        add(Measure.M7, person, s, "NO_OWNER", "count", owner.equals("NONE") ? 1 : 0);
        whole(Measure.M8, person, s, "count", one("MET_BY_NGO", "NOT_MET", "BY_CHOICE", "NOT_RECORDED"));
        int reached = seldom() ? 8 : seldom() ? 7 : seldom() ? 3 : 1;
        add(Measure.M9, person, s, "RELEASED", "count", 1);
        for (int day : new int[] {1, 3, 7}) {
            add(Measure.M9, person, s, "DAY_" + day, "count", reached <= day ? 1 : 0);
        }
        if (!seldom()) {
            String given = one("GIVEN", "DECLINED", "");
            add(Measure.M10, person, s, "IN_NEED", "count", 1);
            add(Measure.M10, person, s, "TALK", "count", seldom() ? 0 : 1);
            add(Measure.M10, person, s, "NALOXONE", "count", given.equals("GIVEN") ? 1 : 0);
            add(Measure.M10, person, s, "NALOXONE_DECLINED", "count", given.equals("DECLINED") ? 1 : 0);
        }
        whole(Measure.M30, person, s, "by_sex", "SEX_" + s.get(Slice.SEX));
        whole(Measure.M30, person, s, "by_age", "AGE_" + s.get(Slice.AGE));
        whole(Measure.M30, person, s, "by_county", s.get(Slice.COUNTY));
        whole(Measure.M30, person, s, "by_sentence", "SERVED_" + s.get(Slice.SENTENCE));
    }

    private void during(int person, Map<Slice, String> s) {
        for (int n = random.nextInt(4); n > 0; n--) {
            String pair = one("PRISON-NAV", "PRISON-HOUSING");
            String part = pair + ":" + one("HOUSING", "INCOME");
            boolean missed = seldom();
            boolean inTime = !missed && !seldom();
            add(Measure.M12, person, s, part, "offered", 1);
            if (missed) {
                add(Measure.M12, person, s, part, "missed", 1);
                if (!seldom()) {
                    add(Measure.M12, person, s, part, "contained", 1);
                }
            }
            if (inTime) {
                add(Measure.M12, person, s, part, "in_time", 1);
            }
            if (inTime || seldom()) {
                add(Measure.M11, person, s, pair, "accepted", 1);
            }
        }
        if (seldom()) {
            add(Measure.M15, person, s, "TRANSFERS", "count", 1);
            add(Measure.M15, person, s, one("BEFORE", "LATER", "NEVER"), "count", 1);
        }
        boolean came = !seldom();
        boolean ngo = !seldom();
        add(Measure.M18, person, s, "MEETINGS", "count", 1);
        add(Measure.M18, person, s, "PERSON_PRESENT", "count", came ? 1 : 0);
        add(Measure.M18, person, s, "NGO_PRESENT", "count", ngo ? 1 : 0);
        add(Measure.M18, person, s, "BOTH_PRESENT", "count", came && ngo ? 1 : 0);
        String later = one("", "WANTED", "NEVER");
        add(Measure.M24, person, s, "DECLINED", "count", 1);
        add(Measure.M24, person, s, "WANTED_LATER", "count", later.equals("WANTED") ? 1 : 0);
        add(Measure.M24, person, s, "NEVER_AGAIN", "count", later.equals("NEVER") ? 1 : 0);
        if (!seldom()) {
            add(Measure.M27, person, s, "safeHome:" + one("true", "false", "NOT_RECORDED"), "at_14", 1);
            add(Measure.M27, person, s, "someoneToCall:" + one("true", "false", "NOT_RECORDED"), "at_14", 1);
        }
    }

    private boolean seldom() {
        return random.nextDouble() < rare;
    }

    /** The first mostly. */
    private String one(String... of) {
        int n = 0;
        while (n < of.length - 1 && random.nextDouble() < rare * 1.5) {
            n++;
        }
        return of[n];
    }

    private void whole(Measure measure, int person, Map<Slice, String> slices, String what, String part) {
        add(measure, person, slices, measure == Measure.M15 ? "TRANSFERS" : "RELEASED", what, 1);
        add(measure, person, slices, part, what, 1);
    }

    private void add(Measure measure, int person, Map<Slice, String> slices, String part, String what, int value) {
        things.computeIfAbsent(measure, m -> new ArrayList<>()).add(new Thing(person, slices, part, what, value));
    }

    /** As the statements give them. */
    Rows rows(Measure measure) {
        var counted = new HashMap<String, List<Counted>>();
        for (Slice by : Slice.values()) {
            var values = new LinkedHashMap<List<String>, Integer>();
            var people = new HashMap<List<String>, Set<Integer>>();
            for (Thing thing : things.getOrDefault(measure, List.of())) {
                for (String slice : List.of(Counted.EVERYBODY, thing.slices().get(by))) {
                    var key = List.of(slice, thing.part(), thing.what());
                    values.merge(key, thing.value(), Integer::sum);
                    if (thing.value() != 0) {
                        people.computeIfAbsent(key, k -> new HashSet<>()).add(thing.person());
                    }
                }
            }
            counted.put(
                    by.name(),
                    values.entrySet().stream()
                            .map(e -> new Counted(
                                    e.getKey().get(0),
                                    e.getKey().get(1),
                                    e.getKey().get(2),
                                    people.getOrDefault(e.getKey(), Set.of()).size(),
                                    BigDecimal.valueOf(e.getValue())))
                            .toList());
        }
        return Rows.of(counted);
    }

    /** As a committee sees them. */
    Map<Measure, Breakdown> published() {
        var shown = new EnumMap<Measure, Breakdown>(Measure.class);
        Rows released = new Rows(rows(Measure.M1).all().stream()
                .filter(row -> row.number().part().equals("RELEASED"))
                .toList());
        for (Measure measure : MEASURES) {
            var counted = new EnumMap<Measure, Rows>(Measure.class);
            measure.together().forEach(m -> counted.put(m, rows(m).with(m.always())));
            shown.put(
                    measure,
                    Hiding.of(
                            measure,
                            counted,
                            measure.ofReleased() ? released : new Rows(List.of()),
                            new Regions(MUNICIPALITIES)));
        }
        return shown;
    }

    /** The true number. */
    long truth(Measure measure, String slicing, String slice, String part, String what) {
        return things.getOrDefault(measure, List.of()).stream()
                .filter(t -> t.part().equals(part) && t.what().equals(what))
                .filter(t -> slicing.isEmpty()
                        || t.slices().get(Slice.valueOf(slicing)).equals(slice))
                .mapToInt(Thing::value)
                .sum();
    }

    /** The true number of what somebody found. */
    long truth(Attack.Number n) {
        if (n.measure().equals("all")) {
            return truth(Measure.M1, n.slicing(), n.slice(), "RELEASED", "count");
        }
        if (n.measure().equals("cross")) {
            String[] one = n.slicing().split("=", 2);
            String[] other = n.slice().split("=", 2);
            return things.get(Measure.M1).stream()
                    .filter(t -> t.part().equals("RELEASED"))
                    .filter(t -> t.slices().get(Slice.valueOf(one[0])).equals(one[1])
                            && t.slices().get(Slice.valueOf(other[0])).equals(other[1]))
                    .count();
        }
        if (n.part().equals("rest")) {
            String[] sides = n.measure().split(" < ");
            long left = told(sides[1], n);
            for (String part : sides[0].split(" \\+ ")) {
                left -= told(part, n);
            }
            return left;
        }
        return truth(Measure.valueOf(n.measure()), n.slicing(), n.slice(), n.part(), n.what());
    }

    private long told(String name, Attack.Number n) {
        String[] words = name.split(" ");
        return truth(Measure.valueOf(words[0]), n.slicing(), n.slice(), words[1], words[2]);
    }
}

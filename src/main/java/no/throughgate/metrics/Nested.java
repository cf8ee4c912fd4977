package no.throughgate.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How the numbers of a measure hang together within one place, beyond what the slices say: which of them add up to which, and which count
 * some of those that another counts. Of the latter, what is left is a number too, though no page shows it: with 21 released of whom 20 have
 * papers, everybody knows that one has none.
 */
record Nested(List<Sum> sums, List<Rest> rests) {

    /** Never shown: who answered a survey, since every question adds up to them. */
    static final String ANSWERED = "ANSWERED";

    private static final String COUNT = "count";

    /** Parts that add up to a total. */
    record Sum(Item total, List<Item> parts) {}

    /** What is left of a whole without some parts of it that do not overlap. */
    record Rest(Item name, Item whole, List<Item> parts) {

        Sum sum() {
            var all = new ArrayList<>(parts);
            all.add(name);
            return new Sum(whole, all);
        }
    }

    /** @param items all that the measure counts */
    static Nested of(Measure measure, Collection<Item> items) {
        var found = new Nested(new ArrayList<>(), new ArrayList<>());
        items.stream().map(Item::what).distinct().sorted().forEach(what -> found.parts(measure, what, items));
        found.declare(measure, items);
        return found;
    }

    private void parts(Measure measure, String what, Collection<Item> items) {
        Item total = measure.total(what);
        if (total != null) {
            add(total, items, i -> i.what().equals(what) && !measure.isTotal(i.part()));
        }
    }

    private void declare(Measure measure, Collection<Item> items) {
        switch (measure) {
            // What was clear four weeks before is clear on the day.
            case M3 -> rest(new Item("NOT_RECORDED", "at_r28"), new Item("NOT_RECORDED", "at_release"));
            // Those who have been out for three months are some of all.
            case M4 -> rest(Item.RELEASED, new Item("RELEASED", "at_90"));
            // A person may have several things, so that they are no parts of a whole.
            case M6 -> {
                rest(Item.RELEASED, count("NOT_RECORDED"));
                each(items, i -> !i.part().equals("NOT_RECORDED"), thing -> {
                    rest(Item.RELEASED, thing);
                    rest(Item.RELEASED, thing, count("NOT_RECORDED"));
                });
            }
            // Whoever has no owner has not been handed over either (M17); the rest had an owner for the time being.
            case M7 -> {
                rest(Item.RELEASED, count("NO_OWNER"));
                rest(count("NOT_HANDED_OVER"), count("NO_OWNER"));
            }
            // Who is reached by the first day is reached by the third.
            case M9 -> {
                List.of("DAY_1", "DAY_3", "DAY_7").forEach(day -> rest(Item.RELEASED, count(day)));
                rest(count("DAY_3"), count("DAY_1"));
                rest(count("DAY_7"), count("DAY_3"));
                rest(count("DAY_7"), count("DAY_1"));
            }
            // Those in need are some of all, and those who were given something some of them.
            case M10 -> {
                rest(Item.RELEASED, count("IN_NEED"));
                for (String given : List.of("TALK", "NALOXONE", "NALOXONE_DECLINED")) {
                    rest(Item.RELEASED, count(given));
                    rest(count("IN_NEED"), count(given));
                }
                rest(count("IN_NEED"), count("NALOXONE"), count("NALOXONE_DECLINED"));
            }
            // Of what was offered some is accepted in time, some missed; of what was missed some is contained. What a
            // pair accepted in time, in
            // any area, is some of all that it accepted (M11).
            case M12 -> {
                new TreeSet<>(items.stream().map(Item::part).toList()).forEach(this::handovers);
                new TreeSet<>(items.stream().map(i -> before(i.part())).toList())
                        .forEach(pair -> rest(
                                new Item(pair, "hours"),
                                sorted(
                                        items,
                                        i -> i.what().equals("in_time")
                                                && before(i.part()).equals(pair))));
            }
            case M18 -> {
                Item alone = rest(count("PERSON_PRESENT"), count("BOTH_PRESENT"));
                rest(count("NGO_PRESENT"), count("BOTH_PRESENT"));
                rest(count("MEETINGS"), count("PERSON_PRESENT"));
                rest(count("MEETINGS"), count("NGO_PRESENT"));
                rest(count("MEETINGS"), count("BOTH_PRESENT"));
                rest(count("MEETINGS"), count("NGO_PRESENT"), alone);
            }
            case M24 -> {
                rest(count("DECLINED"), count("WANTED_LATER"));
                rest(count("DECLINED"), count("NEVER_AGAIN"));
                rest(count("DECLINED"), count("WANTED_LATER"), count("NEVER_AGAIN"));
            }
            // Each question was put to everybody who answered.
            case M27 ->
                new TreeSet<>(items.stream()
                                .map(i -> new Item(before(i.part()), i.what()))
                                .toList())
                        .forEach(q -> add(
                                new Item(ANSWERED, q.what()),
                                items,
                                i -> i.what().equals(q.what())
                                        && before(i.part()).equals(q.part())));
            // The mean of a case is of the days of all areas together.
            case M33 -> add(new Item("ALL", "days_a_case"), items, i -> i.what().equals("days"));
            default -> {}
        }
    }

    private void handovers(String part) {
        Item offered = new Item(part, "offered");
        Item inTime = new Item(part, "in_time");
        Item missed = new Item(part, "missed");
        Item contained = new Item(part, "contained");
        rest(offered, inTime);
        rest(offered, missed);
        rest(offered, contained);
        rest(offered, inTime, missed);
        rest(offered, inTime, contained);
        rest(missed, contained);
    }

    /** The pair of agencies, or the question. */
    private static String before(String part) {
        return part.substring(0, Math.max(0, part.indexOf(':')));
    }

    private static Item count(String part) {
        return new Item(part, COUNT);
    }

    private Item rest(Item whole, Item... parts) {
        return rest(whole, List.of(parts));
    }

    private Item rest(Item whole, List<Item> parts) {
        var name = new Item("rest " + rests.size(), whole.part());
        rests.add(new Rest(name, whole, parts));
        return name;
    }

    private void add(Item total, Collection<Item> items, Predicate<Item> parts) {
        sums.add(new Sum(total, sorted(items, parts)));
    }

    private static void each(Collection<Item> items, Predicate<Item> which, Consumer<Item> with) {
        sorted(items, which).forEach(with);
    }

    private static List<Item> sorted(Collection<Item> items, Predicate<Item> which) {
        return items.stream()
                .filter(i -> !i.equals(Item.RELEASED))
                .filter(which)
                .sorted()
                .toList();
    }
}

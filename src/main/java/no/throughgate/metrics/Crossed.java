package no.throughgate.metrics;

import java.util.Map;
import java.util.Optional;

/**
 * Who is released (M30) counts by parts what all measures count by slices. So the women among the young are the young among the women, and all
 * women are those released in the slice of women: one number, whose fate is one.
 */
final class Crossed {

    private static final Map<String, Slice> BY =
            Map.of("by_sex", Slice.SEX, "by_age", Slice.AGE, "by_county", Slice.COUNTY, "by_sentence", Slice.SENTENCE);
    private static final Map<Slice, String> BEFORE =
            Map.of(Slice.SEX, "SEX_", Slice.AGE, "AGE_", Slice.COUNTY, "", Slice.SENTENCE, "SERVED_");

    private Crossed() {}

    record At(Place place, Item item) {}

    /** The slice that a part is. */
    static Optional<Place> slice(Item item) {
        return Optional.ofNullable(BY.get(item.what()))
                .map(by -> new Place(
                        by.name(),
                        item.part().substring(BEFORE.getOrDefault(by, "").length())));
    }

    /** Where the same people are counted; empty where it can be nobody. */
    static Optional<At> same(Place place, Item item, Regions regions) {
        Place part = slice(item).orElse(Place.EVERYBODY);
        if (part.everybody()) {
            return Optional.of(new At(place, item));
        }
        if (place.everybody() || place.equals(part)) {
            return Optional.of(new At(part, Item.RELEASED));
        }
        if (place.slicing().equals(part.slicing())) {
            return Optional.empty();
        }
        if (place.slicing().equals(Slice.MUNICIPALITY.name()) && part.slicing().equals(Slice.COUNTY.name())) {
            return Optional.of(new At(place, Item.RELEASED))
                    .filter(at -> part.slice().equals(regions.county(place.slice())));
        }
        return Optional.of(
                place.compareTo(part) > 0
                        ? item(place).map(other -> new At(part, other)).orElse(new At(place, item))
                        : new At(place, item));
    }

    private static Optional<Item> item(Place slice) {
        return BY.entrySet().stream()
                .filter(by -> by.getValue().name().equals(slice.slicing()))
                .findFirst()
                .map(by -> new Item(BEFORE.get(by.getValue()) + slice.slice(), by.getKey()));
    }
}

package no.throughgate.planning;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;

/**
 * What must be done, always or under a condition, and what an edition of the rules may not take from it. How much time it has is a
 * number that people can agree on. What it counts from is none: a date that a case lacks would drop the must without a word.
 */
public final class Musts {

    private static final int LONGEST_HORIZON = 400;
    private static final double HOURS_OF_DAY = 24;
    private static final double HOURS_OF_OFFICE = 8;
    private static final double DAYS_OF_WORKING_DAY = 7.0 / 5;

    /** Where not even a day is left, a least time of two is too long for sure. */
    private static final long SHORTEST = 2;

    private Musts() {}

    /** One must in one profile: by the tables that came with the application, and by these. */
    private record Pair(CatalogueRow row, Profile profile, DueRule was, DueRule is) {}

    /** The musts that have more time in {@code after}, or may have: what the edition has to say, and whoever decides has to have seen. */
    public static List<String> withMoreTime(RuleTables before, RuleTables after) {
        return pairs(before, after)
                .filter(pair -> pair.is().mayGiveMoreTimeThan(pair.was())
                        || pair.is().anchor() == Anchor.LADDER
                                && graceDiffers(before, after, pair.is().offset()))
                .map(pair -> pair.row().kind())
                .distinct()
                .toList();
    }

    private static boolean graceDiffers(RuleTables before, RuleTables after, int level) {
        return Arrays.stream(Nearness.values()).anyMatch(near -> !before.ladder(level, near)
                .grace()
                .equals(after.ladder(level, near).grace()));
    }

    /** Those that had a rule in some profile and have none any more. */
    static Stream<String> dropped(RuleTables tables) {
        RuleTables ours = tables.shipped();
        return ours.catalogue().stream()
                .filter(Musts::must)
                .filter(row -> Stream.of(Profile.values())
                        .anyMatch(profile -> ours.due(row.kind(), profile).isPresent()
                                && tables.due(row.kind(), profile).isEmpty()))
                .map(CatalogueRow::kind);
    }

    /** Those whose rule is not as it came with the application, in the way that is asked about. */
    static Stream<String> where(RuleTables tables, BiPredicate<DueRule, DueRule> differ) {
        return pairs(tables.shipped(), tables)
                .filter(pair -> differ.test(pair.was(), pair.is()))
                .map(pair -> pair.row().kind());
    }

    /** Those with a least time that is longer than the shortest time a case of the profile has: nothing could be due before the release. */
    static Stream<String> withoutRoom(RuleTables tables) {
        return pairs(tables.shipped(), tables)
                .filter(pair -> pair.profile() != Profile.REMAND_OPEN && pair.profile() != Profile.MATTER)
                .filter(pair -> days(pair.is().minLead()) > shortest(tables, pair.profile()))
                .map(pair -> pair.row().kind());
    }

    private static Stream<Pair> pairs(RuleTables before, RuleTables after) {
        return before.catalogue().stream().filter(Musts::must).flatMap(row -> Stream.of(Profile.values())
                .flatMap(profile -> before.due(row.kind(), profile).stream()
                        .flatMap(was ->
                                after.due(row.kind(), profile).stream().map(is -> new Pair(row, profile, was, is)))));
    }

    private static boolean must(CatalogueRow row) {
        return row.must() || row.mustWhen().isPresent();
    }

    /** In calendar days, near enough to tell what cannot be. */
    private static double days(Amount time) {
        return switch (time.unit()) {
            case DAYS -> time.value();
            case WORKING_DAYS -> time.value() * DAYS_OF_WORKING_DAY;
            case HOURS -> time.value() / HOURS_OF_DAY;
            case WORKING_HOURS -> time.value() / HOURS_OF_OFFICE * DAYS_OF_WORKING_DAY;
            case SAME_DAY, NEXT_WORKING_DAY -> 1;
        };
    }

    private static long shortest(RuleTables tables, Profile profile) {
        return LongStream.rangeClosed(SHORTEST, LONGEST_HORIZON)
                .filter(days -> tables.profile(OptionalLong.of(days)) == profile)
                .findFirst()
                .orElse(SHORTEST);
    }
}

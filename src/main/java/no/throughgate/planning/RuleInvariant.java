package no.throughgate.planning;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;

/** What must hold of the rule tables however a rule owner edits them. Each names the kinds, roles or rows for which it does not hold. */
public enum RuleInvariant {
    /** A kind that is never due would never be asked for. */
    EVERY_KIND_IS_DUE(tables -> kinds(tables, row -> Profiles.all()
            .noneMatch(profile -> tables.due(row.kind(), profile).isPresent()))),
    /** What must be done is due however much time there is, and wherever it was due when it came with the application. */
    MUST_IN_EVERY_PROFILE(tables -> Stream.concat(
            kinds(
                    tables,
                    row -> row.must()
                            && Profiles.dated().anyMatch(profile -> tables.due(row.kind(), profile)
                                    .isEmpty())),
            Musts.dropped(tables))),
    /** What a must counts from is no number: a case may lack another date, and the must would be left out of it. */
    MUSTS_KEEP_THEIR_ANCHOR(tables -> Musts.where(tables, (was, is) -> was.anchor() != is.anchor())),
    /** A must that comes before the release is not moved behind it, and none that follows before it. */
    MUSTS_KEEP_THEIR_SIDE(tables -> Musts.where(tables, (was, is) -> was.offset() < 0 != is.offset() < 0)),
    /** The least time of a must leaves room for it before the release. */
    MUSTS_HAVE_ROOM(Musts::withoutRoom),
    /** When time is short what is no must is left out, and nothing else. */
    SHORT_TIME_KEEPS_MUSTS_ALONE(tables -> kinds(
            tables,
            row -> tables.due(row.kind(), Profile.EXPRESS).isPresent()
                    != (row.must() || row.mustWhen().isPresent()))),
    /** While the release date is unknown nothing counts from it. */
    NO_RELEASE_WHILE_UNKNOWN(tables -> kinds(tables, row -> tables.due(row.kind(), Profile.REMAND_OPEN)
            .filter(rule -> rule.anchor() == Anchor.RELEASE)
            .isPresent())),
    /** A fixed gate counts from the release, and moves with nothing else. */
    GATES_STAND_FIXED(tables -> rules(
            tables,
            rule -> rule.fixed() && (rule.anchor() != Anchor.RELEASE || rule.scaled() || rule.notBefore() != 0))),
    /** Nobody is given less than no time. */
    TIMES_ARE_NOT_NEGATIVE(tables -> Stream.of(
                    rules(
                            tables,
                            rule -> rule.minLead().value() < 0
                                    || rule.notBefore() < 0
                                    || rule.anchor() == Anchor.NOW && rule.offset() < 0),
                    answers(tables).filter(rule -> rule.amount().value() < 1).map(rule -> rule.provenance()
                            .source()),
                    ladder(tables).filter(rule -> rule.grace().value() < 0).map(rule -> rule.provenance()
                            .source()))
            .flatMap(Function.identity())),
    /** What counts from the ladder names one of its levels. */
    LADDER_LEVELS_EXIST(tables -> rules(
            tables, rule -> rule.anchor() == Anchor.LADDER && (rule.offset() < 0 || rule.offset() > Levels.LAST))),
    /** From the third level on somebody must contain the miss, below it everybody is only told. */
    CONTAINED_FROM_LEVEL_THREE(
            tables -> IntStream.rangeClosed(0, Levels.LAST).boxed().flatMap(level -> Arrays.stream(Nearness.values())
                    .filter(near -> (tables.ladder(level, near).action() == LadderRule.Action.CONTAIN)
                            != (level >= Levels.CONTAIN))
                    .map(near -> "L" + level + " " + near))),
    /** Every row says where it comes from. */
    SOURCES_ARE_NAMED(tables -> Stream.of(
                    tables.catalogue().stream().map(CatalogueRow::provenance),
                    Profiles.all().flatMap(profile -> tables.catalogue().stream()
                            .flatMap(row -> tables.due(row.kind(), profile).stream())
                            .map(DueRule::provenance)),
                    answers(tables).map(AcceptByRule::provenance),
                    ladder(tables).map(LadderRule::provenance),
                    roles(tables).map(RoleRoute::provenance),
                    Checks.ALL.stream().map(remark -> tables.figureCheck(remark).provenance()))
            .flatMap(Function.identity())
            .filter(provenance -> provenance.source().isBlank())
            .map(Provenance::toString)),
    /** A role has a lane in the drawings, a capability and a unit, before and after the release. */
    ROLES_HAVE_SEATS(tables -> roles(tables)
            .filter(route -> !route.lane().startsWith("lane_")
                    || route.capability().isBlank()
                    || !route.unitPattern().startsWith("/")
                    || !route.leadUnitPattern().startsWith("/"))
            .map(RoleRoute::role)),
    /** Where a unit is missing the chain of roles ends with one that every case has. */
    EVERY_ROLE_ENDS_SOMEWHERE(tables -> roles(tables)
            .filter(route -> {
                String unit = last(tables, route).unitPattern();
                return Stream.of("{municipality}", "{county}", "{ngo}", "{home}", "{newPrison}")
                        .anyMatch(unit::contains);
            })
            .map(RoleRoute::role)),
    /** What is restricted never falls back to others than health workers. */
    RESTRICTED_STAYS_INSIDE(tables -> tables.catalogue().stream()
            .filter(row -> row.infoLane() == InfoLane.RESTRICTED)
            .filter(row -> tables.route(row.receiverRole(), false)
                    .fallbackRole()
                    .filter(role -> !role.equals("PRISON_HEALTH"))
                    .isPresent())
            .map(CatalogueRow::kind)),
    /** What contains a miss is a kind of its own and is never left out. */
    FALLBACKS_ARE_MUSTS(tables -> tables.catalogue().stream()
            .flatMap(row -> row.fallbackKind().stream())
            .filter(kind -> tables.catalogue(kind).filter(CatalogueRow::must).isEmpty())),
    /** What a night outside needs counts clock hours whatever the profile, and its fallback does too. */
    NIGHTS_COUNT_HOURS(tables -> kinds(
            tables,
            row -> row.ladder() == Ladder.HOURS
                    && (Profiles.dated().anyMatch(profile -> tables.due(row.kind(), profile)
                                    .filter(rule -> rule.anchor() == Anchor.NOW && rule.unit() == RuleUnit.HOURS)
                                    .isEmpty())
                            || row.fallbackKind()
                                    .flatMap(tables::catalogue)
                                    .filter(fallback -> fallback.ladder() != Ladder.HOURS)
                                    .isPresent()))),
    /** What a matter asks no release asks, and the other way about. */
    MATTERS_STAND_APART(tables -> kinds(
            tables,
            row -> tables.due(row.kind(), Profile.MATTER).isPresent()
                    == Stream.of(Profile.values())
                            .filter(profile -> profile != Profile.MATTER)
                            .anyMatch(profile -> tables.due(row.kind(), profile).isPresent()))),
    /** Nobody stands in for a stand-in while a person serves outside prison. */
    STAND_INS_STAND_ALONE(tables -> roles(tables)
            .flatMap(route -> route.servingOutsideRole().stream())
            .filter(role -> tables.route(role, false).servingOutsideRole().isPresent())),
    /** Each of the first four weeks holds some appointments. */
    WEEKS_HOLD_APPOINTMENTS(tables -> IntStream.rangeClosed(1, 4)
            .filter(week -> tables.load(week).appointments() < 1)
            .mapToObj(Integer::toString)),
    /** Not everything of a year is worth a look, and not nothing. */
    CHECKS_FIND_SOMETHING(tables -> Checks.ALL.stream().filter(remark -> {
        FigureCheckRule rule = tables.figureCheck(remark);
        return rule.percent() < 1 || rule.percent() > 100 || rule.least() < 0;
    }));

    private static final class Checks {
        static final List<String> ALL = List.of("NOT_RECORDED", "CHANGED");
    }

    private static final class Levels {
        static final int LAST = 5;
        static final int CONTAIN = 3;
    }

    private static final class Profiles {
        static Stream<Profile> all() {
            return Stream.of(Profile.values());
        }

        static Stream<Profile> dated() {
            return all().filter(profile -> profile != Profile.REMAND_OPEN && profile != Profile.MATTER);
        }
    }

    private final Function<RuleTables, Stream<String>> broken;

    RuleInvariant(Function<RuleTables, Stream<String>> broken) {
        this.broken = broken;
    }

    /** What it does not hold for, none twice; a table that cannot answer at all is an {@link IllegalStateException}. */
    public List<String> brokenBy(RuleTables tables) {
        return broken.apply(tables).distinct().toList();
    }

    private static Stream<String> kinds(RuleTables tables, java.util.function.Predicate<CatalogueRow> broken) {
        return tables.catalogue().stream().filter(broken).map(CatalogueRow::kind);
    }

    private static Stream<String> rules(RuleTables tables, java.util.function.Predicate<DueRule> broken) {
        return kinds(tables, row -> Profiles.all()
                .flatMap(profile -> tables.due(row.kind(), profile).stream())
                .anyMatch(broken));
    }

    /** Of every day that may lie near a border of the table, and of far away. */
    private static Stream<AcceptByRule> answers(RuleTables tables) {
        return Profiles.all().flatMap(profile -> Stream.concat(
                        Stream.of(OptionalLong.empty(), OptionalLong.of(-400), OptionalLong.of(400)),
                        LongStream.rangeClosed(-14, 70).mapToObj(OptionalLong::of))
                .map(days -> tables.acceptBy(days, profile)));
    }

    private static Stream<LadderRule> ladder(RuleTables tables) {
        return IntStream.rangeClosed(0, Levels.LAST).boxed().flatMap(level -> Arrays.stream(Nearness.values())
                .map(near -> tables.ladder(level, near)));
    }

    private static Stream<RoleRoute> roles(RuleTables tables) {
        return tables.catalogue().stream()
                .flatMap(row -> Stream.of(row.senderRole(), row.receiverRole()))
                .distinct()
                .flatMap(role -> Stream.of(tables.route(role, false), tables.route(role, true)));
    }

    private static RoleRoute last(RuleTables tables, RoleRoute route) {
        RoleRoute last = route;
        for (int steps = 0; last.fallbackRole().isPresent() && steps < 10; steps++) {
            last = tables.route(last.fallbackRole().get(), true);
        }
        return last;
    }
}

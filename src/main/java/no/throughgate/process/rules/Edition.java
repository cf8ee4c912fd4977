package no.throughgate.process.rules;

import static no.throughgate.process.rules.Inputs.inputs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.throughgate.kernel.InfoLane;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.AcceptByRule;
import no.throughgate.planning.Anchor;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.DueRule;
import no.throughgate.planning.ErrandRule;
import no.throughgate.planning.Evidence;
import no.throughgate.planning.FigureCheckRule;
import no.throughgate.planning.Ladder;
import no.throughgate.planning.LadderRule;
import no.throughgate.planning.LoadRule;
import no.throughgate.planning.ParoleRule;
import no.throughgate.planning.ReofferRule;
import no.throughgate.planning.RoleRoute;
import no.throughgate.planning.RuleTables;
import no.throughgate.planning.RuleUnit;
import no.throughgate.planning.StatutoryRule;
import org.jspecify.annotations.Nullable;

/** One edition of all tables, with the answers given so far. Never changes: a changed table is another edition. */
final class Edition implements RuleTables {

    /** Beyond these, in days either way, the tables' answers no longer change; keeps the caches small. */
    private static final long FAR_AWAY = 1000;

    /** From here on one no is like the next. */
    private static final int MANY_NOES = 20;

    private final int number;
    private final Edition shipped;
    private final Function<String, RuleTable> tables;
    private final RuleTable catalogue;
    private final RuleTable dueDates;
    /** Whose due dates are not those that came with the application: all others need not be evaluated once more. Empty for all. */
    private final Optional<Set<String>> otherKinds;

    private final RuleTable profiles;
    private final RuleTable acceptBy;
    private final RuleTable ladder;
    private final RuleTable nearness;
    private final RuleTable roles;
    private final RuleTable parole;
    private final RuleTable withoutConsent;
    private final RuleTable reoffer;
    private final RuleTable errands;
    private final RuleTable loads;
    private final RuleTable figureChecks;
    private final Map<String, CatalogueRow> catalogueRows;
    private final List<CatalogueRow> catalogueList;
    private final Map<DueKey, Optional<DueRule>> dueRules;
    private final Map<OptionalLong, Profile> profileByHorizon;
    private final Map<AcceptByKey, AcceptByRule> acceptByRules;
    private final Map<LadderKey, LadderRule> ladderRules;
    private final Map<OptionalLong, Nearness> nearnessByDays;
    private final Map<RoleKey, RoleRoute> routes;
    private final Map<ReofferKey, ReofferRule> reofferRules;
    private final Map<ParoleKey, ParoleRule> paroleRules;

    private final Map<String, StatutoryRule> statutoryRules;
    private final Map<String, ErrandRule> errandRules;
    private final Map<Integer, LoadRule> loadRules;
    private final Map<String, FigureCheckRule> figureCheckRules;

    private record DueKey(String kind, Profile profile) {}

    private record AcceptByKey(OptionalLong days, Profile profile) {}

    private record LadderKey(int level, Nearness nearness) {}

    private record RoleKey(String role, boolean afterRelease) {}

    private record ReofferKey(String because, int no) {}

    private record ParoleKey(String releaseType, OptionalLong days) {}

    /**
     * @param tables a table by its id
     * @param shipped the tables that came with the application; null where these are they
     * @param like an edition whose answers hold here too wherever the table is the same one; null for none
     */
    Edition(int number, Function<String, RuleTable> tables, @Nullable Edition shipped, @Nullable Edition like) {
        this.number = number;
        this.shipped = shipped == null ? this : shipped;
        this.tables = tables;
        catalogue = tables.apply("obligation-catalogue");
        dueDates = tables.apply("due-dates");
        otherKinds = dueDates.differing(this.shipped.dueDates);
        profiles = tables.apply("planning-profile");
        acceptBy = tables.apply("accept-by");
        ladder = tables.apply("escalation-ladder");
        nearness = tables.apply("nearness");
        roles = tables.apply("role-routing");
        parole = tables.apply("parole");
        withoutConsent = tables.apply("without-consent");
        reoffer = tables.apply("reoffer");
        errands = tables.apply("errand-order");
        loads = tables.apply("appointment-load");
        figureChecks = tables.apply("figure-check");
        dueRules = shared("due-dates", like, edition -> edition.dueRules);
        profileByHorizon = shared("planning-profile", like, edition -> edition.profileByHorizon);
        acceptByRules = shared("accept-by", like, edition -> edition.acceptByRules);
        ladderRules = shared("escalation-ladder", like, edition -> edition.ladderRules);
        nearnessByDays = shared("nearness", like, edition -> edition.nearnessByDays);
        routes = shared("role-routing", like, edition -> edition.routes);
        reofferRules = shared("reoffer", like, edition -> edition.reofferRules);
        paroleRules = shared("parole", like, edition -> edition.paroleRules);
        statutoryRules = shared("without-consent", like, edition -> edition.statutoryRules);
        errandRules = shared("errand-order", like, edition -> edition.errandRules);
        loadRules = shared("appointment-load", like, edition -> edition.loadRules);
        figureCheckRules = shared("figure-check", like, edition -> edition.figureCheckRules);
        catalogueList = catalogue.firstColumn().stream()
                .map(kind -> catalogueRow(
                        kind, catalogue.evaluate(kind, Map.of("kind", kind)).orElseThrow()))
                .toList();
        catalogueRows = catalogueList.stream().collect(Collectors.toUnmodifiableMap(CatalogueRow::kind, row -> row));
    }

    private <K, V> Map<K, V> shared(String table, @Nullable Edition like, Function<Edition, Map<K, V>> answers) {
        return like != null && like.table(table) == tables.apply(table)
                ? answers.apply(like)
                : new ConcurrentHashMap<>();
    }

    /** A table as it was read. */
    RuleTable table(String id) {
        return tables.apply(id);
    }

    @Override
    public int edition() {
        return number;
    }

    @Override
    public RuleTables shipped() {
        return shipped;
    }

    @Override
    public List<CatalogueRow> catalogue() {
        return catalogueList;
    }

    @Override
    public Optional<CatalogueRow> catalogue(String kind) {
        return Optional.ofNullable(catalogueRows.get(kind));
    }

    @Override
    public Optional<DueRule> due(String kind, Profile profile) {
        return cached(dueRules, new DueKey(kind, profile), key -> dueDates.evaluate(
                        kind, inputs("kind", kind, "profile", profile.name()))
                .map(Edition::dueRule));
    }

    @Override
    public Profile profile(OptionalLong horizon) {
        return cached(profileByHorizon, near(horizon), days -> profiles.require(
                        inputs("releaseKnown", days.isPresent(), "horizon", Inputs.orNull(days)))
                .word(Profile.class, "profile"));
    }

    @Override
    public AcceptByRule acceptBy(OptionalLong daysToRelease, Profile profile) {
        return cached(acceptByRules, new AcceptByKey(near(daysToRelease), profile), key -> {
            RuleRow row =
                    acceptBy.require(inputs("daysToRelease", Inputs.orNull(key.days()), "profile", profile.name()));
            return new AcceptByRule(row.amount("amount", "unit"), row.provenance());
        });
    }

    @Override
    public LadderRule ladder(int level, Nearness nearness) {
        return cached(ladderRules, new LadderKey(level, nearness), key -> {
            RuleRow row = ladder.require(inputs("level", level, "nearness", nearness.name()));
            return new LadderRule(
                    row.amount("grace", "unit"),
                    row.word(LadderRule.Recipient.class, "recipient"),
                    row.word(LadderRule.Action.class, "action"),
                    row.provenance());
        });
    }

    @Override
    public Nearness nearness(OptionalLong daysToRelease) {
        return cached(nearnessByDays, near(daysToRelease), days -> nearness.require(
                        Inputs.input("daysToRelease", Inputs.orNull(days)))
                .word(Nearness.class, "nearness"));
    }

    @Override
    public RoleRoute route(String role, boolean afterRelease) {
        return cached(routes, new RoleKey(role, afterRelease), key -> roles.evaluate(
                        role, inputs("role", role, "afterRelease", afterRelease))
                .map(row -> roleRoute(role, row))
                .orElseThrow(() -> new IllegalArgumentException("No such role: " + role)));
    }

    @Override
    public ParoleRule parole(String releaseType, OptionalLong sentenceDays) {
        return cached(paroleRules, new ParoleKey(releaseType, near(sentenceDays)), key -> {
            RuleRow row = parole.require(inputs("releaseType", releaseType, "sentenceDays", Inputs.orNull(key.days())));
            return new ParoleRule(
                    row.flag("eligible"), row.number("thirds"), row.number("leastDays"), row.provenance());
        });
    }

    @Override
    public StatutoryRule withoutConsent(String kind) {
        return cached(statutoryRules, kind, key -> {
            RuleRow row = withoutConsent.require(Inputs.input("kind", key));
            return new StatutoryRule(row.flag("statutory"), row.provenance());
        });
    }

    @Override
    public ReofferRule reoffer(String because, int no) {
        return cached(reofferRules, new ReofferKey(because, Math.min(no, MANY_NOES)), key -> {
            RuleRow row = reoffer.require(inputs("because", because, "round", key.no()));
            return new ReofferRule(row.number("days"), row.provenance());
        });
    }

    @Override
    public ErrandRule errand(String kind) {
        return cached(errandRules, kind, key -> {
            RuleRow row = errands.require(Inputs.input("kind", key));
            return new ErrandRule(
                    row.optionalNumber("place"),
                    row.word(LifeArea.class, "lifeArea"),
                    row.flag("weekdaysOnly"),
                    row.optionalText("role"),
                    row.provenance());
        });
    }

    @Override
    public LoadRule load(int week) {
        return cached(loadRules, week, key -> {
            RuleRow row = loads.require(Inputs.input("week", key));
            return new LoadRule(row.number("appointments"), row.provenance());
        });
    }

    @Override
    public FigureCheckRule figureCheck(String remark) {
        return cached(figureCheckRules, remark, key -> {
            RuleRow row = figureChecks.require(Inputs.input("remark", key));
            return new FigureCheckRule(row.number("percent"), row.number("least"), row.provenance());
        });
    }

    private static CatalogueRow catalogueRow(String kind, RuleRow row) {
        return new CatalogueRow(
                kind,
                row.text("code"),
                row.word(LifeArea.class, "lifeArea"),
                row.word(InfoLane.class, "infoLane"),
                row.text("senderRole"),
                row.text("receiverRole"),
                row.flag("must"),
                row.optionalText("mustWhen"),
                row.number("priority"),
                row.word(Evidence.class, "evidence"),
                row.word(Ladder.class, "ladder"),
                row.optionalText("fallbackKind"),
                row.provenance());
    }

    private static DueRule dueRule(RuleRow row) {
        return new DueRule(
                row.word(Anchor.class, "anchor"),
                row.number("offset"),
                row.word(RuleUnit.class, "unit"),
                row.flag("scaled"),
                row.flag("fixed"),
                row.number("notBefore"),
                row.amount("minLead", "minLeadUnit"),
                row.provenance());
    }

    private static RoleRoute roleRoute(String role, RuleRow row) {
        return new RoleRoute(
                role,
                row.text("lane"),
                row.text("capability"),
                row.text("leadCapability"),
                row.text("unit"),
                row.text("leadUnit"),
                row.optionalText("fallbackRole"),
                row.optionalText("servingOutsideRole"),
                row.provenance());
    }

    private static OptionalLong near(OptionalLong days) {
        return days.isEmpty() ? days : OptionalLong.of(Math.max(-FAR_AWAY, Math.min(FAR_AWAY, days.getAsLong())));
    }

    /** Reads before it computes: computeIfAbsent alone would lock on every hit. */
    private static <K, V> V cached(Map<K, V> cache, K key, Function<K, V> rule) {
        V known = cache.get(key);
        return known != null ? known : cache.computeIfAbsent(key, rule);
    }
}

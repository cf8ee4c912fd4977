package no.throughgate.process.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.AcceptByRule;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.DueRule;
import no.throughgate.planning.ErrandRule;
import no.throughgate.planning.FigureCheckRule;
import no.throughgate.planning.LadderRule;
import no.throughgate.planning.LoadRule;
import no.throughgate.planning.ParoleRule;
import no.throughgate.planning.ReofferRule;
import no.throughgate.planning.RoleRoute;
import no.throughgate.planning.RuleEdition;
import no.throughgate.planning.RuleInvariant;
import no.throughgate.planning.RuleTables;
import no.throughgate.planning.StatutoryRule;
import no.throughgate.workshop.PublishedEdition;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule tables as the engine's decision engine evaluates them: what came with the application, and every edition published
 * since. Which one answers follows from the clock alone, so that an edition takes force at its instant on every node that has
 * heard of it. Answers are kept with their edition: an evaluation takes half a millisecond, and thousands of obligations are
 * planned a second.
 */
public final class DmnRuleTables implements RuleTables {

    private static final Logger LOG = LoggerFactory.getLogger(DmnRuleTables.class);

    /** The table that has rows for each kind. */
    private static final String BY_KIND = "due-dates";

    private final DmnEngine engine;
    private final Clock clock;
    private final Edition shipped;
    private final Map<Integer, String> faults = new TreeMap<>();
    private volatile Known known;

    /** @param schedule in the order in which they were decided, without those that are broken */
    private record Known(List<RuleEdition> schedule, Map<Integer, Edition> editions) {

        Edition edition(int number) {
            Edition edition = editions.get(number);
            if (edition == null) {
                throw new IllegalArgumentException("No edition " + number + " of the rule tables");
            }
            return edition;
        }
    }

    /** The tables that came with the application. */
    public DmnRuleTables(DmnEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        this.shipped = new Edition(RuleEdition.SHIPPED, ShippedTables.read(engine)::get, null, null);
        this.known = new Known(List.of(), Map.of(RuleEdition.SHIPPED, shipped));
    }

    /** The same tables by another clock, without what was published since. */
    DmnRuleTables(DmnRuleTables other, Clock clock) {
        this.engine = other.engine;
        this.clock = clock;
        this.shipped = other.shipped;
        this.known = new Known(List.of(), Map.of(RuleEdition.SHIPPED, shipped));
    }

    /**
     * Hears of published editions; what is known already is passed over. One whose tables are not those that were decided,
     * cannot be read, or do not hold what rule tables must hold, never takes force.
     *
     * @return why, by the number of each edition that is broken
     */
    public synchronized Map<Integer, String> take(List<PublishedEdition> published) {
        List<RuleEdition> schedule = new ArrayList<>(known.schedule());
        Map<Integer, Edition> editions = new TreeMap<>(known.editions());
        for (PublishedEdition one : published) {
            int number = one.edition().number();
            if (editions.containsKey(number) || faults.containsKey(number)) {
                continue;
            }
            try {
                if (!one.asDecided()) {
                    throw new IllegalStateException("its files are not those that were decided");
                }
                editions.put(number, sound(read(number, newest(editions, schedule), completed(one.tables()))));
                schedule.add(one.edition());
            } catch (IllegalStateException | IllegalArgumentException broken) {
                LOG.error("Edition {} of the rule tables does not take force: {}", number, broken.getMessage());
                faults.put(number, String.valueOf(broken.getMessage()));
            }
        }
        known = new Known(List.copyOf(schedule), Map.copyOf(editions));
        return Map.copyOf(faults);
    }

    private static Edition newest(Map<Integer, Edition> editions, List<RuleEdition> schedule) {
        return editions.get(
                schedule.isEmpty()
                        ? RuleEdition.SHIPPED
                        : schedule.get(schedule.size() - 1).number());
    }

    private static Edition sound(Edition edition) {
        for (RuleInvariant invariant : RuleInvariant.values()) {
            List<String> broken = invariant.brokenBy(edition);
            if (!broken.isEmpty()) {
                throw new IllegalStateException(invariant + " does not hold for " + broken);
            }
        }
        return edition;
    }

    /** Tables as they would be; those that are the same as in {@code like} are not read again, and those not named are the application's. */
    Edition read(int number, Edition like, Map<String, String> files) {
        Map<String, RuleTable> tables = new TreeMap<>();
        for (String id : ShippedTables.IDS) {
            String file = files.get(id);
            RuleTable same = like.table(id);
            tables.put(
                    id,
                    file == null
                            ? shipped.table(id)
                            : same.file().equals(file) ? same : RuleTable.read(id, engine, file));
        }
        return new Edition(number, tables::get, shipped, like);
    }

    /**
     * What a newer application brings is due by its own rows in an edition that is older than it.
     *
     * @param files of a published edition
     */
    Map<String, String> completed(Map<String, String> files) {
        String file = files.get(BY_KIND);
        if (file == null) {
            return files;
        }
        Set<String> unheard = new HashSet<>(shipped.table(BY_KIND).firstColumn());
        unheard.removeAll(Set.copyOf(RuleTable.read(BY_KIND, engine, file).firstColumn()));
        Map<String, String> completed = new HashMap<>(files);
        if (!unheard.isEmpty()) {
            String ours = shipped.table(BY_KIND).file();
            completed.put(BY_KIND, DmnTableFiles.completed(BY_KIND, file, ours, unheard));
        }
        return completed;
    }

    /** An edition by its number; an unknown one is an {@link IllegalArgumentException}. */
    Edition edition(int number) {
        return known.edition(number);
    }

    @Override
    public RuleTables shipped() {
        return shipped;
    }

    @Override
    public List<RuleEdition> editions() {
        return known.schedule();
    }

    @Override
    public RuleTables forCase(Instant openedAt, Instant now) {
        Known at = known;
        return at.edition(RuleEdition.ofCase(at.schedule(), openedAt, now));
    }

    private Edition current() {
        Known at = known;
        return at.edition(RuleEdition.inForce(at.schedule(), clock.instant()));
    }

    @Override
    public int edition() {
        return current().edition();
    }

    @Override
    public Optional<CatalogueRow> catalogue(String kind) {
        return current().catalogue(kind);
    }

    @Override
    public List<CatalogueRow> catalogue() {
        return current().catalogue();
    }

    @Override
    public Optional<DueRule> due(String kind, Profile profile) {
        return current().due(kind, profile);
    }

    @Override
    public Profile profile(OptionalLong horizonDays) {
        return current().profile(horizonDays);
    }

    @Override
    public AcceptByRule acceptBy(OptionalLong daysToRelease, Profile profile) {
        return current().acceptBy(daysToRelease, profile);
    }

    @Override
    public LadderRule ladder(int level, Nearness nearness) {
        return current().ladder(level, nearness);
    }

    @Override
    public Nearness nearness(OptionalLong daysToRelease) {
        return current().nearness(daysToRelease);
    }

    @Override
    public RoleRoute route(String role, boolean afterRelease) {
        return current().route(role, afterRelease);
    }

    @Override
    public ParoleRule parole(String releaseType, OptionalLong sentenceDays) {
        return current().parole(releaseType, sentenceDays);
    }

    @Override
    public StatutoryRule withoutConsent(String kind) {
        return current().withoutConsent(kind);
    }

    @Override
    public ReofferRule reoffer(String because, int no) {
        return current().reoffer(because, no);
    }

    @Override
    public ErrandRule errand(String kind) {
        return current().errand(kind);
    }

    @Override
    public LoadRule load(int week) {
        return current().load(week);
    }

    @Override
    public FigureCheckRule figureCheck(String remark) {
        return current().figureCheck(remark);
    }
}

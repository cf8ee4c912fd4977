package no.throughgate.process.rules;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import no.throughgate.kernel.Nearness;
import no.throughgate.kernel.Profile;
import no.throughgate.planning.AcceptByRule;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.DueRule;
import no.throughgate.planning.ErrandRule;
import no.throughgate.planning.LadderRule;
import no.throughgate.planning.LoadRule;
import no.throughgate.planning.ParoleRule;
import no.throughgate.planning.ReofferRule;
import no.throughgate.planning.RoleRoute;
import no.throughgate.planning.RuleTables;
import no.throughgate.planning.StatutoryRule;
import org.camunda.bpm.dmn.engine.DmnEngine;

/**
 * The rule tables as the engine's decision engine evaluates them. Every answer is kept until {@link #reload}: an
 * evaluation takes half a millisecond, and thousands of obligations are planned a second.
 */
public final class DmnRuleTables implements RuleTables {

    private final DmnEngine engine;
    private final Function<String, InputStream> files;
    private volatile Edition edition;

    /** Reads the tables that came with the application. */
    public DmnRuleTables(DmnEngine engine) {
        this(engine, DmnRuleTables::fromClasspath);
    }

    /** @param files gives the file of a table by the table's id, such as {@code due-dates} */
    public DmnRuleTables(DmnEngine engine, Function<String, InputStream> files) {
        this.engine = engine;
        this.files = files;
        this.edition = new Edition(1, engine, files);
    }

    /** Reads every table anew; should one be unreadable, the present ones stay in force and the reason is thrown. */
    public synchronized void reload() {
        edition = new Edition(edition.version() + 1, engine, files);
    }

    private static InputStream fromClasspath(String id) {
        String name = "/processes/" + id + ".dmn";
        return Objects.requireNonNull(DmnRuleTables.class.getResourceAsStream(name), () -> "No file " + name);
    }

    @Override
    public Optional<CatalogueRow> catalogue(String kind) {
        return edition.catalogue(kind);
    }

    @Override
    public List<CatalogueRow> catalogue() {
        return edition.catalogue();
    }

    @Override
    public Optional<DueRule> due(String kind, Profile profile) {
        return edition.due(kind, profile);
    }

    @Override
    public Profile profile(OptionalLong horizonDays) {
        return edition.profile(horizonDays);
    }

    @Override
    public AcceptByRule acceptBy(OptionalLong daysToRelease, Profile profile) {
        return edition.acceptBy(daysToRelease, profile);
    }

    @Override
    public LadderRule ladder(int level, Nearness nearness) {
        return edition.ladder(level, nearness);
    }

    @Override
    public Nearness nearness(OptionalLong daysToRelease) {
        return edition.nearness(daysToRelease);
    }

    @Override
    public RoleRoute route(String role, boolean afterRelease) {
        return edition.route(role, afterRelease);
    }

    @Override
    public ParoleRule parole(String releaseType, OptionalLong sentenceDays) {
        return edition.parole(releaseType, sentenceDays);
    }

    @Override
    public StatutoryRule withoutConsent(String kind) {
        return edition.withoutConsent(kind);
    }

    @Override
    public ReofferRule reoffer(String because, int no) {
        return edition.reoffer(because, no);
    }

    @Override
    public ErrandRule errand(String kind) {
        return edition.errand(kind);
    }

    @Override
    public LoadRule load(int week) {
        return edition.load(week);
    }

    @Override
    public long version() {
        return edition.version();
    }
}

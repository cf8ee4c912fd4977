package no.throughgate.process.rules;

import java.time.Clock;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The product's own rule tables, evaluated by the decision engine alone: no database, no process engine. */
public final class RuleTablesFixture {

    private static final DmnRuleTables TABLES = new DmnRuleTables(
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine(), Clock.systemUTC());

    private RuleTablesFixture() {}

    /** A clock and editions of its own, for tests that publish. */
    public static DmnRuleTables fresh(Clock clock) {
        return new DmnRuleTables(TABLES, clock);
    }

    /** Read once for all tests. */
    public static DmnRuleTables tables() {
        return TABLES;
    }
}

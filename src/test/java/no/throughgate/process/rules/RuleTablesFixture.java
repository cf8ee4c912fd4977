package no.throughgate.process.rules;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The product's own rule tables, evaluated by the decision engine alone: no database, no process engine. */
public final class RuleTablesFixture {

    private static final DmnRuleTables TABLES = new DmnRuleTables(
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());

    private RuleTablesFixture() {}

    /** Read once for all tests. */
    public static DmnRuleTables tables() {
        return TABLES;
    }
}

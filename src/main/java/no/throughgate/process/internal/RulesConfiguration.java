package no.throughgate.process.internal;

import no.throughgate.cases.PlanningProfiles;
import no.throughgate.cases.SentenceRules;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleTables;
import no.throughgate.process.rules.DmnRuleTables;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule tables, read by the engine's decision engine, and the planner that counts with them. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    RuleTables ruleTables() {
        return new DmnRuleTables(
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());
    }

    @Bean
    Planner planner(RuleTables rules, WorkingCalendar calendar) {
        return new Planner(rules, calendar);
    }

    @Bean
    SentenceRules sentenceRules(Planner planner) {
        return (admittedOn, release) -> planner.twoThirds(release.type().name(), admittedOn, release.date());
    }

    @Bean
    PlanningProfiles planningProfiles(RuleTables rules) {
        return rules::profile;
    }
}

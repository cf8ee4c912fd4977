package no.throughgate.process.internal;

import java.time.Clock;
import no.throughgate.cases.PlanningProfiles;
import no.throughgate.cases.SentenceRules;
import no.throughgate.kernel.WorkingCalendar;
import no.throughgate.planning.Planner;
import no.throughgate.planning.RuleTables;
import no.throughgate.process.rules.DmnRuleTables;
import no.throughgate.process.rules.DmnTableFiles;
import no.throughgate.workshop.TableFiles;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule tables, read by the engine's decision engine, and the planner that counts with them. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    DmnRuleTables ruleTables(Clock clock) {
        return new DmnRuleTables(
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine(), clock);
    }

    @Bean
    TableFiles tableFiles(DmnRuleTables tables) {
        return new DmnTableFiles(tables);
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

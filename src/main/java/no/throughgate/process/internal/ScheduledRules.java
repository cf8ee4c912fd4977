package no.throughgate.process.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.throughgate.planning.RuleEdition;
import no.throughgate.process.rules.DmnRuleTables;
import no.throughgate.workshop.Editions;
import no.throughgate.workshop.PublishedEdition;
import no.throughgate.workshop.RulesInForce;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the rule tables of this node what has been published: at the start, each minute, and at once where the decision was made.
 * An edition takes force by the clock, so that a node that heard of it in time needs nobody at that instant.
 */
@Component
class ScheduledRules implements RulesInForce, InitializingBean {

    private final Editions editions;
    private final DmnRuleTables tables;
    private final TransactionTemplate transaction;

    ScheduledRules(Editions editions, DmnRuleTables tables, PlatformTransactionManager transactions) {
        this.editions = editions;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Before anything is planned. */
    @Override
    public void afterPropertiesSet() {
        refresh();
    }

    @Scheduled(
            fixedDelayString = "${throughgate.rules.every:PT1M}",
            initialDelayString = "${throughgate.rules.every:PT1M}")
    void eachMinute() {
        refresh();
    }

    @Override
    public void refresh() {
        transaction.executeWithoutResult(status -> {
            List<PublishedEdition> news = editions.published(
                    tables.editions().stream().map(RuleEdition::number).collect(Collectors.toSet()));
            if (!news.isEmpty()) {
                Map<Integer, String> faults = tables.take(news);
                editions.broken(faults);
            }
        });
    }
}

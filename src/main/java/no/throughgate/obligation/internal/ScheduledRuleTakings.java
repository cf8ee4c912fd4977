package no.throughgate.obligation.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.RuleTakings;
import no.throughgate.planning.RuleEdition;
import no.throughgate.planning.RuleTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whether a case that runs has yet to take an edition of the rules. Whoever is busy, and whoever cannot take it,
 * is asked again in the next round and keeps nobody else from it.
 */
@Component
class ScheduledRuleTakings implements RuleTakings {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuleTakings.class);

    private final RuleTables rules;
    private final RuleTaking taking;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    ScheduledRuleTakings(RuleTables rules, RuleTaking taking, JdbcClient jdbc, MovableClock clock) {
        this.rules = rules;
        this.taking = taking;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${throughgate.rules.every:PT1M}",
            initialDelayString = "${throughgate.rules.every:PT1M}")
    void eachMinute() {
        take();
    }

    @Override
    public int take() {
        Instant now = clock.instant();
        int taken = 0;
        for (RuleEdition edition : rules.editions()) {
            if (edition.takesRunning() && !edition.effectiveAt().isAfter(now)) {
                for (CaseId caseId : waiting(edition)) {
                    taken += take(edition, caseId) ? 1 : 0;
                }
            }
        }
        return taken;
    }

    private boolean take(RuleEdition edition, CaseId caseId) {
        try {
            return taking.take(edition, caseId);
        } catch (TransientDataAccessException busy) {
            LOG.info(
                    "{} takes edition {} in the next round: {}",
                    caseId.value(),
                    edition.number(),
                    busy.getClass().getSimpleName());
        } catch (RuntimeException broken) {
            LOG.error("{} does not take edition {} of the rules", caseId.value(), edition.number(), broken);
        }
        return false;
    }

    /** Cases opened since are born under it. */
    private List<CaseId> waiting(RuleEdition edition) {
        return jdbc.sql("""
                        select c.case_id from app.release_case c
                        where c.closed_at is null and c.opened_at < :effective
                          and not exists (select 1 from app.rule_taken t where t.edition = :edition and t.case_id = c.case_id)
                        order by c.case_id
                        """)
                .param("effective", Timestamp.from(edition.effectiveAt()))
                .param("edition", edition.number())
                .query((row, n) -> new CaseId(row.getString("case_id")))
                .list();
    }
}

package no.throughgate.obligation.internal;

import java.util.List;
import no.throughgate.kernel.MovableClock;
import no.throughgate.kernel.Oslo;
import no.throughgate.obligation.DayTurns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every minute whether the day has turned. Case by case, each in its own short transaction that would rather wait a
 * minute than make anybody wait: some 200 of 8,000 cases cross a border in a night. An obligation that was born while its
 * case moved to another band is placed anew too.
 */
@Component
class ScheduledDayTurns implements DayTurns {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledDayTurns.class);

    private final NearnessBands bands;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    ScheduledDayTurns(
            NearnessBands bands, JdbcClient jdbc, PlatformTransactionManager transactions, MovableClock clock) {
        this.bands = bands;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${throughgate.day.every:PT1M}", initialDelayString = "${throughgate.day.first:PT2S}")
    void eachMinute() {
        turn();
    }

    @Override
    public int turn() {
        transaction.executeWithoutResult(status -> {
            bands.write();
            jdbc.sql("update app.nearness_day set today = :today where today <> :today")
                    .param("today", Oslo.dateOf(clock.instant()))
                    .update();
        });
        return moving().stream().mapToInt(this::place).sum();
    }

    private List<String> moving() {
        return jdbc.sql("""
                        select c.case_id from app.release_case c cross join app.nearness_day d
                        left join app.nearness_band b on c.release_date - d.today between b.from_days and b.to_days
                        where c.closed_at is null and c.nearness <> coalesce(b.rank, 4)
                        union
                        select o.case_id from app.obligation o join app.release_case c on c.case_id = o.case_id
                        where o.closed_at is null and c.closed_at is null and o.nearness <> c.nearness
                        order by case_id
                        """).query(String.class).list();
    }

    /** The triggers of the table do the rest, but for what they could not see when it was born. */
    private int place(String caseId) {
        try {
            Integer placed = transaction.execute(status -> {
                jdbc.sql("set local lock_timeout = '500ms'").update();
                int cases = jdbc.sql("update app.release_case set nearness = nearness where case_id = :case")
                        .param("case", caseId)
                        .update();
                jdbc.sql("""
                                update app.obligation o set nearness = c.nearness from app.release_case c
                                where c.case_id = :case and o.case_id = c.case_id and o.closed_at is null and o.nearness <> c.nearness
                                """).param("case", caseId).update();
                return cases;
            });
            return placed == null ? 0 : placed;
        } catch (DataAccessException busy) {
            // Whatever it is: one case must not keep all the others from their places.
            LOG.info(
                    "{} takes its place in the next round: {}",
                    caseId,
                    busy.getClass().getSimpleName());
            return 0;
        }
    }
}

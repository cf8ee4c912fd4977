package no.throughgate.obligation.internal;

import java.time.Instant;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.Reminders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells what is due every few seconds, case by case, each in its own short transaction. Several machines may do it: who
 * comes second finds the row told already.
 */
@Component
class ScheduledReminders {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledReminders.class);
    private static final int AT_ONCE = 200;

    private final Reminders reminders;
    private final MovableClock clock;

    ScheduledReminders(Reminders reminders, MovableClock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${throughgate.reminders.every:PT10S}",
            initialDelayString = "${throughgate.reminders.every:PT10S}")
    void tellDue() {
        int told;
        do {
            Instant now = clock.instant();
            told = reminders.next(AT_ONCE).stream()
                    .filter(reminder -> !reminder.at().isAfter(now))
                    .map(Reminders.Reminder::caseId)
                    .distinct()
                    .mapToInt(this::tell)
                    .sum();
        } while (told > 0);
    }

    /** One case that cannot be told now must not keep the others waiting; its turn comes again. */
    private int tell(CaseId caseId) {
        try {
            return reminders.tell(caseId);
        } catch (TransientDataAccessException busy) {
            LOG.info(
                    "{} is told in the next round: {}",
                    caseId.value(),
                    busy.getClass().getSimpleName());
            return 0;
        } catch (RuntimeException fault) {
            LOG.error("{} could not be told what is due", caseId.value(), fault);
            return 0;
        }
    }
}

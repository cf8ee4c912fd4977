package no.throughgate.obligation.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.throughgate.kernel.CaseId;
import no.throughgate.kernel.MovableClock;
import no.throughgate.obligation.Reminders;
import no.throughgate.obligation.Reminders.Reminder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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

    private final Reminders reminders;
    private final MovableClock clock;
    private final int atOnce;

    ScheduledReminders(
            Reminders reminders, MovableClock clock, @Value("${throughgate.reminders.at-once:200}") int atOnce) {
        this.reminders = reminders;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** One round, through all that is due now, each case once: one that cannot be told keeps no other waiting. */
    @Scheduled(
            fixedDelayString = "${throughgate.reminders.every:PT10S}",
            initialDelayString = "${throughgate.reminders.every:PT10S}")
    void tellDue() {
        Instant now = clock.instant();
        Set<CaseId> seen = new HashSet<>();
        Reminder last = Reminder.START;
        List<Reminder> page = due(last, now);
        while (!page.isEmpty()) {
            page.stream().map(Reminder::caseId).filter(seen::add).forEach(this::tell);
            last = page.get(page.size() - 1);
            page = due(last, now);
        }
    }

    private List<Reminder> due(Reminder last, Instant now) {
        return reminders.next(last, atOnce).stream()
                .filter(reminder -> !reminder.at().isAfter(now))
                .toList();
    }

    private void tell(CaseId caseId) {
        try {
            reminders.tell(caseId);
        } catch (TransientDataAccessException busy) {
            LOG.info(
                    "{} is told in the next round: {}",
                    caseId.value(),
                    busy.getClass().getSimpleName());
        } catch (RuntimeException fault) {
            LOG.error("{} could not be told what is due", caseId.value(), fault);
        }
    }
}

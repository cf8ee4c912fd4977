package no.throughgate.obligation.internal;

import no.throughgate.obligation.AbsentWorkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes: an absence may begin today, or be written down in the middle of a day. */
@Component
class ScheduledAbsences {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledAbsences.class);

    private final AbsentWorkers absences;

    ScheduledAbsences(AbsentWorkers absences) {
        this.absences = absences;
    }

    @Scheduled(
            fixedDelayString = "${throughgate.absences.every:PT5M}",
            initialDelayString = "${throughgate.absences.every:PT5M}")
    void putBack() {
        int back = absences.putBack();
        if (back > 0) {
            LOG.info("{} claimed obligations of people who are away went back to their units", back);
        }
    }
}

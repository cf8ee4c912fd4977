package no.throughgate.obligation.internal;

import java.util.List;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.Reminders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class TellingReminders implements Reminders {

    private final Alarms alarms;
    private final Ladder ladder;

    TellingReminders(Alarms alarms, Ladder ladder) {
        this.alarms = alarms;
        this.ladder = ladder;
    }

    @Override
    public List<Reminder> next(Reminder last, int limit) {
        return alarms.nextToTell(last, limit);
    }

    @Override
    @Transactional
    public int tell(CaseId caseId) {
        return ladder.tellDue(caseId);
    }
}

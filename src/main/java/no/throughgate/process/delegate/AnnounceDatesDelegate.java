package no.throughgate.process.delegate;

import no.throughgate.obligation.Announcements;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells every agency with a part in the case, and the person, when the release is. */
@Component
class AnnounceDatesDelegate implements CaseDelegate {

    private final Announcements announcements;

    AnnounceDatesDelegate(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.dates(CaseIds.of(execution));
    }
}

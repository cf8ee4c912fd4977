package no.throughgate.process.delegate;

import no.throughgate.obligation.Announcements;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Hours left: everybody who has something to do tonight hears of it in the same moment. */
@Component
class AnnounceSuddenReleaseDelegate implements CaseDelegate {

    private final Announcements announcements;

    AnnounceSuddenReleaseDelegate(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.suddenRelease(CaseIds.of(execution));
    }
}

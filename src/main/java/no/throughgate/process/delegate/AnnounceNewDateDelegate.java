package no.throughgate.process.delegate;

import no.throughgate.obligation.Announcements;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells everybody who plans by the date that it has moved. */
@Component
class AnnounceNewDateDelegate implements CaseDelegate {

    private final Announcements announcements;

    AnnounceNewDateDelegate(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.dates(CaseIds.of(execution));
    }
}

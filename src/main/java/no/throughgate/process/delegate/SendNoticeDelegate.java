package no.throughgate.process.delegate;

import no.throughgate.obligation.Announcements;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The statutory notice of the stay to NAV: sent by the system on the day, whatever else is late. */
@Component
class SendNoticeDelegate implements CaseDelegate {

    private final Announcements announcements;

    SendNoticeDelegate(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.stay(CaseIds.of(execution));
    }
}

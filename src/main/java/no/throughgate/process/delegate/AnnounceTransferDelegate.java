package no.throughgate.process.delegate;

import no.throughgate.obligation.Announcements;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** T02: whoever plans by where the person is hears of the move on the day it is known. */
@Component
class AnnounceTransferDelegate implements CaseDelegate {

    private final Announcements announcements;

    AnnounceTransferDelegate(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.transfer(CaseIds.of(execution));
    }
}

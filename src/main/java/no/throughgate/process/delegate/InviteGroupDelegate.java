package no.throughgate.process.delegate;

import no.throughgate.meeting.Meetings;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When and where, to every unit of the case. */
@Component
class InviteGroupDelegate implements CaseDelegate {

    private final Meetings meetings;

    InviteGroupDelegate(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        meetings.invite((Long) execution.getVariable(Variables.MEETING_ID));
    }
}

package no.throughgate.process.delegate;

import no.throughgate.meeting.Meetings;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The minutes are done: so many decisions become obligations. */
@Component
class ReleaseDecisionsDelegate implements CaseDelegate {

    private final Meetings meetings;

    ReleaseDecisionsDelegate(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("decisionCount", meetings.settle((Long) execution.getVariable(Variables.MEETING_ID)));
    }
}

package no.throughgate.process.delegate;

import no.throughgate.kernel.CaseId;
import no.throughgate.meeting.MeetingKind;
import no.throughgate.meeting.Meetings;
import no.throughgate.obligation.ObligationLife;
import no.throughgate.process.CaseIds;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Does this meeting take place, in the time there is? If so it has a number that its steps belong to. */
@Component
class OpenMeetingDelegate implements CaseDelegate {

    private final Meetings meetings;
    private final ObligationLife obligations;

    OpenMeetingDelegate(Meetings meetings, ObligationLife obligations) {
        this.meetings = meetings;
        this.obligations = obligations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseIds.of(execution);
        var kind = MeetingKind.valueOf((String) execution.getVariable("meetingKind"));
        boolean meets = !obligations.drops(caseId, kind.step());
        execution.setVariable("groupMeets", meets);
        if (meets) {
            execution.setVariable(Variables.MEETING_ID, meetings.open(caseId, kind));
        }
    }
}

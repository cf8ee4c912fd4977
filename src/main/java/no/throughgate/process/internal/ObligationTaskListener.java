package no.throughgate.process.internal;

import java.util.Optional;
import no.throughgate.kernel.ObligationId;
import no.throughgate.meeting.Meetings;
import no.throughgate.obligation.ObligationLife;
import no.throughgate.obligation.OpenDoors;
import no.throughgate.process.CaseIds;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A user task is born or ends unperformed: so does its obligation, in the same transaction. */
@Component
class ObligationTaskListener implements TaskListener {

    private static final String LADDER = "escalation";

    private static final String DOOR = "door-stays-open";

    private final ObligationLife obligations;
    private final OpenDoors doors;
    private final Meetings meetings;
    private final Resumption resumption;

    ObligationTaskListener(
            @Lazy ObligationLife obligations, @Lazy OpenDoors doors, @Lazy Meetings meetings, Resumption resumption) {
        this.doors = doors;
        this.obligations = obligations;
        this.meetings = meetings;
        this.resumption = resumption;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getEventName().equals(EVENTNAME_DELETE)) {
            if (resumption.active()) {
                obligations.withdrawn(task.getId());
            } else {
                obligations.cancelled(task.getId());
            }
            return;
        }
        if (task.getVariable(Variables.MEETING_ID) instanceof Long meeting) {
            meetings.began(meeting, task.getId());
        }
        if (resumption.active()) {
            obligations.goesOn(CaseIds.of(task.getExecution()), task.getTaskDefinitionKey(), task.getId());
            return;
        }
        obligations.born(CaseIds.of(task.getExecution()), task.getTaskDefinitionKey(), task.getId(), contained(task));
        if (task.getProcessDefinitionId().startsWith(DOOR + ":")) {
            doors.asked((Long) task.getVariable(Variables.DOOR_ID), task.getId());
        }
    }

    /** The ladder's own steps contain the obligation whose miss started it. */
    private static Optional<ObligationId> contained(DelegateTask task) {
        return task.getProcessDefinitionId().startsWith(LADDER + ":")
                ? Optional.ofNullable((Long) task.getVariable(Variables.OBLIGATION_ID))
                        .map(ObligationId::new)
                : Optional.empty();
    }
}

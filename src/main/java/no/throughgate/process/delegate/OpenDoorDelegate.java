package no.throughgate.process.delegate;

import no.throughgate.obligation.OpenDoors;
import no.throughgate.process.CaseIds;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The person has declined something: this token keeps that door open. */
@Component
class OpenDoorDelegate implements CaseDelegate {

    private final OpenDoors doors;

    OpenDoorDelegate(OpenDoors doors) {
        this.doors = doors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OpenDoors.Door door = doors.takeNext(CaseIds.of(execution)).orElseThrow();
        execution.setVariable(Variables.DOOR_ID, door.id());
        execution.setVariable("doorTrack", door.track());
    }
}

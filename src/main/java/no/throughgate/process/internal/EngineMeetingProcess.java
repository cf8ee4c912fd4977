package no.throughgate.process.internal;

import no.throughgate.kernel.CaseId;
import no.throughgate.meeting.MeetingProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts a meeting beside everything else that runs in the case. */
@Component
class EngineMeetingProcess implements MeetingProcess {

    private final RuntimeService runtime;

    EngineMeetingProcess(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void called(CaseId caseId) {
        LostRaces.told(() -> runtime.createMessageCorrelation("release-coordination.meetingCalled")
                .processInstanceBusinessKey(caseId.value())
                .correlateWithResult());
    }
}

package no.throughgate.process.internal;

import java.util.Map;
import no.throughgate.cases.MatterKind;
import no.throughgate.cases.MatterWorkflow;
import no.throughgate.challenge.ChallengeWorkflow;
import no.throughgate.kernel.CaseId;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One workflow a matter, its number the business key, as with releases. */
@Component
class EngineMatterWorkflow implements MatterWorkflow, ChallengeWorkflow {

    private final RuntimeService runtime;

    EngineMatterWorkflow(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String start(CaseId matter, MatterKind kind) {
        return runtime.startProcessInstanceByKey(model(kind), matter.value(), Map.of(Variables.CASE_ID, matter.value()))
                .getId();
    }

    private static String model(MatterKind kind) {
        return switch (kind) {
            case CHALLENGE -> "systemic-challenge";
            case SURVEY -> "annual-survey";
        };
    }

    @Override
    public void groupAnswered(CaseId challenge) {
        LostRaces.told(() -> runtime.createMessageCorrelation("systemic-challenge.groupAnswered")
                .processInstanceBusinessKey(challenge.value())
                .correlateWithResult());
    }
}

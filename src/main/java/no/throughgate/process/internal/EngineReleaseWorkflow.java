package no.throughgate.process.internal;

import java.util.Map;
import no.throughgate.cases.ReleaseWorkflow;
import no.throughgate.kernel.CaseId;
import no.throughgate.process.Variables;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One long-running workflow a case, its number the business key. */
@Component
class EngineReleaseWorkflow implements ReleaseWorkflow {

    private final RuntimeService runtime;

    EngineReleaseWorkflow(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String start(CaseId caseId) {
        return runtime.startProcessInstanceByKey(
                        "release-coordination", caseId.value(), Map.of(Variables.CASE_ID, caseId.value()))
                .getId();
    }

    @Override
    public void annul(CaseId caseId) {
        runtime.createMessageCorrelation("release-coordination.stayAnnulled")
                .processInstanceBusinessKey(caseId.value())
                .correlateWithResult();
    }

    @Override
    public void municipalityQuestioned(CaseId caseId) {
        LostRaces.told(() -> runtime.createMessageCorrelation("release-coordination.municipalityQuestioned")
                .processInstanceBusinessKey(caseId.value())
                .correlateAll());
    }
}

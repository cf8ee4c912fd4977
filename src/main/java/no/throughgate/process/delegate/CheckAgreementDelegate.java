package no.throughgate.process.delegate;

import no.throughgate.plan.Plans;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Did the person say no to the plan? The words stay with the plan; the model hears yes or no. */
@Component
class CheckAgreementDelegate implements CaseDelegate {

    private final Plans plans;

    CheckAgreementDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("planAgreed", plans.agreed(CaseIds.of(execution)));
    }
}

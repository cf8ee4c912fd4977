package no.throughgate.process.delegate;

import no.throughgate.obligation.MunicipalityQuestion;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Nobody takes the case: an interim owner acts until it is settled. */
@Component
class OpenDisputeDelegate implements CaseDelegate {

    private final MunicipalityQuestion question;

    OpenDisputeDelegate(MunicipalityQuestion question) {
        this.question = question;
    }

    @Override
    public void execute(DelegateExecution execution) {
        question.dispute(CaseIds.of(execution));
    }
}

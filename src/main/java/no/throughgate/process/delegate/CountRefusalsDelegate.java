package no.throughgate.process.delegate;

import no.throughgate.obligation.MunicipalityQuestion;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Two noes are a dispute. */
@Component
class CountRefusalsDelegate implements CaseDelegate {

    private final MunicipalityQuestion question;

    CountRefusalsDelegate(MunicipalityQuestion question) {
        this.question = question;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "municipalityDisputed",
                question.refusedBy(CaseIds.of(execution)).size() >= 2);
    }
}

package no.throughgate.process.delegate;

import no.throughgate.process.CaseIds;
import no.throughgate.survey.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The year's figures, as of its day. */
@Component
class ComputeFiguresDelegate implements CaseDelegate {

    private final Surveys surveys;

    ComputeFiguresDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.compute(CaseIds.of(execution));
    }
}

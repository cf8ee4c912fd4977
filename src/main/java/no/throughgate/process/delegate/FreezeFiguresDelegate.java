package no.throughgate.process.delegate;

import no.throughgate.process.CaseIds;
import no.throughgate.survey.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Notes when the year was frozen; as of which day it counts follows from the year. */
@Component
class FreezeFiguresDelegate implements CaseDelegate {

    private final Surveys surveys;

    FreezeFiguresDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.freeze(CaseIds.of(execution));
    }
}

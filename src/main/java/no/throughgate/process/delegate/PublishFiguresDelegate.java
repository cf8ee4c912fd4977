package no.throughgate.process.delegate;

import no.throughgate.process.CaseIds;
import no.throughgate.survey.Surveys;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What was checked is published with its hash, and the survey is closed. */
@Component
class PublishFiguresDelegate implements CaseDelegate {

    private final Surveys surveys;

    PublishFiguresDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.publish(CaseIds.of(execution));
    }
}

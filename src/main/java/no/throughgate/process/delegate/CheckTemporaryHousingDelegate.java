package no.throughgate.process.delegate;

import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Has NAV been asked for a temporary home already? Nobody is asked twice. */
@Component
class CheckTemporaryHousingDelegate implements CaseDelegate {

    private final ObligationHistory history;

    CheckTemporaryHousingDelegate(ObligationHistory history) {
        this.history = history;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("temporaryAsked", history.asked(CaseIds.of(execution), "requestTemporaryHousing"));
    }
}

package no.throughgate.process.delegate;

import no.throughgate.obligation.PendingDateMoves;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes the case's oldest date request: date, dues, alarms and gates move in this one transaction. */
@Component
class MoveDatesDelegate implements CaseDelegate {

    private final PendingDateMoves moves;

    MoveDatesDelegate(PendingDateMoves moves) {
        this.moves = moves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PendingDateMoves.Taken taken = moves.takeNext(CaseIds.of(execution));
        execution.setVariable("dateMoved", taken.moved());
        execution.setVariable("victimNoticeOutdated", taken.victimNoticeOutdated());
    }
}

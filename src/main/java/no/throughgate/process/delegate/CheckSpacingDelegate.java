package no.throughgate.process.delegate;

import no.throughgate.appointment.Days;
import no.throughgate.kernel.CaseId;
import no.throughgate.obligation.ObligationHistory;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Is it too much at once, as probation says or as the booked appointments count, and has nobody been asked to space it? A missed check
 * and a late answer must not ask twice.
 */
@Component
class CheckSpacingDelegate implements CaseDelegate {

    private final ObligationHistory history;
    private final Days days;

    CheckSpacingDelegate(ObligationHistory history, Days days) {
        this.history = history;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseIds.of(execution);
        boolean said = history.answers(caseId, "checkLoad")
                .map(answers -> answers.get("loadTooHigh"))
                .map(Object::toString)
                .map(Boolean::parseBoolean)
                .orElse(false);
        boolean tooHigh = said || days.tooMuch(caseId);
        execution.setVariable("loadTooHigh", tooHigh && !history.asked(caseId, "spaceAppointments"));
    }
}

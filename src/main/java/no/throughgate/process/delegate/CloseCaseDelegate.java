package no.throughgate.process.delegate;

import no.throughgate.cases.Cases;
import no.throughgate.kernel.MovableClock;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 180 days after release: the outcome is written, the history stays. */
@Component
class CloseCaseDelegate implements CaseDelegate {

    private final Cases cases;
    private final MovableClock clock;

    CloseCaseDelegate(Cases cases, MovableClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.closed(CaseIds.of(execution), clock.instant());
    }
}

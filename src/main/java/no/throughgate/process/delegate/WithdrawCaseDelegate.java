package no.throughgate.process.delegate;

import no.throughgate.notice.Notices;
import no.throughgate.process.CaseIds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A stay registered by mistake: whoever was told of it is told that it was a mistake. */
@Component
class WithdrawCaseDelegate implements CaseDelegate {

    private final Notices notices;

    WithdrawCaseDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.correct(CaseIds.of(execution));
    }
}

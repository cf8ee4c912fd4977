package no.throughgate.process;

import no.throughgate.kernel.CaseId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The case of a token: its business key, in every process of the case alike. */
public final class CaseIds {

    private CaseIds() {}

    public static CaseId of(DelegateExecution execution) {
        return new CaseId(execution.getProcessBusinessKey());
    }
}

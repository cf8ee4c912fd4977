package no.throughgate.obligation;

import no.throughgate.kernel.CaseId;

/** Somebody else at the gate after a cancellation. */
public interface GateReplacements {

    /** Is another organisation left in the person's chain, and would its answer be due before the release day begins? */
    boolean possible(CaseId caseId);
}

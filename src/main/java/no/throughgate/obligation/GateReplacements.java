package no.throughgate.obligation;

import no.throughgate.kernel.CaseId;

/** Somebody else at the gate after a cancellation. */
public interface GateReplacements {

    /**
     * Whoever was to meet the person has cancelled: the coordinator is told, and is accountable until somebody else has said
     * yes.
     *
     * @return is another organisation left in the person's chain, and would its answer be due before the release day begins?
     */
    boolean seek(CaseId caseId);
}

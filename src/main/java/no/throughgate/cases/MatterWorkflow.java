package no.throughgate.cases;

import no.throughgate.kernel.CaseId;

/** The workflow of a matter, seen from its facts. The room of the engine implements it. */
public interface MatterWorkflow {

    /**
     * Starts it in the current transaction: a matter without a workflow never exists.
     *
     * @return the workflow's own id
     */
    String start(CaseId matter, MatterKind kind);
}

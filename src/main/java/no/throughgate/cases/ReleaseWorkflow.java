package no.throughgate.cases;

import no.throughgate.kernel.CaseId;

/** The long-running workflow of a case, seen from the facts. The room of the engine implements it. */
public interface ReleaseWorkflow {

    /**
     * Starts the case's workflow in the current transaction: a case without a workflow never exists.
     *
     * @return the workflow's own id
     */
    String start(CaseId caseId);

    /** Ends it because the stay was registered by mistake; every open obligation is withdrawn. */
    void annul(CaseId caseId);

    /** The case came to belong to another municipality after one was settled: the one it belongs to now is asked. */
    void municipalityQuestioned(CaseId caseId);
}

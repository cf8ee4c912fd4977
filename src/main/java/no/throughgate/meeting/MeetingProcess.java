package no.throughgate.meeting;

import no.throughgate.kernel.CaseId;

/** The token of an extra meeting. The room of the engine implements it. */
public interface MeetingProcess {

    /** Somebody in the case has called the group together. */
    void called(CaseId caseId);
}

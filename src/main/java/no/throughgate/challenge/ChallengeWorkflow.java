package no.throughgate.challenge;

import no.throughgate.kernel.CaseId;

/** The token of a challenge, as far as this room needs to push it. The room of the engine implements it. */
public interface ChallengeWorkflow {

    /** The group that this challenge waits for has its answer. */
    void groupAnswered(CaseId challenge);
}

package no.throughgate.obligation;

import no.throughgate.kernel.CaseId;

/** What becomes of the work that depended on a consent. The case's token asks for it. */
public interface WithoutConsent {

    /**
     * Cancels every open obligation whose receiver has lost the consent it depends on. Where the model draws a refusal the
     * token takes that way; a must becomes the case holder's; anything else is passed by. What is statutory goes on.
     *
     * @return whether somebody must find another way with the person
     */
    boolean cancelDependents(CaseId caseId);
}

package no.throughgate.obligation;

import no.throughgate.kernel.ObligationId;

/** What people have agreed that an obligation is about, in their words, for whoever may open it. */
public interface AgreedWords {

    /** Empty where nothing was agreed beside the rules for its kind. */
    String of(ObligationId id);
}

package no.throughgate.obligation;

/** Why work goes from one pair of hands in the unit to another. */
public enum HandoverReason {
    /** Whoever had it is away, or will be. */
    ABSENCE,
    /** Too much at once in one pair of hands. */
    CAPACITY,
    /** A colleague knows the person or the matter. */
    KNOWS_THE_CASE,
    /** Whoever had it is too close to the case. */
    CONFLICT_OF_INTEREST,
    /** It cannot wait for whoever has it. */
    URGENT
}

package no.throughgate.planning;

/** How sure a rule is. */
public enum Trust {
    /** Stated in one of the mission's sources. */
    STATED,
    /** Found in Norwegian public guidance. */
    FOUND,
    /** Our proposal; to be agreed with the agencies. */
    PROPOSED,
    /** Not verified. */
    UNVERIFIED
}

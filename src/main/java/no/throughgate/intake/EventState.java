package no.throughgate.intake;

/** What has become of an event. */
public enum EventState {
    /** Kept, not applied yet: it needs another event first, or something failed and is tried again. */
    WAITING,
    APPLIED,
    /** A newer event had already said how things are. */
    SUPERSEDED,
    /** Nobody tries again unless asked to: somebody has to look at it. */
    DEAD
}

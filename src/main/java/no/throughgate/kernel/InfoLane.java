package no.throughgate.kernel;

/** Who may be told: NOTICE by statute, CONTENT by consent or a named basis, RESTRICTED inside its own agencies only. */
public enum InfoLane {
    NOTICE,
    CONTENT,
    RESTRICTED
}

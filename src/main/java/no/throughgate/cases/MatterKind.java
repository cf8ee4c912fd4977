package no.throughgate.cases;

/** What there is besides releases, with a workflow of its own, and about nobody. */
public enum MatterKind {
    /** Something that is wrong with the system, raised by those who meet it. */
    CHALLENGE,
    /** The year's figures. */
    SURVEY
}

package no.throughgate.planning;

/** What a due date counts from. */
public enum Anchor {
    /** The day the person was admitted. */
    ADMISSION,
    /** The moment the case was opened, or its release date became known if that was later. */
    OPENING,
    /** The release date R. */
    RELEASE,
    /** The day two thirds of the sentence are served. */
    TWO_THIRDS,
    /** The day the release date became known. */
    DATE_KNOWN,
    /** The moment the obligation is made. */
    NOW,
    /** The moment the obligation is made; the offset names the ladder level whose grace is the time allowed. */
    LADDER
}

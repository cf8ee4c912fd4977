package no.throughgate.kernel;

/** How near the release is; decides how patient the escalation ladder may be. */
public enum Nearness {
    /** More than 56 days left. */
    FAR,
    /** 15 to 56 days left. */
    NEAR,
    /** 3 to 14 days left. */
    CLOSE,
    /** Less than 3 days left, and the first week after release. */
    IMMINENT,
    /** What a sudden release asks for: the night does not wait, whatever the days say. */
    HOURS
}

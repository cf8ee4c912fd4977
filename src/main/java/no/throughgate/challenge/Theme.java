package no.throughgate.challenge;

/** What kind of thing is wrong. Challenges of one theme can be grouped. */
public enum Theme {
    /** There is not enough of it: homes, places, hours. */
    CAPACITY,
    /** Rules that contradict each other, or stand in the way. */
    RULES,
    /** One agency knows what the other needs and may not, or does not, say. */
    INFORMATION,
    /** Who does what, and when, between two agencies. */
    HANDOVER,
    /** Systems, forms, identity, bank. */
    DIGITAL,
    OTHER
}

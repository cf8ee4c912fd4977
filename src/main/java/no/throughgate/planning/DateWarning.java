package no.throughgate.planning;

/** What a reader should know about a release date when it is set. */
public enum DateWarning {
    /** Offices close for two days right after. */
    FRIDAY,
    /** The next day is a public holiday or an agreed day off. */
    BEFORE_HOLIDAY,
    /** A public holiday or an agreed day off. */
    HOLIDAY,
    /** A Saturday or Sunday. */
    WEEKEND
}

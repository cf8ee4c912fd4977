package no.throughgate.cases;

/** Where a case is in its life. It does not end with the sentence: RELEASED lasts 180 days. */
public enum Status {
    OPEN,
    RELEASED,
    CLOSED,
    ANNULLED
}

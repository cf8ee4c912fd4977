package no.throughgate.cases;

/** Whether a person has a need in a life area. Unknown is not "no": it is asked about. */
public enum Need {
    UNKNOWN,
    NEED,
    NO_NEED,
    SETTLED
}

package no.throughgate.cases;

/** How sure a release date is; dates churn, and the reader must see how much. */
public enum Certainty {
    ESTIMATED,
    CALCULATED,
    DECIDED,
    CONFIRMED
}

package no.throughgate.oversight;

/** Why somebody opens a case that is not theirs. */
public enum EmergencyReason {
    LIFE_OR_HEALTH,
    RELEASED_TODAY,
    NOBODY_ANSWERS,
    PERSON_ASKS,
    OTHER
}

package no.throughgate.forms;

/** Why a question was asked although the case knew the answer. */
public enum AskedAgain {
    CHANGED,
    WRONG,
    PERSON_WANTS,
    LAW_DEMANDS
}

package no.throughgate.cases;

/** Where the sentence is served. */
public enum ServingPlace {
    PRISON,
    HOME,
    INSTITUTION
}

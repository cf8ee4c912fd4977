package no.throughgate.intake;

/** Why a stay has ended. Only a release is the end of the countdown. */
enum Discharge {
    LOSLATT,
    OVERFORT,
    DOD,
    ANNET
}

package no.throughgate.directory;

/** Why somebody is away, as far as colleagues need to know. Nothing about health: whoever is ill is simply AWAY. */
public enum AbsenceReason {
    HOLIDAY,
    LEAVE,
    COURSE,
    OTHER_WORK,
    AWAY
}

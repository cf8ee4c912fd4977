package no.throughgate.workshop;

/** What an edition does to cases that run when it takes force. */
public enum Running {
    /** They stay on the edition they began with. */
    KEEP,
    /** They take it: what is open is planned anew, with its first due date kept. */
    TAKE
}

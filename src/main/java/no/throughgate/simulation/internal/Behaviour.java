package no.throughgate.simulation.internal;

/** How an agency answers. */
enum Behaviour {
    /** Accepts within hours, does it well before it is due. */
    PROMPT,
    /** Accepts at the last moment, does it a few days late: the ladder is climbed but not to the top. */
    SLOW,
    /** Neither accepts nor does anything. */
    SILENT,
    /** Refuses what is offered, with a code; does its own work on time. */
    REFUSING
}

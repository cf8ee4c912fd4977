package no.throughgate.planning;

/** What a miss sets off. */
public enum Ladder {
    /** The levels L0 to L5; from L3 on a containing action is asked for. */
    STANDARD,
    /** The same levels, an hour apart: what a sudden release asks for. */
    HOURS,
    /** The obligation is itself a containing action: the process that asked for it answers its miss, no second ladder starts. */
    CONTAINMENT
}

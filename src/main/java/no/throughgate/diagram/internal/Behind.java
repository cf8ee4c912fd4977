package no.throughgate.diagram.internal;

import java.time.Instant;

/** The open obligation behind a token at a human step. */
record Behind(
        String task, long obligation, String accountable, boolean owed, Instant since, Instant due, boolean resting) {

    boolean late(Instant now) {
        return !resting && due.isBefore(now);
    }
}

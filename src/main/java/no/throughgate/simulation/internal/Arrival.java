package no.throughgate.simulation.internal;

import java.time.Instant;
import no.throughgate.cases.OpenCase;

/** One synthetic stay, and when it is registered. */
record Arrival(Instant at, OpenCase stay) {}

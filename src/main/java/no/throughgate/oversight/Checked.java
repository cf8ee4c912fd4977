package no.throughgate.oversight;

import java.time.Instant;
import java.util.List;
import no.throughgate.timeline.ChainCheck.Break;

/** A check of all histories: how much was read, and the first entry of each case that does not hold. */
public record Checked(Instant at, String by, int cases, long entries, List<Break> breaks) {}

package no.throughgate.known;

import java.time.Instant;
import java.util.List;
import no.throughgate.forms.Said;
import no.throughgate.kernel.LifeArea;

/** What one unit said in one obligation, with its date: part of a packet. */
public record Told(LifeArea area, String kind, String unit, Instant at, List<Said> answers) {}

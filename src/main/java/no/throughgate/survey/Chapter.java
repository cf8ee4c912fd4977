package no.throughgate.survey;

import no.throughgate.metrics.Breakdown;
import no.throughgate.metrics.Measure;

/** One measure with all of its numbers that may be shown. */
public record Chapter(Measure measure, Breakdown numbers) {}

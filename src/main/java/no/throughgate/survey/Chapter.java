package no.throughgate.survey;

import java.util.List;
import no.throughgate.metrics.Breakdown;
import no.throughgate.metrics.Measure;

/**
 * One measure with all of its numbers that may be shown.
 *
 * @param countedBy who has counted them where it was not us, as they named themselves, with the years
 */
public record Chapter(Measure measure, Breakdown numbers, List<String> countedBy) {}

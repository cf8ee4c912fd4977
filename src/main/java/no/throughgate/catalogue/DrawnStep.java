package no.throughgate.catalogue;

import java.util.Optional;

/**
 * One user task.
 *
 * @param kind its id, which is the obligation's kind
 * @param ifRefused id of the step or event that a drawn refusal leads to
 * @param ifMissed id of the step or event that a drawn miss leads to
 */
public record DrawnStep(String kind, Optional<String> ifRefused, Optional<String> ifMissed) {}

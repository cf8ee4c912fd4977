package no.throughgate.catalogue;

import java.util.Optional;

/**
 * One user task.
 *
 * @param kind its id, which is the obligation's kind
 * @param ifDone id of the step, question or event that follows when it is done
 * @param ifRefused id of the step or event that a drawn refusal leads to
 * @param ifMissed id of the step or event that a drawn miss leads to
 */
public record DrawnStep(String kind, Optional<String> ifDone, Optional<String> ifRefused, Optional<String> ifMissed) {}

package no.throughgate.planning;

/**
 * May parole come into question, and after how long?
 *
 * @param thirds of the sentence that must be served
 * @param leastDays that must be served whatever the thirds are
 */
public record ParoleRule(boolean eligible, int thirds, int leastDays, Provenance provenance) {}

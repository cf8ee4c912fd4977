package no.throughgate.planning;

/**
 * How much one person can keep where nothing is agreed.
 *
 * @param appointments in one week, of all agencies together
 */
public record LoadRule(int appointments, Provenance provenance) {}

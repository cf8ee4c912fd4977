package no.throughgate.planning;

/**
 * How long to wait before something declined is offered again, or asking is still possible.
 *
 * @param days calendar days
 */
public record ReofferRule(int days, Provenance provenance) {}

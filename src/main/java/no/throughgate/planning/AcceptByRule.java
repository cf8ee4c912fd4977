package no.throughgate.planning;

/** How long a receiver may take to accept or refuse. */
public record AcceptByRule(Amount amount, Provenance provenance) {}

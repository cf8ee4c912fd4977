package no.throughgate.planning;

/** @param statutory a duty that stands by law: it goes on without the person's consent */
public record StatutoryRule(boolean statutory, Provenance provenance) {}

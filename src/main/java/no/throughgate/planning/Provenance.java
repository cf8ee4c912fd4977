package no.throughgate.planning;

/** Where a rule comes from, in words a reader can look up, and how far to trust it. */
public record Provenance(String source, Trust trust) {}

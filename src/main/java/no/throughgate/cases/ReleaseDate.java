package no.throughgate.cases;

import java.time.LocalDate;

/** The day a person is released, what it follows from and how sure it is. */
public record ReleaseDate(LocalDate date, ReleaseType type, Certainty certainty) {}

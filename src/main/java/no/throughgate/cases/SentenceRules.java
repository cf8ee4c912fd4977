package no.throughgate.cases;

import java.time.LocalDate;
import java.util.Optional;

/** What follows from the length of a sentence; the answer stands in a rule table, read by the room of the engine. */
public interface SentenceRules {

    /** The day two thirds are served; empty where parole is out of the question or the end of the sentence is not known. */
    Optional<LocalDate> twoThirds(LocalDate admittedOn, ReleaseDate release);
}

package no.throughgate.workshop;

import java.time.LocalDate;

/**
 * Somebody who was heard about a change.
 *
 * @param agency which agency, or OTHER
 * @param who the office or organisation, never a person
 */
public record Hearing(long id, String agency, String who, LocalDate on, String said) {

    /** None of the agencies. */
    public static final String OTHER = "OTHER";
}

package no.throughgate.forms;

/**
 * One question as it was answered, for a last look.
 *
 * @param id     of the input in which it can be changed
 * @param answer in words; empty = left open
 */
public record Checked(String id, String question, String answer) {}

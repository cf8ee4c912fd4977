package no.throughgate.forms;

/** One answer in words: the question, and what was said. */
public record Said(String question, String answer) {}

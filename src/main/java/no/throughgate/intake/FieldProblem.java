package no.throughgate.intake;

import java.util.List;

/**
 * What is wrong with one field.
 *
 * @param field      documented name of the member or column
 * @param messageKey says it in the reader's language; arguments never contain personal data
 */
public record FieldProblem(String field, String messageKey, List<String> args) {}

package no.throughgate.cases;

import java.time.LocalDate;
import no.throughgate.kernel.UnitId;

/**
 * A move to another prison that this one has not taken over yet: the prison until now still answers.
 *
 * @param on the day of the move, which may lie behind
 */
public record Transfer(UnitId to, LocalDate on) {}

package no.throughgate.oversight;

import java.time.LocalDate;
import no.throughgate.kernel.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the access log to read; what is absent does not narrow.
 *
 * @param user  a login
 * @param from  the first day, in Norway
 * @param until the last day, in Norway
 */
public record LookedFor(
        @Nullable CaseId caseId,
        @Nullable String user,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}

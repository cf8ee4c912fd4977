package no.throughgate.cases;

import org.jspecify.annotations.Nullable;

/**
 * Who a case is about, in clear. Lives on the stack of a request only: never logged, never a process variable.
 *
 * @param nationalId fødselsnummer or D-number, eleven digits, already validated by intake
 * @param language   ISO 639-1 code of the language the person reads best
 */
public record Identity(
        String nationalId,
        String name,
        @Nullable Integer birthYear,
        @Nullable String sex,
        String language) {

    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}

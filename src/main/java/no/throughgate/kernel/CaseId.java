package no.throughgate.kernel;

import java.util.regex.Pattern;

/** The case number, such as {@code TG-2026-000123}: the case's identity everywhere and the business key of its processes. */
public record CaseId(String value) {

    private static final Pattern SHAPE = Pattern.compile("TG-\\d{4}-\\d{6,}");

    public CaseId {
        if (!SHAPE.matcher(value).matches()) {
            throw Problem.invalid("problem.caseId", value);
        }
    }

    /** The number for the {@code sequence}-th case opened in {@code year}. */
    public static CaseId of(int year, long sequence) {
        return new CaseId("TG-%04d-%06d".formatted(year, sequence));
    }

    @Override
    public String toString() {
        return value;
    }
}

package no.throughgate.kernel;

import java.util.regex.Pattern;

/**
 * A case's number, its identity everywhere and the business key of its processes: {@code TG-2026-000123} for a release,
 * {@code TG-S-2026-000001} for a matter of the system that is about nobody.
 */
public record CaseId(String value) {

    private static final Pattern SHAPE = Pattern.compile("TG-(S-)?\\d{4}-\\d{6,}");

    public CaseId {
        if (!SHAPE.matcher(value).matches()) {
            throw Problem.invalid("problem.caseId", value);
        }
    }

    /** The number for the {@code sequence}-th case opened in {@code year}. */
    public static CaseId of(int year, long sequence) {
        return new CaseId("TG-%04d-%06d".formatted(year, sequence));
    }

    /** The number for the {@code sequence}-th matter opened in {@code year}. */
    public static CaseId ofMatter(int year, long sequence) {
        return new CaseId("TG-S-%04d-%06d".formatted(year, sequence));
    }

    /** Is it about nobody? Then there is no person, no stay and no release. */
    public boolean isMatter() {
        return value.startsWith("TG-S-");
    }

    @Override
    public String toString() {
        return value;
    }
}

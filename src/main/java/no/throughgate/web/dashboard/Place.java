package no.throughgate.web.dashboard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import no.throughgate.kernel.Problem;

/**
 * The last row of a page; the next page begins after it, however much has changed in between.
 *
 * @param caseNumber with {@code kind} and {@code id} it tells apart what comes at the same moment
 */
record Place(Instant at, String caseNumber, String kind, long id) {

    /** In no date, number or code, and as it is in an address. */
    private static final String BETWEEN = "~";

    private static final Place START = new Place(Instant.EPOCH, "", "", 0);

    /** @param text as {@link #toString} gives it; empty = before every row */
    static Place parse(Optional<String> text) {
        if (text.filter(given -> !given.isEmpty()).isEmpty()) {
            return START;
        }
        var parts = text.get().split(BETWEEN, -1);
        try {
            return new Place(Instant.parse(parts[0]), parts[1], parts[2], Long.parseLong(parts[3]));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw Problem.invalid("worklist.badCursor");
        }
    }

    static Place after(Row row) {
        return new Place(row.at(), row.caseId().value(), row.kind() == null ? "" : row.kind(), row.id());
    }

    boolean start() {
        return equals(START);
    }

    Map<String, Object> params() {
        return Map.of(
                "after_at", at.atOffset(ZoneOffset.UTC), "after_case", caseNumber, "after_kind", kind, "after_id", id);
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, at.toString(), caseNumber, kind, Long.toString(id));
    }
}

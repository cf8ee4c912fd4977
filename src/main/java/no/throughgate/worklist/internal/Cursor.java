package no.throughgate.worklist.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import no.throughgate.kernel.Problem;

/**
 * The last row of a page; the next page begins after it, however much has changed in between.
 *
 * @param aside put aside by its holder
 * @param near  rank of the nearness to release
 * @param at    when it is due; in what is done, when it was closed
 */
record Cursor(boolean aside, int near, Instant at, long id) {

    private static final Cursor FIRST = new Cursor(false, 0, Instant.EPOCH, 0);
    private static final Cursor LATEST = new Cursor(true, 9, Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    /** Before every row of the view. */
    static Cursor start(WorklistView view) {
        return view.order() == SortOrder.LATEST ? LATEST : FIRST;
    }

    static Cursor parse(String text, WorklistView view) {
        if (text.isEmpty()) {
            return start(view);
        }
        var parts = text.split("_", -1);
        try {
            return new Cursor(
                    parts[0].startsWith("a"),
                    Integer.parseInt(parts[0].replace("a", "")),
                    Instant.parse(parts[1]),
                    Long.parseLong(parts[2]));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw Problem.invalid("worklist.badCursor");
        }
    }

    Map<String, Object> params() {
        return Map.of(
                "after_aside", aside,
                "after_near", near,
                "after_at", at.atOffset(ZoneOffset.UTC),
                "after_id", id);
    }

    @Override
    public String toString() {
        return (aside ? "a" : "") + near + "_" + at + "_" + id;
    }
}

package no.throughgate.worklist.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import no.throughgate.kernel.Problem;

/** The last row of a page; the next page begins after it, however much has changed in between. */
record Cursor(Instant dueAt, long id) {

    static final Cursor START = new Cursor(Instant.EPOCH, 0);

    static Cursor parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        int split = text.indexOf('_');
        try {
            return new Cursor(Instant.parse(text.substring(0, split)), Long.parseLong(text.substring(split + 1)));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw Problem.invalid("worklist.badCursor");
        }
    }

    OffsetDateTime due() {
        return dueAt.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return dueAt + "_" + id;
    }
}

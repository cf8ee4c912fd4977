package no.throughgate.note;

import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.Problem;
import no.throughgate.kernel.UnitId;

/**
 * A note as somebody writes it. Line breaks become one character each.
 *
 * @param unit   in whose name: one of the writer's own
 * @param shared with everybody to whom the area is open; else for the unit alone
 */
public record Written(LifeArea area, UnitId unit, boolean shared, String body) {

    /** @throws Problem invalid: there is nothing in it, or too much */
    public Written {
        body = body.replace("\r\n", "\n").strip();
        if (body.isEmpty()) {
            throw Problem.invalid("note.empty");
        }
        if (body.length() > Note.LONGEST) {
            throw Problem.invalid("note.tooLong", body.length(), Note.LONGEST);
        }
    }
}

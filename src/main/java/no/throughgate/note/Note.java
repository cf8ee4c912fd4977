package no.throughgate.note;

import java.time.Instant;
import no.throughgate.kernel.LifeArea;
import no.throughgate.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * @param by        the writer's name as colleagues know it
 * @param own       written by one of the reader's units: may be corrected, unless it has been
 * @param corrects  the note that this one replaces
 * @param corrected the note that replaces this one
 */
public record Note(
        long id,
        LifeArea area,
        UnitId unit,
        String unitName,
        boolean shared,
        String body,
        Instant at,
        String by,
        boolean own,
        @Nullable Long corrects,
        @Nullable Long corrected) {

    /** Characters, line breaks counted as one. */
    public static final int LONGEST = 4000;

    public boolean correctable() {
        return own && corrected == null;
    }
}

package no.throughgate.diagram;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One running process of a case, as one reader may see it.
 *
 * @param model  the process id, which names its page in the catalogue
 * @param title  in the reader's language
 * @param way    the processes that lead here, the case's own workflow first
 * @param places where tokens stand, what is due first at the top
 * @param file   the model, its labels in the reader's language
 */
public record Diagram(String process, String model, String title, List<Way> way, List<Place> places, String file) {

    /** A process above this one. */
    public record Way(String process, String title) {}

    /**
     * One token.
     *
     * @param element    of the drawing
     * @param title      the element's label
     * @param lane       the lane's label; empty where none is drawn
     * @param owner      who is accountable for the step now, or for what waits inside; null where no obligation stands behind it
     * @param obligation null where none stands behind it
     * @param owed       by one of the reader's units, so that its page is open
     * @param resting    has no clock while the person is back in prison
     * @param late       it is overdue, or something inside the process that it calls
     * @param calls      the process inside; null where it is no call, or the process has not begun
     * @param inside     how many human steps wait in it, as far as the reader may know
     */
    public record Place(
            String element,
            String title,
            String lane,
            @Nullable String owner,
            @Nullable Long obligation,
            boolean owed,
            @Nullable Instant since,
            @Nullable Instant due,
            boolean resting,
            boolean late,
            @Nullable String calls,
            int inside) {}
}

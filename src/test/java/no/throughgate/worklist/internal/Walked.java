package no.throughgate.worklist.internal;

import java.util.ArrayList;
import java.util.List;
import no.throughgate.access.CurrentUser;

/** A view read to its end, page by page. */
final class Walked {

    private Walked() {}

    static List<WorklistRow> all(WorklistQueries worklist, CurrentUser user, WorklistView view, Narrowing narrowing) {
        var all = new ArrayList<WorklistRow>();
        var after = Cursor.start(view);
        while (true) {
            var rows = worklist.rows(user, view, narrowing, after, Position.ROWS);
            var page = rows.subList(0, Math.min(Position.ROWS, rows.size()));
            all.addAll(page);
            if (rows.size() <= Position.ROWS) {
                return all;
            }
            after = Cursor.parse(page.get(page.size() - 1).cursor(view).toString(), view);
        }
    }
}

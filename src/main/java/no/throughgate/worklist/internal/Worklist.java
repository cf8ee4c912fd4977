package no.throughgate.worklist.internal;

import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.cases.Cases;
import org.springframework.stereotype.Component;

/** A page of the worklist with the names of those it is about: three statements in all. */
@Component
class Worklist {

    private final WorklistQueries queries;
    private final Cases cases;

    Worklist(WorklistQueries queries, Cases cases) {
        this.queries = queries;
        this.cases = cases;
    }

    WorklistPage page(CurrentUser user, WorklistView view, Cursor after) {
        var found = queries.rows(user, view, after);
        var rows = found.subList(0, Math.min(WorklistQueries.PAGE_SIZE, found.size()));
        var names =
                cases.names(rows.stream().map(WorklistRow::caseId).distinct().toList());
        var more = found.size() > rows.size();
        return new WorklistPage(
                view,
                queries.counts(user),
                rows,
                names,
                more ? Optional.of(rows.get(rows.size() - 1).cursor()) : Optional.empty());
    }
}

package no.throughgate.worklist.internal;

import java.util.Locale;
import java.util.Optional;
import no.throughgate.access.CurrentUser;
import no.throughgate.cases.Cases;
import org.springframework.stereotype.Component;

/** A page of the worklist with the names of those it is about: three statements in all, two more where names are searched. */
@Component
class Worklist {

    private final WorklistQueries queries;
    private final Narrowings narrowings;
    private final CaseSearch search;
    private final Cases cases;

    Worklist(WorklistQueries queries, Narrowings narrowings, CaseSearch search, Cases cases) {
        this.queries = queries;
        this.narrowings = narrowings;
        this.search = search;
        this.cases = cases;
    }

    /** @param held what the search field holds; read only where the position searches */
    WorklistPage page(CurrentUser user, Position position, String held, Locale locale) {
        var narrowing = narrowing(user, position.filter(), held, locale);
        var found = queries.rows(user, position.view(), narrowing, position.cursor(), position.rows());
        var rows = found.subList(0, Math.min(position.rows(), found.size()));
        var names =
                cases.names(rows.stream().map(WorklistRow::caseId).distinct().toList());
        return new WorklistPage(
                position,
                queries.counts(user, narrowing),
                rows,
                names,
                found.size() > rows.size()
                        ? Optional.of(position.after(rows.get(rows.size() - 1).cursor(position.view())))
                        : Optional.empty());
    }

    Narrowing narrowing(CurrentUser user, WorklistFilter filter, String held, Locale locale) {
        var found = filter.find().isEmpty() ? Found.NOTHING : search.find(held, user, locale);
        return narrowings.of(filter, found, user);
    }
}

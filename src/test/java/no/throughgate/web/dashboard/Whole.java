package no.throughgate.web.dashboard;

import java.util.ArrayList;
import java.util.List;
import no.throughgate.web.dashboard.Watched.Watcher;

/** A list as somebody reads it who goes on to its end. */
final class Whole {

    private Whole() {}

    static List<Row> of(Lists lists, Listing listing, Watcher user, Scope scope) {
        var rows = new ArrayList<Row>();
        var page = lists.page(listing, user, scope, Place.parse(java.util.Optional.empty()));
        rows.addAll(page.rows());
        while (page.next() != null) {
            // As it travels: written into an address and read from it.
            page = lists.page(
                    listing,
                    user,
                    scope,
                    Place.parse(java.util.Optional.of(page.next().toString())));
            rows.addAll(page.rows());
        }
        return rows;
    }
}

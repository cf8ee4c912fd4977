package no.throughgate.worklist.internal;

import no.throughgate.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The place in the list that the page at hand was reached from, as its address says: view, filters, page and row. Pages that know nothing of
 * the list ask this for the way back, and hand the place on.
 */
@Component("listPlace")
class ListPlace {

    /** The list where it was left; its start where the page was reached in another way. */
    public String address() {
        return place(from()).address();
    }

    /** This page with the place to come back to. */
    public String to(String page) {
        var from = from();
        return from == null ? page : Place.with(page, place(from).ofList());
    }

    /** An obligation opened from its case's page: what is done there leads back to the case, which keeps its own place in the list. */
    public String fromCase(Object obligation) {
        return Place.with("/obligations/" + obligation, place(from()).ofCase());
    }

    /** The place of one row, for the page of its case; of one that was opened from there, the case's own. @param from {@link Place#text} */
    public String of(String from, Object row) {
        var place = place(from);
        return (place.inCase() ? place.ofList() : place.at(row)).text();
    }

    /** What is no place begins anew: a page of the case opens whatever its address says of the list. */
    private static Place place(@Nullable String from) {
        try {
            return Place.parse(from);
        } catch (Problem noPlace) {
            return Place.parse(null);
        }
    }

    private static @Nullable String from() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getParameter("from")
                : null;
    }
}
